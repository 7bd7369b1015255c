import { describe, expect, it } from 'vitest';
import {
  createListReader,
  oddName,
  type ReaderProgress,
  type ReadPage,
} from '../../../renderer/catalog/list-reader.ts';

const item = (number: number): ReadPage['items'][number] => ({
  key: `L${number}`,
  item: { code: `L${number}`, enabled: true },
  issues: [],
  raw: { code: `L${number}` },
});
const readAt = '2026-01-01T00:00:00.000Z';

/** Pages of the sizes given, by the cursor that asks for each. */
function pages(sizes: number[]): Map<string | null, ReadPage> {
  let number = 0;
  return new Map(
    sizes.map((size, page) => [
      page === 0 ? null : `after-${page}`,
      {
        items: Array.from({ length: size }, () => {
          number += 1;
          return item(number);
        }),
        next: page + 1 < sizes.length ? `after-${page + 1}` : null,
        count: page === 0 ? 999 : null,
        readAt: `2026-01-01T00:00:0${page}.000Z`,
        origin: 'live',
      },
    ]),
  );
}

function readerOf(sizes: number[]) {
  const known = pages(sizes);
  const asked: (string | null)[] = [];
  const progress: ReaderProgress[] = [];
  const failing = new Set<string | null>();
  const reader = createListReader(
    async (after) => {
      asked.push(after);
      if (failing.has(after)) throw new Error('no answer');
      const page = known.get(after);
      if (!page) throw new Error(`no page after ${after}`);
      return page;
    },
    (now) => progress.push(now),
  );
  return { reader, asked, progress, failing };
}

describe('reading a list by cursors', () => {
  it('asks the first page without a cursor and does not know the end yet', async () => {
    const { reader, asked } = readerOf([100, 100, 3]);
    const { rows, last } = await reader.rows(0, 100);
    expect(rows).toHaveLength(100);
    expect(last).toBeUndefined();
    expect(asked).toEqual([null]);
  });

  it('asks each page with the cursor of the one before, and tells the end and what the first page told', async () => {
    const { reader, asked, progress } = readerOf([100, 100, 3]);
    await reader.rows(0, 100);
    await reader.rows(100, 200);
    const end = await reader.rows(200, 300);
    expect(end.last).toBe(203);
    expect(end.rows.map(({ at, entry }) => [at, entry.key])).toEqual([
      [200, 'L201'],
      [201, 'L202'],
      [202, 'L203'],
    ]);
    expect(asked).toEqual([null, 'after-1', 'after-2']);
    expect(progress.at(-1)).toEqual({ loaded: 203, complete: true, readAt, count: 999, origin: 'live' });
  });

  it('reads the pages between when a later block is wanted, once for all who wait', async () => {
    const { reader, asked } = readerOf([100, 100, 100]);
    const [third, second] = await Promise.all([reader.rows(200, 300), reader.rows(100, 200)]);
    expect(third.rows).toHaveLength(100);
    expect(second.rows).toHaveLength(100);
    expect(asked).toEqual([null, 'after-1', 'after-2']);
  });

  it('gives a block that was read before without asking again', async () => {
    const { reader, asked } = readerOf([100, 100]);
    await reader.rows(0, 200);
    await reader.rows(0, 100);
    expect(asked).toHaveLength(2);
  });

  it('fills a block from several short pages', async () => {
    const { reader, asked } = readerOf([60, 0, 60, 10]);
    const { rows, last } = await reader.rows(0, 100);
    expect(rows).toHaveLength(100);
    expect(last).toBeUndefined();
    expect(asked).toEqual([null, 'after-1', 'after-2']);
    expect(await reader.rows(100, 200)).toMatchObject({ last: 130 });
  });

  it('keeps the rows before a page that failed and goes on at that page', async () => {
    const { reader, asked, failing } = readerOf([100, 100]);
    await reader.rows(0, 100);
    failing.add('after-1');
    await expect(reader.rows(100, 200)).rejects.toThrow('no answer');
    expect((await reader.rows(0, 100)).rows).toHaveLength(100);
    failing.clear();
    expect((await reader.rows(100, 200)).rows).toHaveLength(100);
    expect(asked).toEqual([null, 'after-1', 'after-1']);
  });

  it('reads one page ahead, which is not asked again; what fails there is told to who wants it', async () => {
    const { reader, asked, failing } = readerOf([100, 100, 100]);
    await reader.rows(0, 100);
    reader.ahead();
    reader.ahead();
    await reader.rows(100, 200);
    expect(asked).toEqual([null, 'after-1']);
    failing.add('after-2');
    reader.ahead();
    await expect(reader.rows(200, 300)).rejects.toThrow('no answer');
    failing.clear();
    expect((await reader.rows(200, 300)).last).toBe(300);
    reader.ahead();
    expect(asked.filter((cursor) => cursor === 'after-2').length).toBeLessThanOrEqual(3);
  });

  it('ends where a PIM answers with the cursor it was asked by', async () => {
    const reader = createListReader(
      async () => ({ items: [item(1)], next: 'same', count: null, readAt, origin: 'live' }),
      () => undefined,
    );
    expect(await reader.rows(0, 100)).toMatchObject({ last: 2 });
  });

  it('knows an empty list', async () => {
    const { reader } = readerOf([0]);
    expect(await reader.rows(0, 100)).toEqual({ rows: [], last: 0 });
  });

  it('keeps an item that was not understood in its place', async () => {
    const odd = { key: null, item: null, raw: { identifier: 'SKU-2' }, issues: ['values: missing'] };
    const reader = createListReader(
      async () => ({ items: [item(1), odd, item(3)], next: null, count: null, readAt, origin: 'live' }),
      () => undefined,
    );
    const { rows } = await reader.rows(0, 100);
    expect(rows.map(({ entry }) => entry.item === null)).toEqual([false, true, false]);
    expect(oddName(odd.raw)).toBe('SKU-2');
    expect(oddName({ code: 'a' })).toBe('a');
    expect(oddName('nothing')).toBeNull();
  });

  it('cancels the page under way when it is closed', () => {
    let signal: AbortSignal | undefined;
    const reader = createListReader(
      (_after, given) => {
        signal = given;
        return new Promise<never>(() => undefined);
      },
      () => undefined,
    );
    void reader.rows(0, 100);
    reader.close();
    expect(signal?.aborted).toBe(true);
  });
});
