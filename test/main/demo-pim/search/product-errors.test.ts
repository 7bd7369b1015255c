import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();

describe('C7 search errors of products', () => {
  it.each([
    ['products', 400],
    ['products-uuid', 400],
    ['product-models', 422],
  ])('/%s: invalid JSON is %i', async (path, code) => {
    const reply = await demo().search(path, '{"enabled":');
    expect(reply.status).toBe(code);
    expect(reply.json).toEqual({ code, message: 'Search query parameter should be valid JSON.' });
  });

  it.each([
    [
      'filter not a list',
      { enabled: { operator: '=', value: true } },
      'Structure of filter "enabled" should respect this structure: {"enabled":[{"operator": "my_operator", "value": "my_value"}]}',
    ],
    ['no operator', { enabled: [{ value: true }] }, 'Operator is missing for the property "enabled".'],
    [
      'operator not string',
      { enabled: [{ operator: ['='], value: true }] },
      'Operator has to be a string, "array" given.',
    ],
    [
      'operator unsupported',
      { enabled: [{ operator: 'BETWEEN', value: true }] },
      'Filter on property "enabled" is not supported or does not support operator "BETWEEN"',
    ],
    [
      'localizable without locale',
      { name: [{ operator: 'CONTAINS', value: 'a' }] },
      'Attribute "name" expects a locale, none given.',
    ],
    [
      'scopable without scope',
      { description: [{ operator: 'CONTAINS', value: 'a', locale: 'en_US' }] },
      'Attribute "description" expects a scope, none given.',
    ],
    [
      'unknown scope in filter',
      { description: [{ operator: 'CONTAINS', value: 'a', locale: 'en_US', scope: 'tv' }] },
      'Attribute "description" expects an existing scope, "tv" given.',
    ],
    [
      'completeness on all locales without locales',
      { completeness: [{ operator: 'GREATER THAN ON ALL LOCALES', value: 50, scope: 'ecommerce' }] },
      'Property "completeness" expects an array with the key "locales".',
    ],
    [
      'unknown category',
      { categories: [{ operator: 'IN', value: ['nowhere'] }] },
      'Category "nowhere" does not exist.',
    ],
    [
      'a date in ISO 8601',
      { updated: [{ operator: '>', value: '2020-01-01T00:00:00Z' }] },
      'Property "updated" expects a string with the format "Y-m-d H:i:s" as data, "" given.',
    ],
  ])('%s', async (_, search, message) => {
    for (const path of ['products', 'products-uuid']) {
      const reply = await demo().search(path, search);
      expect(reply.status).toBe(422);
      expect(reply.json).toEqual({ code: 422, message });
    }
  });

  it.each([
    ['products', 404],
    ['product-models', 404],
    ['products-uuid', 422],
  ])('/%s: an unknown property is %i', async (path, code) => {
    const reply = await demo().search(path, { nothing: [{ operator: '=', value: 1 }] });
    expect(reply.status).toBe(code);
    expect(reply.json).toEqual({
      code,
      message: '"nothing" does not exist or you do not have permission to access it.',
    });
  });

  it.each([
    ['scope=tv', 'Scope "tv" does not exist.'],
    ['locales=xx_XX', 'Locale "xx_XX" does not exist or is not activated.'],
    ['locales=xx_XX,es_ES', 'Locales "xx_XX, es_ES" do not exist or are not activated.'],
    ['scope=print&locales=fr_FR', 'Locale "fr_FR" is not activated for the scope "print".'],
    ['scope=print&locales=fr_FR,ar_AE', 'Locales "fr_FR, ar_AE" are not activated for the scope "print".'],
    ['attributes=nothing', 'Attribute "nothing" does not exist.'],
    ['attributes=name,nothing,never', 'Attributes "nothing, never" do not exist.'],
  ])('%s', async (query, message) => {
    for (const path of ['products', 'products-uuid', 'product-models']) {
      const reply = await demo().get(`/api/rest/v1/${path}?${query}`);
      expect(reply.status).toBe(422);
      expect(reply.json).toEqual({ code: 422, message });
    }
  });

  it('brackets in the query are 400 everywhere', async () => {
    for (const path of ['channels', 'products-uuid']) {
      const reply = await demo().get(`/api/rest/v1/${path}?a[]=b`);
      expect(reply.json).toEqual({
        code: 400,
        message: 'Bracket syntax is not supported in query parameters.',
      });
    }
  });
});
