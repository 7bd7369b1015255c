import { describe, expect, it } from 'vitest';
import { expectRow, type Row } from './support/row.ts';
import { addressRows } from './support/rows-address.ts';
import { appRows } from './support/rows-app.ts';
import { callRows } from './support/rows-calls.ts';
import { connectionRows } from './support/rows-connection.ts';
import { reachRows } from './support/rows-reach.ts';

const rows: readonly Row[] = [...reachRows, ...addressRows, ...connectionRows, ...appRows, ...callRows];

describe('the table of connection problems', () => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    await expectRow(row);
  });
});

describe('findings', () => {
  /** Rows that an answer can't tell apart: the same finding names the causes of them all. */
  const alike: readonly (readonly string[])[] = [
    ['3 conn 422 client_id, wrong secret', '3 conn 422 client_id, of another PIM or mistyped'],
    ['3 conn 422 No user found', '3 conn 422 No user found, disabled user'],
    [
      '4 401 authentication required right after a token',
      '4 401 authentication required, the wording before 7.0',
    ],
    ['2 502 HTML', '2 503 HTML', '2 504 HTML'],
    ['1 a connection that is cut during the handshake', '1 half an answer'],
    ['2 503 Undergoing maintenance.', '3 app HTML on the token URL, maintenance'],
  ];

  it("differ where the causes differ, but for those that answers don't tell apart", () => {
    const byFinding = Map.groupBy(rows, ({ code, causes }) => `${code}: ${causes.join(', ')}`);
    const shared = [...byFinding.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ name }) => name));
    const texts = (groups: readonly (readonly string[])[]) =>
      new Set(groups.map((names) => names.toSorted().join(' = ')));
    expect(texts(shared)).toEqual(texts(alike));
    for (const names of alike) {
      const [first] = rows.filter(({ name }) => names.includes(name));
      if (!names[0]?.startsWith('2 503 Und')) expect(first?.causes.length).toBeGreaterThan(1);
    }
  });
});
