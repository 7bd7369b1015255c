import { z } from 'zod';
import { catalogOriginSchema } from './catalog-resources.ts';
import { problemSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';
import { receivedJson } from './read-item.ts';

/** How a mirror is filled. */
export const mirrorOptionsSchema = z.object({
  /** Product models beside products. */
  models: z.boolean(),
  /**
   * Reads by ranges of keys instead of dates where the PIM's cursor is a plain uuid. Quicker, but Akeneo's documentation
   * says that a cursor should never be set by hand: order and totals are verified, and dates are used on any doubt.
   */
  keyRanges: z.boolean(),
});
export type MirrorOptions = z.infer<typeof mirrorOptionsSchema>;

/** What a mirror is busy with, in this order. */
export const mirrorPhaseSchema = z.enum([
  'structure',
  'products',
  'models',
  'verifying',
  'indexing',
  'changes',
  'removals',
]);
export type MirrorPhase = z.infer<typeof mirrorPhaseSchema>;

export const mirrorProgressSchema = z.object({
  profileId: z.string(),
  phase: mirrorPhaseSchema,
  /** Products or models read in this phase. */
  done: z.number().int(),
  /** Null while it is not known. */
  total: z.number().int().nullable(),
  perSecond: z.number(),
  remainingSeconds: z.number().nullable(),
  /** Calls made since it began or went on. */
  calls: z.number().int(),
  /** Why nothing goes on at the moment; it is tried again by itself. */
  waiting: problemSchema.nullable(),
});
export type MirrorProgress = z.infer<typeof mirrorProgressSchema>;

export const mirrorStateSchema = z.object({
  /** `off`: no mirror; `paused`: begun and not filled; `ready`: can be searched. */
  status: z.enum(['off', 'filling', 'paused', 'updating', 'ready']),
  /** Where the catalog of the profile is read from; `browse` changes it. */
  origin: catalogOriginSchema,
  options: mirrorOptionsSchema.nullable(),
  products: z.number().int(),
  models: z.number().int(),
  /** Bytes of the file. */
  bytes: z.number(),
  /** When it was filled and when it was last brought up to date; ISO 8601. */
  filledAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  /** Items that the PIM sent without the key that they are kept by. */
  odd: z.number().int(),
  /** Why the last filling or update ended early, or what it could not make right. */
  problem: problemSchema.nullable(),
});
export type MirrorState = z.infer<typeof mirrorStateSchema>;

export const mirrorEstimateSchema = z.object({
  products: z.number().int(),
  models: z.number().int(),
  /** Bytes of the file when it is filled. */
  bytes: z.number(),
  seconds: z.number(),
  calls: z.number().int(),
  /** Bytes free where it will be kept. */
  freeBytes: z.number(),
});
export type MirrorEstimate = z.infer<typeof mirrorEstimateSchema>;

export const mirrorFilterSchema = z.object({
  /** Properties: `family`, `enabled`, `categories`, `groups`, `parent`. */
  of: z.enum(['property', 'attribute']),
  code: z.string().min(1).max(255),
  /** Null for any. */
  locale: z.string().max(100).nullable(),
  scope: z.string().max(255).nullable(),
  operator: z.enum(['=', 'IN', 'CONTAINS', 'EMPTY', 'NOT EMPTY']),
  /** Empty for EMPTY and NOT EMPTY, one for `=` and CONTAINS. Case and accents do not matter. */
  values: z.array(z.string().max(1000)).max(800),
});
export type MirrorFilter = z.infer<typeof mirrorFilterSchema>;

export const mirrorQuerySchema = z.object({
  kind: z.enum(['product', 'model']),
  /** Words, beginnings of words and parts of identifiers and labels. */
  text: z.string().max(500),
  filters: z.array(mirrorFilterSchema).max(50),
});
export type MirrorQuery = z.infer<typeof mirrorQuerySchema>;

export const mirrorSortSchema = z.object({
  /** `relevance`: identifiers, then labels, then other texts; by key without a text. */
  by: z.enum(['relevance', 'key', 'identifier', 'label', 'family', 'enabled', 'created', 'updated']),
  descending: z.boolean(),
});
export type MirrorSort = z.infer<typeof mirrorSortSchema>;

export const mirrorRowSchema = z.object({
  id: z.number().int(),
  /** The uuid, or the identifier or code where that is what the PIM is asked by. */
  key: z.string(),
  identifier: z.string().nullable(),
  label: z.string().nullable(),
  family: z.string().nullable(),
  parent: z.string().nullable(),
  enabled: z.boolean().nullable(),
  created: z.string().nullable(),
  updated: z.string().nullable(),
});
export type MirrorRow = z.infer<typeof mirrorRowSchema>;

export const mirrorPageSchema = z.object({
  /** The place of the first row in the whole result. */
  offset: z.number().int(),
  rows: z.array(mirrorRowSchema),
  more: z.boolean(),
  readAt: z.string(),
});
export type MirrorPage = z.infer<typeof mirrorPageSchema>;

export const mirrorRecordSchema = z.object({
  row: mirrorRowSchema,
  /** As the PIM sent it. */
  raw: receivedJson,
});
export type MirrorRecord = z.infer<typeof mirrorRecordSchema>;

const ofProfile = z.object({ profileId: profileIdSchema });

/** The calls of the domain `mirror`. */
export const mirrorCalls = {
  state: { argument: ofProfile, result: mirrorStateSchema },
  /** By one page of each list: how large it becomes and how long it takes. */
  estimate: { argument: ofProfile.extend({ options: mirrorOptionsSchema }), result: mirrorEstimateSchema },
  /** Begins, and answers at once; `mirrorProgress` and `state` tell the rest. */
  start: { argument: ofProfile.extend({ options: mirrorOptionsSchema }), result: mirrorStateSchema },
  /** Stops what runs; what was read is kept, also over a restart. */
  pause: { argument: ofProfile, result: mirrorStateSchema },
  resume: { argument: ofProfile, result: mirrorStateSchema },
  /** Stops what runs; a mirror that was never filled is removed. */
  cancel: { argument: ofProfile, result: mirrorStateSchema },
  remove: { argument: ofProfile, result: mirrorStateSchema },
  /**
   * Reads the catalog of the profile from the PIM or from the mirror, also after a restart: all calls of `catalog` and
   * exports. Refused with `mirror-off` where there is none that was filled.
   */
  browse: { argument: ofProfile.extend({ origin: catalogOriginSchema }), result: mirrorStateSchema },
  /** Brings up to date; `full` reads everything again. */
  check: { argument: ofProfile.extend({ full: z.boolean() }), result: mirrorStateSchema },
  /** Any stretch of the result; `offset` may be anywhere in it. */
  search: {
    argument: ofProfile.extend({
      query: mirrorQuerySchema,
      sort: mirrorSortSchema,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500),
    }),
    result: mirrorPageSchema,
  },
  count: {
    argument: ofProfile.extend({ query: mirrorQuerySchema }),
    result: z.object({ count: z.number().int() }),
  },
  /** By `id` of a row, or by `key`. */
  record: {
    argument: ofProfile.extend({
      kind: z.enum(['product', 'model']),
      id: z.number().int().nullable(),
      key: z.string().max(1000).nullable(),
    }),
    result: mirrorRecordSchema,
  },
};
