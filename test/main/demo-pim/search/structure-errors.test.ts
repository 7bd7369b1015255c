import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const codes = async (path: string, search: unknown) =>
  (await demo().search(path, search, '&limit=100')).json._embedded.items.map(
    (item: { code: string }) => item.code,
  );

describe('C7 search errors of structure resources', () => {
  it.each([
    ['locales', 'Search query parameter should be valid JSON.'],
    ['attributes', 'The search query parameter must be a valid JSON.'],
    ['families', 'The search query parameter must be a valid JSON.'],
    ['attribute-groups', 'The search query parameter must be a valid JSON.'],
    ['categories', 'The search query parameter must be a valid JSON: Syntax error'],
  ])('/%s: invalid JSON is 400', async (path, message) => {
    const reply = await demo().search(path, '{');
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ code: 400, message });
  });

  it.each([
    [
      'categories',
      { code: [{ operator: 'IN', value: 7 }] },
      'In order to search on category codes you must send an array of category codes as value, integer given. This value should be of type iterable.',
    ],
    [
      'categories',
      { code: [{ operator: '=', value: ['a'] }] },
      'In order to search on category codes you must use "IN" operator, "=" given.',
    ],
    [
      'attributes',
      { code: [{ operator: '=', value: ['a'] }] },
      'In order to search on attribute codes you must use "IN" operator, "IN" given.',
    ],
    [
      'families',
      { code: [{ operator: '=', value: ['a'] }] },
      'In order to search on family codes you must use "IN" operator, "IN" given.',
    ],
    [
      'attribute-groups',
      { code: [{ operator: '=', value: ['a'] }] },
      'In order to search on attribute group codes you must use "IN" operator, "IN" given.',
    ],
    [
      'attributes',
      { label: [{ operator: '=', value: 'a' }] },
      'Available search filters are "code, updated, type, is_main_identifier" and you tried to search on unavailable filter "label"',
    ],
    [
      'attribute-groups',
      { label: [{ operator: '=', value: 'a' }] },
      'Available search filters are "code, updated" and you tried to search on unavailable filter "label"',
    ],
    [
      'categories',
      { label: [{ operator: '=', value: 'a' }] },
      'Available search filters are "code, updated, parent, is_root" and you tried to search on unavailable filter "label"',
    ],
    [
      'attributes',
      { updated: [{ operator: 'BETWEEN', value: [] }] },
      'Searching on the "updated" property require the ">" (greater than) operator, BETWEEN given.',
    ],
    [
      'attribute-groups',
      { updated: [{ operator: '>', value: 'yesterday' }] },
      'This value is not a valid datetime.',
    ],
    [
      'categories',
      { updated: [{ operator: '>', value: '2020-01-01T10:00:01.000Z' }] },
      'This value is not in a valid ISO 8601 standard datetime format',
    ],
    [
      'families',
      { label: [{ operator: '=', value: 'a' }] },
      'Available search filters are "code, updated, has_products" and you tried to search on unavailable filter "label"',
    ],
    [
      'families',
      { updated: [{ operator: '<', value: '2020-01-01T10:00:01Z' }] },
      'Searching on the "updated" property require the ">" (greater than) operator, < given.',
    ],
    [
      'families',
      { updated: [{ operator: '>', value: '2020-01-01T10:00:01.000Z' }] },
      'This value is not a valid datetime.',
    ],
    [
      'categories',
      { updated: [{ operator: '>', value: '2020-01-01 10:00:01' }] },
      'This value is not in a valid ISO 8601 standard datetime format',
    ],
    [
      'attributes',
      { is_main_identifier: [{ operator: '=', value: 'yes' }] },
      'The "is_main_identifier" filter requires a boolean value, and the submitted value is not.',
    ],
  ])('/%s: %j', async (path, search, message) => {
    const reply = await demo().search(path, search);
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ code: 400, message });
  });

  it.each([
    [
      { code: [{ operator: 'IN', value: ['en_US'] }] },
      'Filter on property "code" is not supported or does not support operator "IN".',
    ],
    [{ enabled: [{ operator: '=' }] }, 'Value is missing for the property "enabled".'],
    [
      { enabled: [{ operator: '=', value: 'true' }] },
      'Filter "enabled" with operator "=" expects a boolean value.',
    ],
  ])('D2 /locales: %j is 422', async (search, message) => {
    const reply = await demo().search('locales', search);
    expect(reply.json).toEqual({ code: 422, message });
  });
});

describe('D structure searches', () => {
  it('D3 parent finds all descendants without the parent; is_root the trees', async () => {
    expect(await codes('categories', { parent: [{ operator: '=', value: 'furniture' }] })).toEqual([
      'dining_room',
      'living_room',
      'office_furniture',
    ]);
    expect(await codes('categories', { is_root: [{ operator: '=', value: true }] })).toEqual([
      'master',
      'mobile_catalog',
      'print_catalog',
    ]);
  });

  it('D4 attributes by type and main identifier', async () => {
    expect(
      await codes('attributes', { type: [{ operator: 'IN', value: ['pim_catalog_identifier'] }] }),
    ).toEqual(['ean', 'sku']);
    expect(await codes('attributes', { is_main_identifier: [{ operator: '=', value: true }] })).toEqual([
      'sku',
    ]);
  });

  it('updated finds what changed after a moment', async () => {
    const all = await codes('families', { updated: [{ operator: '>', value: '2020-01-01T10:00:01Z' }] });
    const none = await codes('families', {
      updated: [{ operator: '>', value: '2030-01-01T10:00:01+02:00' }],
    });
    expect([all.length, none.length]).toEqual([12, 0]);
  });
});
