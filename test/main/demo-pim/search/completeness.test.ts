import { describe, expect, it } from 'vitest';
import type { Item } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();

describe('D9 search, rows of the table of properties', () => {
  it('completeness: all comparisons on one locale, and on all that are named', async () => {
    const shown = (await demo().get('/api/rest/v1/products-uuid?limit=100&with_completenesses=true')).json
      ._embedded.items;
    const share = (item: Item, locale: string) =>
      item.completenesses.find((it) => it.scope === 'ecommerce' && it.locale === locale)?.data;
    const uuids = shown.map(({ uuid }) => uuid);
    const found = async (filter: object) => {
      const search = {
        uuid: [{ operator: 'IN', value: uuids }],
        completeness: [{ scope: 'ecommerce', value: 80, ...filter }],
      };
      const { json } = await demo().search('products-uuid', search, '&limit=100');
      return json._embedded.items.map(({ uuid }) => uuid);
    };
    const expected = (test: (share: number) => boolean, locales: readonly string[]) =>
      shown
        .filter((item) =>
          locales.every((locale) => {
            const value = share(item, locale);
            return value !== undefined && test(value);
          }),
        )
        .map(({ uuid }) => uuid);
    const locale = 'fr_FR';
    expect(await found({ operator: '<=', locale })).toEqual(expected((value) => value <= 80, [locale]));
    expect(await found({ operator: '>', locale })).toEqual(expected((value) => value > 80, [locale]));
    expect(await found({ operator: '=', value: 100, locale })).toEqual(
      expected((value) => value === 100, [locale]),
    );
    const locales = ['fr_FR', 'en_US'];
    const all = await found({ operator: 'GREATER OR EQUALS THAN ON ALL LOCALES', locales });
    expect(all).toEqual(expected((value) => value >= 80, locales));
    expect(all.length).toBeGreaterThan(0);
    const low = await found({ operator: 'LOWER THAN ON ALL LOCALES', value: 100, locales });
    expect(low).toEqual(expected((value) => value < 100, locales));
    expect(low.length).toBeGreaterThan(0);
  });
});

describe('D10 search, completeness of product models', () => {
  it('AT LEAST and ALL, COMPLETE and INCOMPLETE, agree with their variants', async () => {
    const models = (await demo().get('/api/rest/v1/product-models?limit=100')).json._embedded.items;
    const locales = ['de_DE', 'fr_FR'];
    const complete = new Map<string, readonly boolean[]>();
    for (const { code } of models) {
      const search = { parent: [{ operator: '=', value: code }] };
      const { json } = await demo().search('products-uuid', search, '&limit=100&with_completenesses=true');
      const shares = json._embedded.items.map(({ completenesses }) =>
        locales.every((locale) =>
          completenesses.some((it) => it.scope === 'ecommerce' && it.locale === locale && it.data === 100),
        ),
      );
      complete.set(code, shares);
    }
    const found = async (operator: string) => {
      const search = { completeness: [{ operator, scope: 'ecommerce', locales }] };
      const { json } = await demo().search('product-models', search, '&limit=100');
      return json._embedded.items.map(({ code }) => code);
    };
    const expected = (test: (variants: readonly boolean[]) => boolean) =>
      models.map(({ code }) => code).filter((code) => test(complete.get(code) ?? []));
    expect(await found('AT LEAST COMPLETE')).toEqual(expected((all) => all.some((is) => is)));
    expect(await found('AT LEAST INCOMPLETE')).toEqual(expected((all) => all.some((is) => !is)));
    expect(await found('ALL COMPLETE')).toEqual(expected((all) => all.every((is) => is)));
    expect(await found('ALL INCOMPLETE')).toEqual(expected((all) => all.every((is) => !is)));
    expect((await found('AT LEAST INCOMPLETE')).length).toBeGreaterThan(0);
    expect((await found('AT LEAST COMPLETE')).length).toBeGreaterThan(0);
  });

  it('needs a scope, and knows no comparison', async () => {
    const status = async (filter: object) =>
      (await demo().search('product-models', { completeness: [filter] })).status;
    expect(await status({ operator: 'ALL COMPLETE' })).toBe(422);
    expect(await status({ operator: '>', value: 10, scope: 'ecommerce' })).toBe(422);
  });
});
