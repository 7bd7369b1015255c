import { describe, expect, it } from 'vitest';
import type { ProductPage } from '../../../preload/contract/catalog.ts';
import {
  createProductReader,
  oddName,
  type ReaderProgress,
  rowKey,
} from '../../../renderer/catalog/product-reader.ts';
import { productRow } from '../support/sample-answers.ts';

/** Pages of the sizes given, by the cursor that asks for each. */
function pages(sizes: number[]): Map<string | null, ProductPage> {
  let number = 0;
  return new Map(
    sizes.map((size, page) => [
      page === 0 ? null : `after-${page}`,
      {
        items: Array.from({ length: size }, () => {
          number += 1;
          return { understood: true as const, item: productRow(number) };
        }),
        next: page + 1 < sizes.length ? `after-${page + 1}` : null,
        readAt: `2026-01-01T00:00:0${page}.000Z`,
      },
    ]),
  );
}

function readerOf(sizes: number[]) {
  const known = pages(sizes);
  const asked: (string | null)[] = [];
  const progress: ReaderProgress[] = [];
  const failing = new Set<string | null>();
  const reader = createProductReader(
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

describe('reading products by cursors', () => {
  it('asks the first page without a cursor and does not know the end yet', async () => {
    const { reader, asked } = readerOf([100, 100, 3]);
    const { rows, last } = await reader.rows(0, 100);
    expect(rows).toHaveLength(100);
    expect(last).toBeUndefined();
    expect(asked).toEqual([null]);
  });

  it('asks each page with the cursor of the one before, and tells the end', async () => {
    const { reader, asked, progress } = readerOf([100, 100, 3]);
    await reader.rows(0, 100);
    await reader.rows(100, 200);
    const end = await reader.rows(200, 300);
    expect(end).toMatchObject({ last: 203 });
    expect(end.rows.map(rowKey)).toEqual([201, 202, 203].map((number) => productRow(number).key));
    expect(asked).toEqual([null, 'after-1', 'after-2']);
    expect(progress.at(-1)).toEqual({ loaded: 203, complete: true, readAt: '2026-01-01T00:00:00.000Z' });
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

  it('ends where a PIM answers with the cursor it was asked by', async () => {
    const item = { understood: true as const, item: productRow(1) };
    const reader = createProductReader(
      async () => ({ items: [item], next: 'same', readAt: '2026-01-01T00:00:00.000Z' }),
      () => undefined,
    );
    expect(await reader.rows(0, 100)).toMatchObject({ last: 2 });
  });

  it('knows an empty catalog', async () => {
    const { reader } = readerOf([0]);
    expect(await reader.rows(0, 100)).toEqual({ rows: [], last: 0 });
  });

  it('keeps an odd item as a row of its own, in its place', async () => {
    const odd = { understood: false as const, raw: { identifier: 'SKU-2' }, issues: ['values: missing'] };
    const reader = createProductReader(
      async () => ({
        items: [{ understood: true, item: productRow(1) }, odd, { understood: true, item: productRow(3) }],
        next: null,
        readAt: '2026-01-01T00:00:00.000Z',
      }),
      () => undefined,
    );
    const { rows } = await reader.rows(0, 100);
    expect(rows.map(({ kind }) => kind)).toEqual(['product', 'odd', 'product']);
    expect(rows[1] && rowKey(rows[1])).toBe('odd-1');
    expect(oddName(odd.raw)).toBe('SKU-2');
    expect(oddName('nothing')).toBeNull();
  });

  it('cancels the page under way when it is closed', async () => {
    let signal: AbortSignal | undefined;
    const reader = createProductReader(
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
