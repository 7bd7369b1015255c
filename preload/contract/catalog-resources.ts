import { z } from 'zod';
import { type Json, receivedJson } from './read-item.ts';

const labels = z.record(z.string(), z.string());
const text = z.string().nullable();
const codes = z.array(z.string());
const flag = z.boolean().nullable();
const number = z.number().nullable();

/** One value of an attribute. `scope` also where the API says `channel` (records and assets). */
export interface ValueEntry {
  locale: string | null;
  scope: string | null;
  data: Json;
  /** Labels of options, as `with_attribute_options` brings them; null without. */
  linkedData: Json;
}
/** Values by attribute code, in the order of the PIM. Not looked through again: a page holds tens of thousands. */
export type Values = Record<string, ValueEntry[]>;
const values = z.custom<Values>((value) => typeof value === 'object' && value !== null);

const scores = z.array(z.object({ scope: text, locale: text, data: z.string() }));
const percents = z.array(z.object({ scope: text, locale: text, data: z.number() }));

const product = z.object({
  /** What the record is asked by: the uuid where the PIM has products-uuid, else the identifier. */
  key: z.string(),
  uuid: text,
  identifier: text,
  enabled: flag,
  family: text,
  parent: text,
  categories: codes,
  groups: codes,
  values,
  created: text,
  updated: text,
  /** Empty unless asked for. */
  qualityScores: scores,
  /** Empty unless asked for. */
  completenesses: percents,
});

const libraryAttribute = z.object({
  code: z.string(),
  labels,
  type: text,
  valuePerLocale: flag,
  valuePerChannel: flag,
  isRequiredForCompleteness: flag,
});
const libraryOption = z.object({ code: z.string(), labels });
const libraryItem = z.object({ code: z.string(), values, created: text, updated: text });

/** What is understood of the items of each resource; the item as received stands beside it. */
export const resourceItems = {
  channels: z.object({
    code: z.string(),
    labels,
    currencies: codes,
    locales: codes,
    categoryTree: text,
    /** Units by attribute; on SaaS also two reserved keys with objects. */
    conversionUnits: z.record(z.string(), receivedJson),
  }),
  locales: z.object({ code: z.string(), enabled: z.boolean() }),
  currencies: z.object({ code: z.string(), enabled: z.boolean(), label: text }),
  categories: z.object({
    code: z.string(),
    parent: text,
    labels,
    updated: text,
    position: number,
  }),
  attributes: z.object({
    code: z.string(),
    type: text,
    group: text,
    groupLabels: labels,
    labels,
    localizable: flag,
    scopable: flag,
    unique: flag,
    sortOrder: number,
    availableLocales: codes,
    metricFamily: text,
    defaultMetricUnit: text,
    referenceDataName: text,
    wysiwygEnabled: flag,
    decimalsAllowed: flag,
    autoOptionSorting: flag,
    isMainIdentifier: flag,
  }),
  'attribute-options': z.object({ code: z.string(), attribute: text, sortOrder: number, labels }),
  'attribute-groups': z.object({ code: z.string(), sortOrder: number, attributes: codes, labels }),
  'association-types': z.object({ code: z.string(), labels, isTwoWay: flag, isQuantified: flag }),
  families: z.object({
    code: z.string(),
    labels,
    attributes: codes,
    attributeAsLabel: text,
    attributeAsImage: text,
    /** Codes by channel. */
    attributeRequirements: z.record(z.string(), codes),
  }),
  'family-variants': z.object({
    code: z.string(),
    labels,
    /** The attributes of a level hold its axes too. */
    variantAttributeSets: z.array(z.object({ level: z.number(), axes: codes, attributes: codes })),
  }),
  products: product,
  'published-products': product,
  'product-models': z.object({
    code: z.string(),
    family: text,
    familyVariant: text,
    parent: text,
    categories: codes,
    values,
    created: text,
    updated: text,
    qualityScores: scores,
  }),
  'media-files': z.object({
    code: z.string(),
    originalFilename: text,
    mimeType: text,
    /** Bytes. */
    size: number,
    extension: text,
  }),
  'measurement-families': z.object({
    code: z.string(),
    labels,
    standardUnitCode: text,
    units: z.array(z.object({ code: z.string(), labels, symbol: text })),
  }),
  'reference-entities': z.object({ code: z.string(), labels, image: text }),
  'reference-entity-attributes': libraryAttribute,
  'reference-entity-attribute-options': libraryOption,
  'reference-entity-records': libraryItem,
  'asset-families': z.object({ code: z.string(), labels, attributeAsMainMedia: text }),
  'asset-attributes': libraryAttribute,
  'asset-attribute-options': libraryOption,
  assets: libraryItem,
  /** Of the connected app itself. */
  'app-catalogs': z.object({ id: z.string(), name: text, enabled: flag }),
  'app-catalog-products': z.object({ uuid: z.string() }),
} as const;

export type ResourceName = keyof typeof resourceItems;
export type ItemOf<R extends ResourceName> = z.output<(typeof resourceItems)[R]>;
export const resourceNames = z.enum(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names of a literal
  Object.keys(resourceItems) as [ResourceName, ...ResourceName[]],
).options;
export const resourceNameSchema = z.enum(resourceNames);

/** An item: what was understood (null where it did not fit, with why), and the item exactly as received. */
function itemSchema<T extends z.ZodType>(item: T) {
  return z.object({
    /** What the entity is asked by; null where it has none. */
    key: text,
    item: item.nullable(),
    issues: z.array(z.string()),
    raw: receivedJson,
  });
}
export interface CatalogItem<T> {
  key: string | null;
  item: T | null;
  issues: string[];
  /** As received; of an understood item in a page of a list as JSON text, for pages hold a hundred. */
  raw: Json;
}

/** Codes of what a resource lies in, outermost first: `['shoes']` for the variants of a family. */
const parents = z.array(z.string().min(1).max(1000)).max(3);

/** Where a catalog is read from: the PIM now, or its offline copy. */
export const catalogOriginSchema = z.enum(['live', 'mirror']);
export type CatalogOrigin = z.infer<typeof catalogOriginSchema>;

/** The order of a list in an offline copy: by a property or an attribute, with nothing at the end. */
export const listSortSchema = z.object({
  by: z.string().min(1).max(255),
  descending: z.boolean(),
  locale: z.string().max(255).nullable(),
  scope: z.string().max(255).nullable(),
});
export type ListSort = z.infer<typeof listSortSchema>;

/** What a list is narrowed by. `scope` restricts the products to the channel's tree as well as their values. */
export const listQuerySchema = z.object({
  /** The `search` of the API as JSON text; of any length, since it is split into calls of lists that fit. */
  search: z.string().max(2_000_000).nullable(),
  scope: z.string().max(255).nullable(),
  locales: z.array(z.string().max(255)).max(500),
  attributes: z.array(z.string().max(255)).max(5000),
  withAttributeOptions: z.boolean(),
  withQualityScores: z.boolean(),
  withCompletenesses: z.boolean(),
  /** Words, beginnings and parts of identifiers, labels and texts. Only an offline copy can: `only-offline` at the PIM. */
  text: z.string().max(500).optional(),
  /** Only an offline copy can: `only-offline` at the PIM. */
  sort: listSortSchema.optional(),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

export const listRequestSchema = z.object({
  resource: resourceNameSchema,
  parents,
  query: listQuerySchema,
  /** `next` of the page before, `page=<n>` of a list with pages, `offset=<n>` of an offline copy; null for the first. */
  cursor: z.string().max(8000).nullable(),
  limit: z.number().int().min(1).max(100),
});

const pageRest = {
  /** What the following page is asked with; null after the last. */
  next: text,
  /** Of the whole list, where the API tells at no great cost; else null. */
  count: z.number().int().nonnegative().nullable(),
  /** When it was read, ISO 8601 in UTC; of an offline copy when that was last brought up to date. */
  readAt: z.string(),
  origin: catalogOriginSchema,
};
/** One page of a list; of several resources it is told apart by `resource`. */
export type CatalogPage<R extends ResourceName> = {
  [P in R]: {
    resource: P;
    items: CatalogItem<ItemOf<P>>[];
    next: string | null;
    count: number | null;
    readAt: string;
    origin: CatalogOrigin;
  };
}[R];
export type CatalogEntity<R extends ResourceName> = {
  [P in R]: { resource: P; entity: CatalogItem<ItemOf<P>>; readAt: string; origin: CatalogOrigin };
}[R];
export type CatalogLookup<R extends ResourceName> = {
  [P in R]: { resource: P; items: CatalogItem<ItemOf<P>>[]; readAt: string; origin: CatalogOrigin };
}[R];

/** Checks by the schema of the resource that the answer names. */
function ofResource<T extends { resource: ResourceName }>(rest: (item: z.ZodType) => z.ZodRawShape) {
  const schemas = new Map(
    resourceNames.map((name) => [
      name,
      z.object({ resource: z.literal(name), ...rest(itemSchema(resourceItems[name])) }),
    ]),
  );
  return z.custom<T>((value) => {
    const name = z.object({ resource: resourceNameSchema }).safeParse(value);
    return name.success && schemas.get(name.data.resource)?.safeParse(value).success === true;
  });
}

export const catalogPageSchema = ofResource<CatalogPage<ResourceName>>((item) => ({
  items: z.array(item),
  ...pageRest,
}));
export const catalogEntitySchema = ofResource<CatalogEntity<ResourceName>>((item) => ({
  entity: item,
  readAt: z.string(),
  origin: catalogOriginSchema,
}));
export const catalogLookupSchema = ofResource<CatalogLookup<ResourceName>>((item) => ({
  items: z.array(item),
  readAt: z.string(),
  origin: catalogOriginSchema,
}));

export const entityRequestSchema = z.object({
  resource: resourceNameSchema,
  parents,
  key: z.string().min(1).max(1000),
});
export const lookupRequestSchema = z.object({
  resource: resourceNameSchema,
  parents,
  /** Several thousand are split into calls. */
  keys: z.array(z.string().min(1).max(1000)).max(20_000),
});

/** Which resources the PIM has, by its root listing, and how old it is by what it has. */
export const catalogOffersSchema = z.object({
  resources: z.array(z.object({ resource: resourceNameSchema, offered: z.boolean() })),
  /** By routes, never by version strings: 4 to 7 are at least that release, 8 is SaaS. */
  generation: z.number().int().min(4).max(8),
  /** Whether products are asked by uuid. */
  byUuid: z.boolean(),
});
export type CatalogOffers = z.infer<typeof catalogOffersSchema>;
