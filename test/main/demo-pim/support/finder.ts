import { expect } from 'vitest';
import type { Item } from './body.ts';
import type { Demo } from './demo.ts';

/** Compares searches on /products-uuid of a PIM of 300 products with what a condition picks from all of them. */
export function finder(demo: () => Demo) {
  let all: readonly Item[] | undefined;

  /** Every product, read without any filter. */
  async function everything(): Promise<readonly Item[]> {
    if (all === undefined) {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => demo().get(`/api/rest/v1/products-uuid?limit=100&page=${page}`)),
      );
      all = pages.flatMap((page) => page.json._embedded.items);
    }
    return all;
  }

  /** What a search finds has to be what the condition picks from everything, and neither nothing nor all of it. */
  async function finds(search: unknown, condition: (item: Item) => boolean, more = ''): Promise<void> {
    const expected = (await everything()).filter(condition).map((item) => item.uuid);
    const found: string[] = [];
    let page = 1;
    for (let size = 100; size === 100; page++) {
      const { json } = await demo().search('products-uuid', search, `&limit=100&page=${page}${more}`);
      const items = json._embedded.items;
      found.push(...items.map((item) => item.uuid));
      size = items.length;
    }
    expect(found).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(300);
  }

  return { everything, finds };
}
