import { describe, expect, it } from 'vitest';
import {
  checkScopes,
  longestScopeList,
  parseScopes,
  replaceScope,
} from '../../preload/contract/scope-list.ts';
import {
  effectiveScopes,
  knownScopes,
  misnamedScopes,
  scopePresets,
  scopeResources,
} from '../../preload/contract/scopes.ts';

/** What connectors' documentation asks for, as it stands there. */
const documented =
  'read_catalog_structure read_attribute_options read_categories read_channel_settings read_association_types read_products write_products read_product_models write_product_models read_asset_families';

const kinds = (text: string) => parseScopes(text).findings.map(({ kind }) => kind);

describe('a typed list of scopes', () => {
  it.each([
    ['blanks', 'read_channel_settings  read_products', false],
    ['line breaks', 'read_channel_settings\nread_products\r\n', false],
    ['commas', 'read_channel_settings, read_products', true],
    ['semicolons', 'read_channel_settings;read_products;', true],
    ['quotes and brackets', '["read_channel_settings", \'read_products\']', true],
    ['the encoding of an address', 'read_channel_settings%20read_products', true],
    ['the plus of a query', 'read_channel_settings+read_products', true],
  ])('is taken apart at %s', (_what, text, told) => {
    const { scopes, findings } = parseScopes(text);
    expect(scopes).toEqual(['read_channel_settings', 'read_products']);
    expect(findings).toEqual(told ? [{ kind: 'separators' }] : []);
  });

  it('has each scope once, and says which stood there twice', () => {
    const { scopes, findings } = parseScopes(
      'read_products read_channel_settings read_products read_products',
    );
    expect(scopes).toEqual(['read_products', 'read_channel_settings']);
    expect(findings).toEqual([{ kind: 'duplicate', scope: 'read_products' }]);
  });

  it('keeps what Akeneo may know by now, and says that it is unknown here', () => {
    const { scopes, findings } = parseScopes('read_channel_settings read_prices');
    expect(scopes).toContain('read_prices');
    expect(findings).toEqual([{ kind: 'unknown', scope: 'read_prices' }]);
  });

  it('names the right scope for upper case and for names that Akeneo does not know', () => {
    expect(parseScopes('READ_CHANNEL_SETTINGS read_product_models').findings).toEqual(
      expect.arrayContaining([
        { kind: 'upper-case', scope: 'READ_CHANNEL_SETTINGS', right: 'read_channel_settings' },
        { kind: 'misnamed', scope: 'read_product_models', right: 'read_products' },
      ]),
    );
  });

  it('recognises the two names of connectors’ documentation that Akeneo drops', () => {
    expect(parseScopes(documented).findings).toEqual([
      { kind: 'misnamed', scope: 'read_product_models', right: 'read_products' },
      { kind: 'misnamed', scope: 'write_product_models', right: 'write_products' },
    ]);
  });

  it('becomes the preset for the full catalog once these two are put right', () => {
    const { scopes, findings } = parseScopes(documented);
    const mended = findings.reduce(
      (list, finding) => ('right' in finding ? replaceScope(list, finding.scope, finding.right) : list),
      scopes,
    );
    expect(mended).toEqual([...scopePresets.full]);
  });

  it('says that profile and email need openid', () => {
    expect(kinds('read_channel_settings email')).toEqual(['openid-missing']);
    expect(kinds('read_channel_settings email openid')).toEqual([]);
  });

  it('says that the test needs the channels, unless a scope brings them', () => {
    expect(kinds('read_products')).toEqual(['test-impossible']);
    expect(kinds('')).toEqual(['test-impossible']);
    expect(kinds('write_channel_settings')).toEqual([]);
  });

  it('measures the list as it is sent', () => {
    const long = Array.from({ length: 60 }, (_, index) => `read_something_${1000 + index}`);
    const { length } = long.join(' ');
    expect(length).toBeGreaterThan(longestScopeList);
    expect(checkScopes(long)).toContainEqual({ kind: 'too-long', length });
  });

  it('replaces a scope by another, which then stands once', () => {
    expect(
      replaceScope(['read_products', 'read_product_models'], 'read_product_models', 'read_products'),
    ).toEqual(['read_products']);
  });
});

describe('the scopes that Pimscope knows', () => {
  it('bring the lower verbs of their resource with them', () => {
    expect([...effectiveScopes(['delete_products'])].toSorted()).toEqual([
      'delete_products',
      'read_products',
      'write_products',
    ]);
    expect([...effectiveScopes(['write_categories', 'openid'])].toSorted()).toEqual([
      'openid',
      'read_categories',
      'write_categories',
    ]);
  });

  it('bring nothing of another resource: options and locales are scopes of their own', () => {
    expect(effectiveScopes(['read_catalog_structure']).has('read_attribute_options')).toBe(false);
    expect(effectiveScopes(['read_channel_localization']).has('read_channel_settings')).toBe(false);
  });

  it('are each of one resource only', () => {
    const all = scopeResources.flatMap(({ read, write, delete: remove }) => [read, write, remove]);
    const named = all.filter((scope) => scope !== undefined);
    expect(new Set(named).size).toBe(named.length);
  });

  it('are what the presets and the right names are made of', () => {
    for (const scope of Object.values(scopePresets).flat()) expect(knownScopes).toContain(scope);
    for (const [wrong, right] of Object.entries(misnamedScopes)) {
      expect(knownScopes).not.toContain(wrong);
      expect(knownScopes).toContain(right);
    }
  });

  it('of every preset let the test through /channels pass', () => {
    for (const scopes of Object.values(scopePresets)) expect(checkScopes(scopes)).toEqual([]);
  });
});
