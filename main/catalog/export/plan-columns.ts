import type { ExportRequest } from '../../../preload/contract/catalog-export.ts';
import { exportProperties, valueAttributesOf } from '../../../preload/contract/catalog-export-properties.ts';
import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import type { FlatColumn } from './flat-column.ts';
import { type PropertyContext, propertyColumns } from './property-columns.ts';
import { type ValueAttribute, type ValueContext, valueColumns } from './value-columns.ts';

/** What a request asks for in its order: as chosen, or all. What is neither a property nor an attribute is left out. */
export type ChosenField = { property: string } | { attribute: ValueAttribute };

type Asked = Pick<ExportRequest, 'resource' | 'parents' | 'query' | 'columns'>;

/**
 * The columns of a flat file, named as Akeneo's import names them, from the structure of the catalog: known before the
 * first item is read, and the same however many there are.
 *
 * @throws ProblemError as `CatalogSource.list`
 */
export async function planColumns(
  source: CatalogSource,
  asked: Asked,
  signal: AbortSignal,
): Promise<FlatColumn[]> {
  const fields = await chooseColumns(source, asked, signal);
  const context = await structureOf(source, asked, fields, signal);
  return fields.flatMap((field) =>
    'property' in field
      ? propertyColumns(field.property, asked, context)
      : valueColumns(field.attribute, context),
  );
}

/** @throws ProblemError as `CatalogSource.list` */
export async function chooseColumns(
  source: CatalogSource,
  asked: Asked,
  signal: AbortSignal,
): Promise<ChosenField[]> {
  const { usual, further } = exportProperties[asked.resource];
  const properties = new Set([...usual, ...further]);
  const byUuid = asked.resource === 'products' && (await source.offers(signal)).byUuid;
  if (asked.resource === 'products') properties.delete(byUuid ? 'identifier' : 'uuid');
  if (asked.resource === 'published-products') properties.delete('uuid');
  const wanted = asked.columns === null ? null : await withIdentifier(source, asked.columns, byUuid, signal);
  const attributes = await attributesOf(
    source,
    asked,
    wanted?.filter((name) => !properties.has(name)) ?? null,
    signal,
  );
  if (wanted !== null) {
    const named = new Map(attributes.map((attribute) => [attribute.code, attribute]));
    return wanted.flatMap((name): ChosenField[] => {
      if (properties.has(name)) return [{ property: name }];
      const attribute = named.get(name);
      return attribute === undefined ? [] : [{ attribute }];
    });
  }
  // As Akeneo's exports: what names an item first, what leads to others last.
  const own = usual.filter((name) => properties.has(name) && name !== 'associations');
  const identifying = attributes
    .filter(({ type }) => type === 'pim_catalog_identifier')
    .sort((one, other) => Number(other.isMain) - Number(one.isMain));
  const others = attributes.filter(({ type }) => type !== 'pim_catalog_identifier');
  const first = own.filter((name) => name === 'uuid');
  const rest = own.filter((name) => name !== 'uuid' && (name !== 'identifier' || identifying.length === 0));
  const links = properties.has('associations') ? [{ property: 'associations' }] : [];
  return [
    ...first.map((property) => ({ property })),
    ...identifying.map((attribute) => ({ attribute })),
    ...rest.map((property) => ({ property })),
    ...others.map((attribute) => ({ attribute })),
    ...links,
  ];
}

/** Where products are named by uuid, `identifier` is the attribute that identifies them, first of all. */
async function withIdentifier(
  source: CatalogSource,
  columns: readonly string[],
  byUuid: boolean,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (!byUuid || !columns.includes('identifier')) return columns;
  const search = JSON.stringify({ type: [{ operator: 'IN', value: ['pim_catalog_identifier'] }] });
  const list = {
    resource: 'attributes',
    parents: [],
    query: { ...wholeList, search },
    cursor: null,
  } as const;
  const { items } = await source.list({ ...list, limit: 100 }, signal);
  const main = items.find(({ item }) => item?.isMainIdentifier === true) ?? items[0];
  const code = main?.item?.code ?? 'identifier';
  return [...new Set(columns.map((name) => (name === 'identifier' ? code : name)))];
}

/** The attributes with these codes, or all of them for null. */
async function attributesOf(
  source: CatalogSource,
  { resource, parents }: Asked,
  codes: readonly string[] | null,
  signal: AbortSignal,
): Promise<ValueAttribute[]> {
  const listed = valueAttributesOf(resource);
  if (listed === null || codes?.length === 0) return [];
  if (listed !== 'attributes') {
    const all = await allItems(source, { resource: listed, parents: parents.slice(0, 1) }, signal);
    return all.flatMap(({ item }) => (item === null ? [] : [ofLibrary(item)]));
  }
  const found =
    codes === null
      ? await allItems(source, { resource: 'attributes', parents: [] }, signal)
      : (await source.lookup({ resource: 'attributes', parents: [], keys: codes }, signal)).items;
  return found.flatMap(({ item }) => (item === null ? [] : [ofAttribute(item)]));
}

function ofAttribute(attribute: ItemOf<'attributes'>): ValueAttribute {
  const { code, type, localizable, scopable, availableLocales, isMainIdentifier } = attribute;
  return {
    code,
    type,
    localizable: localizable === true,
    scopable: scopable === true,
    availableLocales,
    isMain: isMainIdentifier === true,
  };
}

function ofLibrary(attribute: ItemOf<'asset-attributes'>): ValueAttribute {
  const { code, type, valuePerLocale, valuePerChannel } = attribute;
  const [localizable, scopable] = [valuePerLocale === true, valuePerChannel === true];
  return { code, type, localizable, scopable, availableLocales: [], isMain: false };
}

async function structureOf(
  source: CatalogSource,
  { resource, query }: Asked,
  fields: readonly ChosenField[],
  signal: AbortSignal,
): Promise<PropertyContext & ValueContext> {
  const names = fields.flatMap((field) => ('property' in field ? [field.property] : []));
  const needsChannels =
    names.some((name) => ['labels', 'attribute_requirements', 'guidelines'].includes(name)) ||
    fields.some((field) => 'attribute' in field);
  const channels = needsChannels
    ? (await allItems(source, { resource: 'channels', parents: [] }, signal)).flatMap(
        ({ item }) => item ?? [],
      )
    : [];
  const types = names.includes('associations')
    ? (await allItems(source, { resource: 'association-types', parents: [] }, signal)).flatMap(
        ({ item }) => item ?? [],
      )
    : [];
  const locales = [...new Set(channels.flatMap((channel) => channel.locales))].sort();
  return {
    channels: channels.filter(({ code }) => query.scope === null || code === query.scope),
    locales: query.locales.length === 0 ? locales : locales.filter((code) => query.locales.includes(code)),
    currencies: [...new Set(channels.flatMap((channel) => channel.currencies))].sort(),
    associationTypes: types.map(({ code, isQuantified }) => ({ code, isQuantified: isQuantified === true })),
    byUuid: resource === 'products' && (await source.offers(signal)).byUuid,
  };
}
