import { describe, expect, it } from 'vitest';
import { type Item, present } from '../support/body.ts';
import { type Demo, withDemo } from '../support/demo.ts';

const production = withDemo({ products: 410 });
const staging = withDemo({ products: 410, variant: 'staging' });

const get = async (demo: Demo, path: string) => (await demo.get(`/api/rest/v1/${path}`)).json;
async function all(demo: Demo): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; page <= 5; page++)
    items.push(...(await get(demo, `products-uuid?limit=100&page=${page}`))._embedded.items);
  return items;
}

describe('two PIMs of one seed', () => {
  it('staging has credentials of its own', () => {
    expect(staging().pim.connection).not.toEqual(production().pim.connection);
  });

  it('lacks three attributes and has one changed', async () => {
    const codes = async (demo: Demo) => {
      const [one, two] = [
        await get(demo, 'attributes?limit=100'),
        await get(demo, 'attributes?limit=100&page=2'),
      ];
      return [...one._embedded.items, ...two._embedded.items].map(({ code }) => code);
    };
    const here = new Set(await codes(staging()));
    expect((await codes(production())).filter((code) => !here.has(code))).toEqual([
      'rating',
      'recycled_content',
      'usp',
    ]);
    expect(await get(production(), 'attributes/short_description')).toMatchObject({ max_characters: 500 });
    expect(await get(staging(), 'attributes/short_description')).toMatchObject({ max_characters: 300 });
    const unknown = await staging().search('products-uuid', { rating: [{ operator: 'NOT EMPTY' }] });
    expect(unknown.status).toBe(422);
  });

  it('has families that differ beyond those attributes', async () => {
    const family = async (demo: Demo, code: string) =>
      JSON.parse((await demo.get(`/api/rest/v1/families/${code}`)).text) as {
        attributes: string[];
        labels: object;
      };
    const lost = async (code: string) => {
      const left = new Set((await family(staging(), code)).attributes);
      return (await family(production(), code)).attributes.filter((attribute) => !left.has(attribute));
    };
    expect(await lost('backpacks')).toEqual(expect.arrayContaining(['waterproof', 'rating']));
    expect(await lost('lamps')).toEqual(expect.arrayContaining(['dimmable']));
    expect(await lost('shoes')).toEqual(['rating']);
    expect((await family(staging(), 'tents')).labels).toMatchObject({ en_US: 'Tents (new)' });
  });

  it('lacks every 41st product and has other values in every 13th', async () => {
    const [here, there] = [await all(staging()), await all(production())];
    expect(there).toHaveLength(410);
    expect(here).toHaveLength(400);
    const count = await get(staging(), 'products-uuid?with_count=true');
    expect(count.items_count).toBe(400);
    const originals = new Map(there.map((item) => [item.uuid, item]));
    const changed = here.filter((item) => present(originals.get(item.uuid)).updated !== item.updated);
    // 32 of 410 ranks are 5 modulo 13, less those that are missing.
    expect(changed.length).toBeGreaterThan(28);
    expect(changed.length).toBeLessThanOrEqual(32);
    for (const item of changed) {
      expect(item.updated).toBe('2026-07-15T09:30:00+00:00');
      const { ean, price } = present(originals.get(item.uuid)).values;
      expect([item.values.ean, item.values.price]).not.toEqual([ean, price]);
    }
  });
});
