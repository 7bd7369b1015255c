import { z } from 'zod';
import { resourceItems, resourceNameSchema } from './catalog-resources.ts';
import { problemSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';

const readAt = z.string();
const labels = z.record(z.string(), z.string());
const count = z.number().int().nonnegative().nullable();

export const resourceCountsSchema = z.object({
  /** Of those that the PIM has and that lie in nothing else; null where it does not tell, or `problem` says why not. */
  counts: z.array(z.object({ resource: resourceNameSchema, count, problem: problemSchema.nullable() })),
  readAt,
});
export type ResourceCounts = z.infer<typeof resourceCountsSchema>;

export const familySizesSchema = z.object({
  /** The largest first. */
  families: z.array(z.object({ code: z.string(), labels, count })),
  withoutFamily: count,
  readAt,
});
export type FamilySizes = z.infer<typeof familySizesSchema>;

export const catalogSampleSchema = z.object({
  /** How many products were read: fewer than asked for where there are no more. */
  products: z.number().int(),
  /** How many there are, where that is known. */
  total: count,
  /** By channel and locale; empty where the PIM does not tell completeness (before 6.0). */
  completeness: z.array(
    z.object({
      scope: z.string(),
      locale: z.string(),
      /** Products with a completeness there. */
      products: z.number().int(),
      complete: z.number().int(),
      /** Percent, 0 to 100. */
      average: z.number(),
    }),
  ),
  /** Attributes without a value in any product of the sample; null where attributes can't be read. */
  unused: z
    .array(z.object({ code: z.string(), labels, type: resourceItems.attributes.shape.type }))
    .nullable(),
  attributes: z.number().int(),
  readAt,
});
export type CatalogSample = z.infer<typeof catalogSampleSchema>;

const ofProfile = z.object({ profileId: profileIdSchema });
const attemptId = z.string().min(1).max(100);

/** What a catalog is made of. Progress of the long ones is told by `catalogProgress` under `attemptId`. */
export const catalogStatisticsCalls = {
  counts: { argument: ofProfile, result: resourceCountsSchema },
  /** One call for each family. */
  familySizes: { argument: ofProfile.extend({ attemptId }), result: familySizesSchema },
  /** Reads the first products of the list, which is in the order of their random uuids. */
  sample: {
    argument: ofProfile.extend({ attemptId, size: z.number().int().min(1).max(10_000) }),
    result: catalogSampleSchema,
  },
} as const;
