import { join } from 'node:path';
import { wholeList } from '../../../../../main/catalog/catalog-source.ts';
import { openMirrorReader } from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import { openMirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import type { ListQuery } from '../../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { temporaryFolder } from '../../../support/real-json-file.ts';
import { readerSource } from './reader-source.ts';
import { storePage } from './store-page.ts';

const now = () => new Date('2026-11-26T12:00:00Z');

type Structure = Record<string, Record<string, Json>>;
export type Values = Record<string, Json | { locale?: string; scope?: string; data: Json }[]>;

const attributes: Record<string, Json> = {
  sku: { type: 'pim_catalog_identifier', is_main_identifier: true },
  name: { type: 'pim_catalog_text', localizable: true },
  note: { type: 'pim_catalog_textarea' },
  rating: { type: 'pim_catalog_number' },
  width: { type: 'pim_catalog_metric' },
  color: { type: 'pim_catalog_simpleselect' },
  day: { type: 'pim_catalog_date' },
  new: { type: 'pim_catalog_boolean' },
  image: { type: 'pim_catalog_image' },
  packshots: { type: 'pim_catalog_asset_collection', reference_data_name: 'packshot' },
};

const structure: Structure = {
  attributes: Object.fromEntries(
    Object.entries(attributes).map(([code, rest]) => [
      code,
      { code, localizable: false, scopable: false, ...Object(rest) } as Json,
    ]),
  ),
  families: { shoe: { code: 'shoe', attributes: Object.keys(attributes), attribute_as_label: 'name' } },
  'attributes/color/options': {
    r: { code: 'r', labels: { en_US: 'Red', de_DE: 'Rot' } },
    b: { code: 'b', labels: { en_US: 'Blue', de_DE: 'Blau' } },
    s: { code: 's', labels: { en_US: 'Silver', de_DE: 'Anthrazit' } },
  },
  'measurement-families': {
    Length: {
      code: 'Length',
      units: {
        METER: { code: 'METER', convert_from_standard: [{ operator: 'mul', value: '1' }] },
        CENTIMETER: { code: 'CENTIMETER', convert_from_standard: [{ operator: 'mul', value: '0.01' }] },
      },
    },
  },
  'asset-families': { packshot: { code: 'packshot', attribute_as_main_media: 'media' } },
  'asset-families/packshot/assets': {
    full: { code: 'full', values: { media: [{ locale: null, channel: null, data: 'a.png' }] } },
    bare: { code: 'bare', values: {} },
  },
};

function valuesOf(values: Values): Json {
  const entries = Object.entries(values).map(([attribute, value]): [string, Json] => {
    const list = Array.isArray(value) && typeof value[0] === 'object' ? value : [{ data: value }];
    return [attribute, list.map((entry) => ({ locale: null, scope: null, ...Object(entry) }) as Json)];
  });
  return Object.fromEntries(entries);
}

/** A mirror of a few shoes, each by its SKU, which is its key as well. @param parents by SKU */
export function smallMirror(items: Record<string, Values>, parents: Record<string, string> = {}) {
  const path = join(temporaryFolder(), 'mirror.db');
  const naming = {
    labelAttributes: new Map([['shoe', 'name']]),
    identifier: 'sku',
    key: 'uuid',
    kind: 'product',
  } as const;
  const write = (all: Record<string, Values>): void => {
    const store = openMirrorStore({ path, now });
    store.setMeta({ path: '/products-uuid', updatedAt: '2026-11-26T10:00:00Z' });
    for (const [kind, list] of Object.entries(structure))
      store.replaceStructure(kind, new Map(Object.entries(list)));
    const [part] = store.addParts('product', [{ filter: '', cursor: null, until: null }]);
    const items = Object.entries(all).map(([sku, values]): Json => {
      const parent = parents[sku] ?? null;
      const rest = { enabled: true, parent, categories: [], groups: [], created: null, updated: null };
      return { uuid: sku, family: 'shoe', ...rest, values: valuesOf({ sku, ...values }) };
    });
    storePage(store, naming, part?.id ?? 0, items);
    store.finish();
    store.close();
  };
  write(items);
  const reader = openMirrorReader(path, now);
  if (reader === null) throw new Error('There is no mirror.');
  const source = readerSource(reader);
  const products = { resource: 'products' as const, parents: [] };
  const queryOf = (search: Record<string, Json> | null, rest: Partial<ListQuery>): ListQuery => ({
    ...wholeList,
    search: search === null ? null : JSON.stringify(search),
    ...rest,
  });
  return {
    source,
    write,
    changeStructure(kind: string, list: Record<string, Json>) {
      const store = openMirrorStore({ path, now });
      store.replaceStructure(kind, new Map(Object.entries(list)));
      store.close();
    },
    /** The SKUs that a list gives, in its order. */
    async skus(search: Record<string, Json> | null, rest: Partial<ListQuery> = {}, signal?: AbortSignal) {
      const request = { ...products, query: queryOf(search, rest), cursor: null, limit: 100 };
      return (await source.list<'products'>(request, signal)).items.map(({ key }) => key);
    },
    count: (search: Record<string, Json> | null, rest: Partial<ListQuery> = {}, signal?: AbortSignal) =>
      source.count({ ...products, query: queryOf(search, rest) }, signal),
  };
}
