import { z } from 'zod';
import { listQuerySchema, resourceNameSchema } from './catalog-resources.ts';

const code = z.string().min(1).max(1000);
const parents = z.array(code).max(3);

/** A list as somebody has set it up, under a name. */
export const savedViewSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(200),
  resource: resourceNameSchema,
  parents,
  /** Where it is a preset of a family's columns; null for a view of its own. */
  family: code.nullable(),
  query: listQuerySchema,
  /** In what language labels and values are shown. */
  locale: z.string().max(255).nullable(),
  /** In their order; `width` in pixels. */
  columns: z
    .array(
      z.object({
        field: code,
        hidden: z.boolean(),
        pinned: z.enum(['left', 'right']).nullable(),
        width: z.number().int().min(20).max(5000).nullable(),
      }),
    )
    .max(6000),
  changedAt: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** Something that was looked at. */
export const visitSchema = z.object({
  resource: resourceNameSchema,
  parents,
  key: code,
  label: z.string().max(500).nullable(),
  at: z.string(),
});
export type Visit = z.infer<typeof visitSchema>;

/** The views of a profile by name, and what was looked at, the last first. */
export const catalogViewsSchema = z.object({ views: z.array(savedViewSchema), visits: z.array(visitSchema) });
export type CatalogViews = z.infer<typeof catalogViewsSchema>;

/** A filter that a list had: the `search` of the API. */
export const pastFilterSchema = z.object({
  resource: resourceNameSchema,
  parents,
  search: z.string().min(2).max(100_000),
});
export type PastFilter = z.infer<typeof pastFilterSchema>;

/** The last filters of a profile, the last one first. */
export const pastFiltersSchema = z.object({ filters: z.array(pastFilterSchema) });
