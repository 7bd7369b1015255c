import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeField,
  type Condition,
  checkFilter,
  filtersAttributes,
  operatorsOf,
  pastedKeys,
  propertyFields,
  readSearch,
  writeSearch,
} from '../../../preload/contract/catalog-filter.ts';
import type { Json } from '../../../preload/contract/read-item.ts';

const condition = (
  field: string,
  operator: string,
  value?: Json,
  rest: Partial<Condition> = {},
): Condition => ({
  kind: 'condition',
  field,
  operator,
  value,
  locale: undefined,
  scope: undefined,
  locales: undefined,
  ...rest,
});
const fieldsOf = (resource: string, ...more: Parameters<typeof attributeField>[0][]) =>
  new Map([...propertyFields(resource), ...more.map(attributeField)].map((field) => [field.code, field]));

describe('a filter and its search', () => {
  it('are the same whatever stands in them', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (search) => {
        const text = JSON.stringify(search);
        const read = readSearch(text);
        if (!read.ok) throw new Error('not read');
        const written = writeSearch(read.tree);
        expect(JSON.parse(written ?? '{}')).toEqual(JSON.parse(text));
      }),
    );
  });

  it('are the same for everything that the builder makes', () => {
    const text = fc.string({ minLength: 1 });
    const made = fc.record({
      kind: fc.constant('condition' as const),
      field: fc.constantFrom('family', 'name', 'updated'),
      operator: fc.constantFrom('IN', '=', 'EMPTY'),
      value: fc.option(fc.oneof(text, fc.array(text), fc.boolean(), fc.integer()), { nil: undefined }),
      locale: fc.option(text, { nil: undefined }),
      scope: fc.option(text, { nil: undefined }),
      locales: fc.option(fc.array(text), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(made), (tree) => {
        const read = readSearch(writeSearch(tree));
        const byField = (a: { field: string }, b: { field: string }) => a.field.localeCompare(b.field);
        expect(read.ok && [...read.tree].sort(byField)).toEqual([...tree].sort(byField));
      }),
    );
  });

  it('keeps what the builder can not express', () => {
    const text =
      '{"complete":{"operator":"=","value":true},"name":[{"operator":"=","odd":1},{"operator":"EMPTY"}]}';
    const read = readSearch(text);
    expect(read).toMatchObject({
      ok: true,
      tree: [
        { kind: 'raw', field: 'complete', whole: true },
        { kind: 'raw', field: 'name', whole: false },
        { kind: 'condition', field: 'name', operator: 'EMPTY' },
      ],
    });
    expect(read.ok && writeSearch(read.tree)).toBe(text);
  });

  it('is refused where it is no JSON or no object, and is none where it is empty', () => {
    expect(readSearch('{"family":')).toEqual({ ok: false, code: 'no-json' });
    expect(readSearch('["family"]')).toEqual({ ok: false, code: 'no-object' });
    expect(readSearch('  ')).toEqual({ ok: true, tree: [] });
    expect(writeSearch([])).toBeNull();
  });
});

describe('what is wrong with a filter', () => {
  const fields = fieldsOf(
    'products',
    { code: 'name', type: 'pim_catalog_text', localizable: true, scopable: true },
    { code: 'weight', type: 'pim_catalog_metric', localizable: false, scopable: false },
    { code: 'price', type: 'pim_catalog_price_collection', localizable: false, scopable: false },
    { code: 'link', type: 'pim_catalog_product_link', localizable: false, scopable: false },
    { code: 'day', type: 'pim_catalog_date', localizable: false, scopable: false },
  );
  const ofScope = { scope: 'web' };

  it.each([
    [condition('nothing', '='), 'field unknown-field'],
    [condition('link', '='), 'field not-filterable'],
    [condition('family', 'CONTAINS', 'x'), 'operator operator-not-offered'],
    [condition('family', 'IN'), 'value needed'],
    [condition('family', 'IN', 'shoes'), 'value wrong-form'],
    [condition('name', '=', 'x'), 'scope needed, locale needed'],
    [condition('completeness', '>', 70), 'scope needed'],
    [condition('completeness', 'GREATER THAN ON ALL LOCALES', 7, ofScope), 'locales needed'],
    [condition('updated', '>', '2026-01-01T10:00:00Z'), 'value wrong-form'],
    [condition('updated', 'SINCE LAST N DAYS', '4'), 'value wrong-form'],
    [condition('day', '=', '2026-01-01 10:00:00'), 'value wrong-form'],
    [condition('weight', '>', { amount: 'heavy', unit: 'GRAM' }), 'value wrong-form'],
    [condition('quality_score', 'IN', ['A'], ofScope), 'locale needed'],
    [condition('uuid', 'NOT IN', Array.from({ length: 101 }, String)), 'value too-many'],
    [{ kind: 'raw' as const, field: 'name', json: 1, whole: true }, 'operator not-checked'],
  ])('%#: is said with its place', (wrong, expected) => {
    const found = checkFilter([condition('enabled', '=', true), wrong], fields, 8);
    expect(found.map(({ part, code }) => `${part} ${code}`).join(', ')).toBe(expected);
    expect(found.every(({ at }) => at === 1)).toBe(true);
  });

  it.each([
    condition('updated', 'BETWEEN', ['2026-01-01 00:00:00', '2026-12-31 23:59:59']),
    condition('day', 'BETWEEN', ['2026-01-01', '2026-12-31']),
    condition('uuid', 'IN', Array.from({ length: 5000 }, String)),
    condition('categories', 'UNCLASSIFIED'),
    condition('price', '<', { amount: '9.90', currency: 'EUR' }),
    condition('name', 'EMPTY', undefined, { scope: 'web', locale: 'en_US' }),
  ])('%#: is nothing', (right) => {
    expect(checkFilter([right], fields, 8)).toEqual([]);
  });

  it('depends on the generation of the PIM', () => {
    const identifiers = [condition('identifier', 'IN', ['a'])];
    expect(checkFilter(identifiers, fields, 6)).toHaveLength(1);
    expect(checkFilter(identifiers, fields, 7)).toEqual([]);
    expect(operatorsOf('quality-score', 5)).toEqual([]);
  });

  it('has more in an offline copy, and says what only that has', () => {
    const offline = (kind: Parameters<typeof operatorsOf>[0], generation = 8) =>
      operatorsOf(kind, generation, 'mirror').flatMap(({ operator, onlyOffline }) =>
        onlyOffline ? [operator] : [],
      );
    expect(operatorsOf('text', 8).some(({ onlyOffline }) => onlyOffline)).toBe(false);
    expect(offline('text')).toEqual(['DUPLICATE', 'MATCHES']);
    expect(offline('unfilterable')).toEqual(['EMPTY', 'NOT EMPTY', 'DUPLICATE', 'MATCHES']);
    expect(offline('file')).toEqual(['DUPLICATE', 'MATCHES', 'MEDIA MISSING']);
    expect(offline('boolean', 4)).toEqual(['EMPTY', 'NOT EMPTY', 'DUPLICATE']);
    expect(offline('family')).toEqual([]);
    const asked = (operator: string, value?: string) => condition('link', operator, value);
    expect(checkFilter([asked('EMPTY'), asked('MATCHES', '^a+$')], fields, 8, 'mirror')).toEqual([]);
    expect(checkFilter([asked('MATCHES', '(')], fields, 8, 'mirror')).toMatchObject([{ code: 'wrong-form' }]);
    expect(checkFilter([asked('EMPTY')], fields, 8)).toMatchObject([{ code: 'not-filterable' }]);
    const many = condition('uuid', 'NOT IN', Array.from({ length: 101 }, String));
    expect(checkFilter([many], fields, 8, 'mirror')).toEqual([]);
  });

  it('knows that structure is filtered by another form of time', () => {
    const families = fieldsOf('families');
    expect(checkFilter([condition('updated', '>', '2026-01-01T10:00:00Z')], families, 8)).toEqual([]);
    expect(checkFilter([condition('updated', '>', '2026-01-01T10:00:00.000Z')], families, 8)).toHaveLength(1);
    expect(checkFilter([condition('updated', '>', '2026-01-01 10:00:00')], families, 8)).toHaveLength(1);
  });

  it('says which lists can not be filtered', () => {
    expect(propertyFields('channels')).toEqual([]);
    expect(filtersAttributes('families')).toBe(false);
    expect(filtersAttributes('product-models')).toBe(true);
  });
});

it('takes pasted keys apart', () => {
  expect(pastedKeys(' a\r\n"b, c"\tb;b\n\n')).toEqual(['a', '"b', 'c"', 'b']);
  expect(pastedKeys('"x"\n\'y\'\nx')).toEqual(['x', 'y']);
});
