import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Item, present } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { finder } from '../support/finder.ts';

const demo = withDemo();
const { everything, finds } = finder(demo);
const dataOf = (item: Item, attribute: string, locale: string | null = null) =>
  item.values[attribute]?.find((value) => value.locale === locale)?.data;
const textOf = (item: Item, attribute: string, locale: string | null = null) => {
  const data = dataOf(item, attribute, locale);
  return typeof data === 'string' ? data : '';
};
const has = (attribute: string) => (item: Item) => item.values[attribute] !== undefined;

/** EMPTY concerns products whose family has the attribute. */
async function lacks(attribute: string): Promise<(item: Item) => boolean> {
  const { items } = (await demo().get('/api/rest/v1/families?limit=100')).json._embedded;
  const owners = items.filter(({ attributes }) => attributes.includes(attribute)).map(({ code }) => code);
  return ({ family, values }) =>
    family !== null && owners.includes(family) && values[attribute] === undefined;
}

/** Original file names by code. */
async function fileNames(): Promise<ReadonlyMap<unknown, string>> {
  const names = new Map<unknown, string>();
  for (let page = 1, size = 100; size === 100; page++) {
    const { items } = (await demo().get(`/api/rest/v1/media-files?limit=100&page=${page}`)).json._embedded;
    for (const { code, original_filename } of items) names.set(code, original_filename);
    size = items.length;
  }
  return names;
}

const scoresSchema = z.array(z.object({ scope: z.string(), locale: z.string(), data: z.string() }));

describe('D9 search, rows of the table of properties', () => {
  it('groups: IN, NOT IN, EMPTY, NOT EMPTY', async () => {
    const grouped = (await everything()).filter((p) => p.groups.length > 0);
    const group = grouped[0]?.groups[0] ?? '';
    await finds({ groups: [{ operator: 'IN', value: [group] }] }, (p) => p.groups.includes(group));
    await finds({ groups: [{ operator: 'NOT IN', value: [group] }] }, (p) => !p.groups.includes(group));
    await finds({ groups: [{ operator: 'EMPTY' }] }, (p) => p.groups.length === 0);
    await finds({ groups: [{ operator: 'NOT EMPTY' }] }, (p) => p.groups.length > 0);
  });

  it('enabled: !=', async () => {
    await finds({ enabled: [{ operator: '!=', value: true }] }, (p) => !p.enabled);
  });

  it('family: NOT EMPTY', async () => {
    await finds({ family: [{ operator: 'NOT EMPTY' }] }, (p) => p.family !== null);
  });

  it('identifier attribute: CONTAINS, DOES NOT CONTAIN, !=, NOT IN, NOT EMPTY', async () => {
    const sku = (p: Item) => {
      const data = dataOf(p, 'sku');
      return typeof data === 'string' ? data : undefined;
    };
    const some = sku(present((await everything()).find(has('sku')))) ?? '';
    await finds({ sku: [{ operator: 'CONTAINS', value: 'sh-' }] }, (p) => sku(p)?.includes('SH-') === true);
    await finds(
      { sku: [{ operator: 'DOES NOT CONTAIN', value: 'SH-' }] },
      (p) => sku(p)?.includes('SH-') === false,
    );
    await finds({ sku: [{ operator: '!=', value: some }] }, (p) => sku(p) !== undefined && sku(p) !== some);
    await finds({ sku: [{ operator: 'NOT IN', value: [some] }] }, (p) => sku(p) !== some);
    await finds({ sku: [{ operator: 'NOT EMPTY' }] }, has('sku'));
  });

  it('text: STARTS WITH, =, IN, EMPTY', async () => {
    const name = (p: Item) => textOf(p, 'name', 'en_US');
    const one = name(present((await everything()).find((p) => name(p) !== '')));
    const locale = 'en_US';
    await finds({ name: [{ operator: 'STARTS WITH', value: 'c', locale }] }, (p) =>
      name(p).toLowerCase().startsWith('c'),
    );
    await finds({ name: [{ operator: '=', value: one, locale }] }, (p) => name(p) === one);
    await finds({ name: [{ operator: 'IN', value: [one], locale }] }, (p) => name(p) === one);
    await finds({ name: [{ operator: 'EMPTY', locale }] }, (p) => name(p) === '');
  });

  it('number, metric, price: every comparison, EMPTY and NOT EMPTY', async () => {
    const rating = (p: Item) => Number(dataOf(p, 'rating') ?? Number.NaN);
    const middle = String(dataOf(present((await everything()).find(has('rating'))), 'rating'));
    const wanted = Number(middle);
    await finds({ rating: [{ operator: '<', value: middle }] }, (p) => rating(p) < wanted);
    await finds({ rating: [{ operator: '<=', value: middle }] }, (p) => rating(p) <= wanted);
    await finds({ rating: [{ operator: '=', value: middle }] }, (p) => rating(p) === wanted);
    await finds(
      { rating: [{ operator: '!=', value: middle }] },
      (p) => has('rating')(p) && rating(p) !== wanted,
    );
    await finds({ rating: [{ operator: '>', value: middle }] }, (p) => rating(p) > wanted);
    for (const attribute of ['rating', 'weight', 'price']) {
      await finds({ [attribute]: [{ operator: 'EMPTY' }] }, await lacks(attribute));
      await finds({ [attribute]: [{ operator: 'NOT EMPTY' }] }, has(attribute));
    }
  });

  it('select: NOT IN, EMPTY, NOT EMPTY, of one and of several options', async () => {
    await finds({ color: [{ operator: 'NOT IN', value: ['red'] }] }, (p) => dataOf(p, 'color') !== 'red');
    await finds({ certificates: [{ operator: 'EMPTY' }] }, await lacks('certificates'));
    await finds({ color: [{ operator: 'NOT EMPTY' }] }, has('color'));
    const materials = (p: Item) => z.array(z.string()).parse(dataOf(p, 'material') ?? []);
    const [option = ''] = materials(present((await everything()).find(has('material'))));
    await finds({ material: [{ operator: 'IN', value: [option] }] }, (p) => materials(p).includes(option));
  });

  it('boolean: !=, EMPTY, NOT EMPTY', async () => {
    await finds({ bestseller: [{ operator: '!=', value: true }] }, (p) => dataOf(p, 'bestseller') === false);
    await finds({ waterproof: [{ operator: 'EMPTY' }] }, await lacks('waterproof'));
    await finds({ waterproof: [{ operator: 'NOT EMPTY' }] }, has('waterproof'));
  });

  it('date: =, !=, >, BETWEEN, NOT BETWEEN, EMPTY, NOT EMPTY', async () => {
    const day = (p: Item) => textOf(p, 'available_from').slice(0, 10);
    const days = (await everything())
      .map(day)
      .filter((text) => text !== '')
      .sort();
    const [from = '', to = ''] = [days[30], days[80]];
    const within = (p: Item) => day(p) >= from && day(p) <= to;
    const filter = (operator: string, value?: unknown) => ({ available_from: [{ operator, value }] });
    await finds(filter('=', from), (p) => day(p) === from);
    await finds(filter('!=', from), (p) => day(p) !== '' && day(p) !== from);
    await finds(filter('>', from), (p) => day(p) > from);
    await finds(filter('BETWEEN', [from, to]), within);
    await finds(filter('NOT BETWEEN', [from, to]), (p) => day(p) !== '' && !within(p));
    await finds(filter('EMPTY'), await lacks('available_from'));
    await finds(filter('NOT EMPTY'), has('available_from'));
  });

  it('file and image: by the original file name', async () => {
    const names = await fileNames();
    const file = (p: Item) => names.get(dataOf(p, 'main_image'));
    const name = file(present((await everything()).find(has('main_image')))) ?? '';
    const filter = (operator: string, value?: string) => ({ main_image: [{ operator, value }] });
    await finds(filter('=', name), (p) => file(p) === name);
    await finds(
      filter('STARTS WITH', name.slice(0, 4)),
      (p) => file(p)?.startsWith(name.slice(0, 4)) === true,
    );
    await finds(filter('CONTAINS', '-red'), (p) => file(p)?.includes('-red') === true);
    await finds(filter('DOES NOT CONTAIN', '-red'), (p) => file(p)?.includes('-red') === false);
    await finds(filter('EMPTY'), await lacks('main_image'));
    await finds(filter('NOT EMPTY'), has('main_image'));
  });

  it('quality_score: IN, with scope and locale', async () => {
    const filter = { operator: 'IN', value: ['A', 'D'], scope: 'ecommerce', locale: 'en_US' };
    const search = { quality_score: [filter] };
    const { json } = await demo().search('products-uuid', search, '&limit=100&with_quality_scores=true');
    const letters = json._embedded.items.map(({ quality_scores }) =>
      scoresSchema.parse(quality_scores).find((it) => it.scope === 'ecommerce' && it.locale === 'en_US'),
    );
    expect(new Set(letters.map((letter) => letter?.data))).toEqual(new Set(['A', 'D']));
  });

  it('created and updated: !=, SINCE LAST N DAYS, which wants a JSON integer', async () => {
    const moment = (await everything())[0]?.updated ?? '';
    const asked = moment.slice(0, 19).replace('T', ' ');
    await finds({ updated: [{ operator: '!=', value: asked }] }, (p) => p.updated !== moment);
    const recent = await demo().search('products-uuid', {
      updated: [{ operator: 'SINCE LAST N DAYS', value: 1 }],
    });
    expect([recent.status, recent.json._embedded.items]).toEqual([200, []]);
    const text = await demo().search('products-uuid', {
      updated: [{ operator: 'SINCE LAST N DAYS', value: '1' }],
    });
    expect(text.status).toBe(422);
  });

  it('parent: NOT EMPTY', async () => {
    await finds({ parent: [{ operator: 'NOT EMPTY' }] }, (p) => p.parent !== null);
  });
});
