import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFilter, readSearch, writeSearch } from '../../../preload/contract/catalog-filter.ts';
import { jsonFault, lineAt, searchPlaces } from '../../../renderer/catalog-filter/search-places.ts';
import { searchText } from '../../../renderer/catalog-filter/search-text.ts';

describe('a search as text', () => {
  it('says the same as the search, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (search) => {
        const text = JSON.stringify(search);
        expect(JSON.parse(searchText(text) || '{}')).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has a line for each condition, and for each value of a long list', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `SKU-${index}`);
    const text = searchText(
      JSON.stringify({
        family: [{ operator: 'IN', value: ['shoes'] }],
        name: [{ operator: 'EMPTY' }, { operator: '=', value: 'x' }],
        sku: [{ operator: 'IN', value: codes }],
      }),
    );
    const lines = text.split('\n');
    expect(lines[1]).toBe('  "family": [{ "operator": "IN", "value": ["shoes"] }],');
    expect(lines.filter((line) => line.includes('"operator"'))).toHaveLength(4);
    expect(lines.filter((line) => line.includes('SKU-'))).toHaveLength(30);
  });

  it('is left as it stands where it is no JSON', () => {
    expect(searchText('{"family": [')).toBe('{"family": [');
    expect(searchText(null)).toBe('');
  });
});

describe('the places of conditions', () => {
  it('are in the order of the tree, also with names that are numbers and names that stand twice', () => {
    const text =
      '{"b":[{"operator":"IN"},{"operator":"EMPTY"}],"7":[{"operator":"="}],"b":[{"operator":"!="}],"c":{}}';
    const read = readSearch(text);
    if (!read.ok) throw new Error('not read');
    const places = searchPlaces(text);
    const shown = read.tree.map((one, at) => {
      const { from, to } = places.of(at);
      const field = places.of(at, 'field');
      return [one.field, text.slice(field.from, field.to), text.slice(from, to)];
    });
    expect(shown).toEqual([
      ['7', '"7"', '{"operator":"="}'],
      ['b', '"b"', '{"operator":"!="}'],
      ['c', '"c"', '{}'],
    ]);
  });

  it('lead to the part of which something is to be said', () => {
    const search = writeSearch([
      {
        kind: 'condition',
        field: 'enabled',
        operator: '=',
        value: 'yes',
        locale: undefined,
        scope: undefined,
        locales: undefined,
      },
    ]);
    const text = searchText(search);
    const field = { code: 'enabled', kind: 'enabled' as const, localizable: false, scopable: false };
    const read = readSearch(text);
    if (!read.ok) throw new Error('not read');
    const [issue] = checkFilter(read.tree, new Map([['enabled', field]]), 8);
    const { from, to } = searchPlaces(text).of(issue?.at ?? -1, issue?.part);
    expect(text.slice(from, to)).toBe('"yes"');
  });
});

describe('text that is no JSON', () => {
  it.each([
    ['{"family": [{"operator": "IN" "value": ["a"]}]}', 'comma', 1],
    ['{"family" [{}]}', 'colon', 1],
    ['{\n"family": \n}', 'value', 3],
    ['{family: 1}', 'syntax', 1],
    ['{"a": [1', 'bracket', 1],
    ['{"a": [\n{"operator": "IN"}]', 'brace', 2],
    ['{"a": "b', 'string', 1],
    ['{"a": 1, // one\n"b": 2}', 'comment', 1],
  ])('%s is named where it ends', (text, fault, line) => {
    const found = jsonFault(text);
    expect(found.fault).toBe(fault);
    expect(lineAt(text, found.from)).toBe(line);
    expect(found.to).toBeLessThanOrEqual(text.length);
  });
});
