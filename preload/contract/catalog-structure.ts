import { z } from 'zod';
import { resourceItems } from './catalog-resources.ts';

const labels = z.record(z.string(), z.string());
const codes = z.array(z.string());

/** A code with its labels. */
const named = z.object({ code: z.string(), labels });

/** A category in its tree. */
export const categoryNodeSchema = z.object({
  code: z.string(),
  labels,
  parent: z.string().nullable(),
  /** How many lie directly below; null while that is not known. */
  children: z.number().int().nullable(),
});
export type CategoryNode = z.infer<typeof categoryNodeSchema>;

/** A category that a search found, with the way to it from the root. */
export const foundCategorySchema = z.object({ code: z.string(), labels, path: z.array(named) });

/** How far a long reading has come; `total` where it is known. */
export const catalogProgressSchema = z.object({
  attemptId: z.string(),
  done: z.number().int(),
  total: z.number().int().nullable(),
});
export type CatalogProgress = z.infer<typeof catalogProgressSchema>;

const family = resourceItems.families;
const attribute = resourceItems.attributes;

/** A family: its attributes by group in Akeneo's order, and its variants. */
export const familyPageSchema = z.object({
  family,
  groups: z.array(
    z.object({
      code: z.string().nullable(),
      labels,
      attributes: z.array(
        z.object({
          code: z.string(),
          /** Null where it can't be read. */
          attribute: attribute.nullable(),
          requiredFor: codes,
        }),
      ),
    }),
  ),
  variants: z.array(resourceItems['family-variants']),
  unread: codes,
});
export type FamilyPage = z.infer<typeof familyPageSchema>;

/** An attribute with its options in the order in which Akeneo shows them. */
export const attributePageSchema = z.object({
  attribute,
  options: z.array(resourceItems['attribute-options']),
  unread: codes,
});
export type AttributePage = z.infer<typeof attributePageSchema>;

/** A channel with its tree, and the units in which it hands metrics on. */
export const channelPageSchema = z.object({
  channel: resourceItems.channels,
  tree: named.nullable(),
  /** Families whose completeness counts for it. */
  families: z.array(named.extend({ required: z.number().int() })),
  unread: codes,
});
export type ChannelPage = z.infer<typeof channelPageSchema>;

export const usageResourceSchema = z.enum([
  'attributes',
  'channels',
  'locales',
  'currencies',
  'categories',
  'families',
  'attribute-groups',
  'attribute-options',
]);
export type UsageResource = z.infer<typeof usageResourceSchema>;

/** One thing that uses a code: which, and how. `variants` have the code of their family before theirs. */
export const usageSchema = z.object({
  uses: z.array(
    z.object({
      resource: z.enum(['attributes', 'families', 'family-variants', 'channels', 'categories']),
      parent: z.string().nullable(),
      code: z.string(),
      labels,
      how: z.enum([
        'attribute',
        'required',
        'label',
        'image',
        'axis',
        'variant-attribute',
        'locale',
        'currency',
        'tree',
        'member',
        'option',
        'child',
        'conversion-unit',
      ]),
    }),
  ),
  /** Products and product models that can be counted; null where the PIM does not tell. */
  counts: z.object({ products: z.number().int().nullable(), models: z.number().int().nullable() }).nullable(),
  unread: codes,
});
export type Usage = z.infer<typeof usageSchema>;
