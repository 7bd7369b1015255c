import { expect, it } from 'vitest';
import type { ReaderProgress, ReadPage } from '../../../renderer/catalog/list-reader.ts';
import { createOffsetReader } from '../../../renderer/catalog/offset-reader.ts';

const readAt = '2026-01-01T00:00:00.000Z';

/** A list of so many rows, whose pages tell their count or not. */
function readerOf(rows: number, told: number | null = null) {
  const asked: string[] = [];
  const progress: ReaderProgress[] = [];
  const signals: AbortSignal[] = [];
  const reader = createOffsetReader(
    (cursor, signal): Promise<ReadPage> => {
      asked.push(cursor);
      signals.push(signal);
      const from = Number(cursor.slice('offset='.length));
      const to = Math.min(rows, from + 100);
      const items = Array.from({ length: Math.max(0, to - from) }, (_, at) => ({
        key: `L${from + at}`,
        item: { code: `L${from + at}`, enabled: true },
        issues: [],
        raw: {},
      }));
      const next = to < rows ? `offset=${to}` : null;
      return Promise.resolve({ items, next, count: told, readAt, origin: 'mirror' });
    },
    (one) => progress.push(one),
  );
  return { reader, asked, progress, signals };
}

it('reads any stretch by itself, and knows the end only when it was there or the page told', async () => {
  const { reader, asked, progress } = readerOf(900_050);
  const far = await reader.rows(900_000, 900_100);
  expect(far.rows.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, at) => 900_000 + at));
  expect(far.last).toBe(900_050);
  expect(await reader.rows(0, 100)).toMatchObject({ last: 900_050 });
  expect(asked).toEqual(['offset=900000', 'offset=0']);
  expect(progress.at(-1)).toEqual({ loaded: 150, complete: false, readAt, count: 900_050, origin: 'mirror' });

  const open = readerOf(1000);
  expect(await open.reader.rows(100, 200)).toMatchObject({ last: undefined });
  const told = readerOf(1000, 1000);
  expect(await told.reader.rows(100, 200)).toMatchObject({ last: 1000 });
});

it('is complete with few rows, and with none; cancels what is under way when it is closed', async () => {
  const few = readerOf(3);
  await few.reader.rows(0, 100);
  expect(few.progress).toMatchObject([{ loaded: 3, complete: true, count: 3 }]);
  const none = readerOf(0);
  expect(await none.reader.rows(0, 100)).toEqual({ rows: [], last: 0 });
  expect(none.progress).toMatchObject([{ loaded: 0, complete: true, count: 0 }]);
  none.reader.close();
  expect(none.signals.every(({ aborted }) => aborted)).toBe(true);
});
