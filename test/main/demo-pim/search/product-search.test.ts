import { describe, expect, it } from 'vitest';
import { type Item, present } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { finder } from '../support/finder.ts';

const demo = withDemo();

const { everything, finds } = finder(demo);

const textOf = (item: Item, attribute: string, otherwise: string) => {
  const data = dataOf(item, attribute);
  return typeof data === 'string' ? data : otherwise;
};
const dataOf = (item: Item, attribute: string, locale: string | null = null) =>
  item.values[attribute]?.find((value) => value.locale === locale)?.data;

describe('D9 search on products', () => {
  it('family', async () => {
    await finds(
      { family: [{ operator: 'IN', value: ['tents', 'SHOES'] }] },
      (p) => p.family === 'tents' || p.family === 'shoes',
    );
    await finds({ family: [{ operator: 'NOT IN', value: ['tents'] }] }, (p) => p.family !== 'tents');
    await finds({ family: [{ operator: 'EMPTY' }] }, (p) => p.family === null);
  });

  it('enabled, and two filters at once', async () => {
    await finds({ enabled: [{ operator: '=', value: false }] }, (p) => !p.enabled);
    await finds(
      { enabled: [{ operator: '!=', value: false }], family: [{ operator: 'IN', value: ['lamps'] }] },
      (p) => p.enabled && p.family === 'lamps',
    );
  });

  it('uuid and identifier', async () => {
    const [a, b] = await everything();
    await finds(
      { uuid: [{ operator: 'IN', value: [b?.uuid.toUpperCase(), a?.uuid] }] },
      (p) => p === a || p === b,
    );
    await finds({ uuid: [{ operator: 'NOT IN', value: [a?.uuid] }] }, (p) => p !== a);
    const withSku = (await everything()).filter((p) => p.values.sku !== undefined);
    const sku = String(dataOf(withSku[5] as Item, 'sku'));
    await finds({ sku: [{ operator: '=', value: sku.toLowerCase() }] }, (p) => dataOf(p, 'sku') === sku);
    await finds({ sku: [{ operator: 'IN', value: [sku] }] }, (p) => dataOf(p, 'sku') === sku);
    await finds({ sku: [{ operator: 'STARTS WITH', value: 'TSH-' }] }, (p) =>
      String(dataOf(p, 'sku')).startsWith('TSH-'),
    );
    await finds({ sku: [{ operator: 'EMPTY' }] }, (p) => p.values.sku === undefined);
  });

  it('categories, with all operators', async () => {
    const outdoor = [
      'outdoor',
      'bags',
      'trekking_backpacks',
      'daypacks',
      'travel_bags',
      'camping',
      'tents',
      'sleeping_bags',
    ];
    const within = (p: Item) => p.categories.some((code) => outdoor.includes(code));
    const value = ['outdoor'];
    await finds({ categories: [{ operator: 'IN CHILDREN', value }] }, within);
    await finds({ categories: [{ operator: 'NOT IN CHILDREN', value }] }, (p) => !within(p));
    await finds({ categories: [{ operator: 'IN CHILDREN', value: ['tents'] }] }, (p) =>
      p.categories.includes('tents'),
    );
    await finds({ categories: [{ operator: 'IN', value: ['camping'] }] }, (p) =>
      p.categories.includes('camping'),
    );
    await finds(
      { categories: [{ operator: 'NOT IN', value: ['camping'] }] },
      (p) => !p.categories.includes('camping'),
    );
    await finds({ categories: [{ operator: 'UNCLASSIFIED' }] }, (p) => p.categories.length === 0);
    await finds(
      { categories: [{ operator: 'IN OR UNCLASSIFIED', value: ['camping'] }] },
      (p) => p.categories.length === 0 || p.categories.includes('camping'),
    );
  });

  it('created and updated, the borders of BETWEEN included', async () => {
    const moments = (await everything()).map((p) => p.created).sort();
    const [from = '', to = ''] = [moments[40], moments[90]];
    const asked = (moment: string) => moment.slice(0, 19).replace('T', ' ');
    const between = (p: Item) => p.created >= from && p.created <= to;
    await finds({ created: [{ operator: 'BETWEEN', value: [asked(from), asked(to)] }] }, between);
    await finds(
      { created: [{ operator: 'NOT BETWEEN', value: [asked(from), asked(to)] }] },
      (p) => !between(p),
    );
    await finds({ created: [{ operator: '=', value: asked(from) }] }, (p) => p.created === from);
    await finds(
      { updated: [{ operator: '>', value: '2025-06-01 00:00:00' }] },
      (p) => p.updated > '2025-06-01T00:00:00',
    );
    await finds(
      { updated: [{ operator: '<', value: '2025-06-01 00:00:00' }] },
      (p) => p.updated < '2025-06-01T00:00:00',
    );
  });

  it('parent: = finds the variants of all levels, IN only the direct children', async () => {
    const variant = (await everything()).find((p) => p.family === 't_shirts' && p.parent !== null);
    const sub = variant?.parent ?? '';
    const root = sub.replace(/_\d$/, '');
    await finds({ parent: [{ operator: '=', value: root }] }, (p) => p.parent?.startsWith(root) === true);
    await finds({ parent: [{ operator: 'IN', value: [sub] }] }, (p) => p.parent === sub);
    await finds({ parent: [{ operator: 'EMPTY' }] }, (p) => p.parent === null);
    const { json } = await demo().search('products-uuid', { parent: [{ operator: 'IN', value: [root] }] });
    expect(json._embedded.items).toEqual([]);
  });

  it('texts in a locale, by the filter or by search_locale', async () => {
    const has = (p: Item) =>
      String(dataOf(p, 'name', 'de_DE'))
        .toLowerCase()
        .includes('rucksack');
    await finds({ name: [{ operator: 'CONTAINS', value: 'RUCKSACK', locale: 'de_DE' }] }, has);
    await finds({ name: [{ operator: 'CONTAINS', value: 'rucksack' }] }, has, '&search_locale=de_DE');
  });

  it('selects, booleans, numbers, metrics in another unit, prices, dates', async () => {
    const color = (p: Item) => ['red', 'blue'].includes(String(dataOf(p, 'color')));
    await finds({ color: [{ operator: 'IN', value: ['red', 'blue'] }] }, color);
    await finds({ bestseller: [{ operator: '=', value: true }] }, (p) => dataOf(p, 'bestseller') === true);
    await finds({ rating: [{ operator: '>=', value: '4.5' }] }, (p) => Number(dataOf(p, 'rating')) >= 4.5);
    const kilograms = (p: Item) => Number((dataOf(p, 'weight') as { amount: string } | undefined)?.amount);
    await finds(
      { weight: [{ operator: '<', value: { amount: '1000', unit: 'GRAM' } }] },
      (p) => kilograms(p) < 1,
    );
    const euros = (p: Item) =>
      Number(
        (dataOf(p, 'price') as { amount: string; currency: string }[] | undefined)?.find(
          (x) => x.currency === 'EUR',
        )?.amount,
      );
    await finds(
      { price: [{ operator: '>', value: { amount: 200, currency: 'EUR' } }] },
      (p) => euros(p) > 200,
    );
    const day = (p: Item) => textOf(p, 'available_from', '9999').slice(0, 10);
    await finds({ available_from: [{ operator: '<', value: '2024-01-01' }] }, (p) => day(p) < '2024-01-01');
  });

  it('scope restricts the products to the tree of the channel', async () => {
    const print = ['p_outdoor', 'p_home', 'p_fashion', 'p_electronics'];
    const expected = (await everything()).filter((p) => p.categories.some((code) => print.includes(code)));
    const { json } = await demo().get('/api/rest/v1/products-uuid?scope=print&with_count=true&limit=100');
    expect(json.items_count).toBe(expected.length);
    const scopes = json._embedded.items
      .flatMap((p) => Object.values(p.values).flat())
      .map((value) => value.scope);
    expect([...new Set(scopes)].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
      null,
      'print',
    ]);
  });

  it('completeness agrees with what with_completenesses shows', async () => {
    const search = { completeness: [{ operator: '<', value: 100, scope: 'ecommerce', locale: 'en_US' }] };
    const { json } = await demo().search('products-uuid', search, '&limit=20&with_completenesses=true');
    const shown = json._embedded.items.map(
      (item) => item.completenesses.find((c) => c.scope === 'ecommerce' && c.locale === 'en_US')?.data,
    );
    expect(shown).toHaveLength(20);
    expect(shown.every((data) => data !== undefined && data < 100)).toBe(true);
  });
});

describe('D10 search on product models', () => {
  it('by parent, identifier and family', async () => {
    const roots = (await demo().search('product-models', { parent: [{ operator: 'EMPTY' }] }, '&limit=100'))
      .json._embedded.items;
    expect(roots.length).toBeGreaterThan(5);
    expect(roots.every((model) => model.parent === null)).toBe(true);
    const shirt = present(roots.find((model) => model.family === 't_shirts'));
    const children = (
      await demo().search('product-models', { parent: [{ operator: 'IN', value: [shirt.code] }] })
    ).json;
    expect(children._embedded.items.map((model) => model.code)).toEqual(
      [1, 2, 3].map((n) => `${shirt.code}_${n}`),
    );
    const one = (
      await demo().search('product-models', {
        identifier: [{ operator: 'IN', value: [shirt.code.toUpperCase()] }],
      })
    ).json;
    expect(one._embedded.items.map((model) => model.code)).toEqual([shirt.code]);
  });
});
