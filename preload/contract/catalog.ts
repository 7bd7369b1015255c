import { z } from 'zod';
import { readItemSchema, receivedJson } from './read-item.ts';

const labels = z.record(z.string(), z.string());

export const channelSchema = z.object({
  code: z.string(),
  labels,
  currencies: z.array(z.string()),
  locales: z.array(z.string()),
  categoryTree: z.string().nullable(),
});
export type Channel = z.infer<typeof channelSchema>;

export const localeSchema = z.object({ code: z.string(), enabled: z.boolean() });
export type Locale = z.infer<typeof localeSchema>;

export const currencySchema = z.object({ code: z.string(), enabled: z.boolean() });
export type Currency = z.infer<typeof currencySchema>;

/** One line of the product grid. */
export const productRowSchema = z.object({
  /** What the record is asked by: the uuid where the PIM has products-uuid, else the identifier. */
  key: z.string(),
  uuid: z.string().nullable(),
  identifier: z.string().nullable(),
  /** The value of the family's `attribute_as_label`, in the asked locale if there is one. */
  label: z.string().nullable(),
  family: z.string().nullable(),
  familyLabel: z.string().nullable(),
  enabled: z.boolean().nullable(),
  parent: z.string().nullable(),
  categories: z.array(z.string()),
  /** Number of attributes that have a value. */
  valueCount: z.number().int().nonnegative(),
  created: z.string().nullable(),
  updated: z.string().nullable(),
});
export type ProductRow = z.infer<typeof productRowSchema>;

/** A whole list with the time at which it was read. */
export function readListSchema<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(readItemSchema(item)), readAt: z.string() });
}

/** One page of a list. `next` is what the following page is asked with; null after the last. */
export const productPageSchema = z.object({
  items: z.array(readItemSchema(productRowSchema)),
  next: z.string().nullable(),
  readAt: z.string(),
});
export type ProductPage = z.infer<typeof productPageSchema>;

/** One value of an attribute: `data` as the PIM sent it, or already looked through by type in later releases. */
export const productValueSchema = z.object({
  attribute: z.string(),
  attributeLabel: z.string().nullable(),
  locale: z.string().nullable(),
  scope: z.string().nullable(),
  data: receivedJson,
});
export type ProductValue = z.infer<typeof productValueSchema>;

export const productRecordSchema = z.object({
  row: productRowSchema.nullable(),
  values: z.array(productValueSchema),
  /** The product exactly as received. */
  raw: receivedJson,
  readAt: z.string(),
});
export type ProductRecord = z.infer<typeof productRecordSchema>;
