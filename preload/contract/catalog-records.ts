import { z } from 'zod';
import { catalogEntitySchema, type ValueEntry } from './catalog-resources.ts';
import { receivedJson } from './read-item.ts';

const labels = z.record(z.string(), z.string());
const text = z.string().nullable();
const codes = z.array(z.string());

/** Where the bytes of a file are: of products, of categories, of assets, of records. */
export const mediaKindSchema = z.enum(['product', 'category', 'asset', 'record']);
export type MediaKind = z.infer<typeof mediaKindSchema>;

/** A file: its bytes in base64 where it is an image that can be shown, for `data:<mimeType>;base64,…`. */
export const mediaContentSchema = z.object({
  /** By the first bytes; null for what is no image. */
  mimeType: text,
  base64: text,
  /** Size of the file, or of the small picture of it. */
  bytes: z.number().int().nonnegative(),
  cached: z.boolean(),
  /** The small picture that the offline copy keeps, because the file itself is not there. */
  isThumbnail: z.boolean(),
});
export type MediaContent = z.infer<typeof mediaContentSchema>;

/** What has values by attribute, family and categories. */
export const recordResourceSchema = z.enum(['products', 'product-models']);
export type RecordResource = z.infer<typeof recordResourceSchema>;

const entries = z.custom<ValueEntry[]>((value) => Array.isArray(value));

/** One attribute of a record, with values or without. */
const recordAttributeSchema = z.object({
  code: z.string(),
  type: text,
  labels,
  /** The reference entity or asset family that its values lead to. */
  referenceDataName: text,
  localizable: z.boolean(),
  scopable: z.boolean(),
  /** Empty for an attribute of the family without a value. */
  entries,
  /** False where values are held by a product model above. */
  own: z.boolean(),
  /** Whether the family has it; others have got values otherwise. */
  inFamily: z.boolean(),
  /** Channels whose completeness needs it. */
  requiredFor: codes,
});
export type RecordAttribute = z.infer<typeof recordAttributeSchema>;

const recordGroupSchema = z.object({
  /** Null for attributes without a known group. */
  code: text,
  labels,
  attributes: z.array(recordAttributeSchema),
});
export type RecordGroup = z.infer<typeof recordGroupSchema>;

const missingSchema = z.object({
  scope: z.string(),
  locale: z.string(),
  /** How many attributes count, and which of them have no value. */
  required: z.number().int(),
  missing: codes,
});
export type MissingValues = z.infer<typeof missingSchema>;

const categoryPathSchema = z.object({
  code: z.string(),
  /** From the root of the tree down to the category itself; only itself where more can't be read. */
  path: z.array(z.object({ code: z.string(), labels })),
});
export type CategoryPath = z.infer<typeof categoryPathSchema>;

/** A product or product model as a person reads it. What this access must not read is left out and named. */
export const catalogRecordSchema = z.object({
  record: catalogEntitySchema,
  familyLabels: labels,
  /** Attributes of the family that name and picture a record. */
  labelAttribute: text,
  imageAttribute: text,
  /** In Akeneo's order: by sort order of the groups, then of the attributes. */
  groups: z.array(recordGroupSchema),
  /** By channel and locale; what a product model has not got yet because it belongs to its variants does not count. */
  missing: z.array(missingSchema),
  categories: z.array(categoryPathSchema),
  /** Resources that could not be read for it: what hangs on them is incomplete. */
  unread: codes,
  readAt: z.string(),
});
export type CatalogRecord = z.infer<typeof catalogRecordSchema>;

/** A product or product model in few words. */
const briefSchema = z.object({
  resource: recordResourceSchema,
  key: z.string(),
  /** Identifier or code; null for a product without. */
  name: text,
  label: text,
  family: text,
  /** Null for product models. */
  enabled: z.boolean().nullable(),
});
export type RecordBrief = z.infer<typeof briefSchema>;

/** The variants around a record: its root product model and all below. */
export const variantsSchema = z.object({
  /** Null for a record that has no variants and is none. */
  root: briefSchema.nullable(),
  /** Everything below, parents before children; `parent` is the code of a product model. */
  below: z.array(briefSchema.extend({ parent: z.string() })),
  /** There are more than were read. */
  cut: z.boolean(),
});
export type Variants = z.infer<typeof variantsSchema>;

/** One end of an association; `record` is null where it can't be read or is gone. */
const associatedSchema = z.object({
  resource: recordResourceSchema,
  key: z.string(),
  /** Null where it is not quantified. */
  quantity: z.number().nullable(),
  record: briefSchema.nullable(),
});
export type Associated = z.infer<typeof associatedSchema>;

export const associationsSchema = z.array(
  z.object({
    type: z.string(),
    labels,
    quantified: z.boolean(),
    records: z.array(associatedSchema),
    /** Codes of product groups, for which the API has no resource. */
    groups: codes,
  }),
);
export type Associations = z.infer<typeof associationsSchema>;

/** What a connector gets of a record: null where it gets nothing, for example outside the channel's tree. */
export const connectorViewSchema = z.object({
  raw: receivedJson.nullable(),
  readAt: z.string(),
});

export const callLanguageSchema = z.enum(['curl', 'javascript', 'python', 'php-client']);
export type CallLanguage = z.infer<typeof callLanguageSchema>;
