import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../main/catalog/export/write-xlsx.ts';
import { temporaryFolder } from '../../support/real-json-file.ts';
import { rowsOf } from './support/exported.ts';

describe('XLSX', () => {
  const write = async (rows: unknown[][], rowsPerSheet?: number) => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, 'rows'), join(folder, 'x.xlsx')];
    writeFileSync(from, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const about = {
      columns: [{ name: 'a' }, { name: 'b' }],
      sheetName: 'products',
      bytes: 0,
      rows: rows.length,
    };
    const signal = new AbortController().signal;
    const more = rowsPerSheet === undefined ? {} : { rowsPerSheet };
    const result = await writeXlsx({ ...about, from, to, onRows: () => null, signal, ...more });
    return { ...result, to };
  };

  it('goes on in a next sheet, with the names on top', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => [`r${at}`, at]);
    const { sheets, to } = await write(rows, 11);
    expect(sheets).toBe(3);
    expect((await rowsOf(to, 2))[0]).toEqual(['a', 'b']);
    expect(await rowsOf(to, 2)).toHaveLength(6);
  });

  it('keeps formulas as text, and what XML can not hold out', async () => {
    const { to } = await write([
      ['=1+1', '  blanks\n"and" <tags> & é 😀 \u0000\u000B'],
      [null, ''],
    ]);
    const [, row] = await rowsOf(to);
    expect(row?.[0]).toBe('=1+1');
    expect(row?.[1]).toMatch(/^ {2}blanks\n"and" <tags> & é 😀 /);
  });

  it('ends in the middle when it is cancelled', async () => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, 'rows'), join(folder, 'x.xlsx')];
    writeFileSync(from, '["x",1]\n'.repeat(50_000));
    const controller = new AbortController();
    const about = { columns: [{ name: 'a' }, { name: 'b' }], sheetName: 'products', bytes: 0, rows: 50_000 };
    const onRows = (rows: number) => {
      if (rows === 2000) controller.abort();
    };
    const written = writeXlsx({ ...about, from, to, onRows, signal: controller.signal });
    await expect(written).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('cuts what Excel has no room for, and says how often', async () => {
    const { cut, to } = await write([['x'.repeat(40_000), 'y']]);
    expect(cut).toBe(1);
    expect(String((await rowsOf(to))[1]?.[0])).toHaveLength(32_767);
  });
});

it.runIf(process.platform === 'linux')('a disk that is full is told as such', async () => {
  const from = join(temporaryFolder(), 'rows');
  writeFileSync(from, '["x"]\n');
  const about = { columns: [{ name: 'a' }], sheetName: 'x', bytes: 6, rows: 1, onRows: () => null };
  const { signal } = new AbortController();
  // /dev/full answers ENOSPC to every write, as a full disk does.
  const written = writeXlsx({ ...about, from, to: '/dev/full', signal });
  await expect(written).rejects.toMatchObject({
    problem: { code: 'disk-full', params: { path: '/dev/full' } },
  });
});
