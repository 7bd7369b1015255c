import { z } from 'zod';
import { catalogOriginSchema } from './catalog-resources.ts';
import { problemSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';

/** What a mirror holds, where, and how it is filled. The structure is always held. */
export const mirrorOptionsSchema = z.object({
  /** Product models beside products. */
  models: z.boolean(),
  /** Records of reference entities. */
  records: z.boolean(),
  assets: z.boolean(),
  /** Small pictures of main images; originals are not kept. */
  thumbnails: z.boolean(),
  /** Values of other locales and channels are not kept; null for all. No product is left out by this. */
  locales: z.array(z.string().max(100)).max(1000).nullable(),
  channels: z.array(z.string().max(255)).max(1000).nullable(),
  /**
   * Reads by ranges of keys instead of dates where the PIM's cursor is a plain uuid. Quicker, but Akeneo's documentation
   * says that a cursor should never be set by hand: order and totals are verified, and dates are used on any doubt.
   */
  keyRanges: z.boolean(),
  /** Where the file is: one that `mirror.chooseFolder` answered; null for the app's own folder. */
  folder: z.string().max(4096).nullable(),
  /** Filling stops with `mirror-limit` before the files become larger; null for no limit. */
  limitBytes: z.number().int().positive().nullable(),
  schedule: z.enum(['off', 'hourly', 'daily']),
});
export type MirrorOptions = z.infer<typeof mirrorOptionsSchema>;

/** What is offered at first. */
export const mirrorDefaults: MirrorOptions = {
  models: true,
  records: true,
  assets: true,
  thumbnails: false,
  locales: null,
  channels: null,
  keyRanges: false,
  folder: null,
  limitBytes: null,
  schedule: 'off',
};

/** What a mirror is busy with, in this order. */
export const mirrorPhaseSchema = z.enum([
  'structure',
  'products',
  'models',
  'records',
  'assets',
  'verifying',
  'changes',
  'removals',
  'indexing',
  'thumbnails',
]);
export type MirrorPhase = z.infer<typeof mirrorPhaseSchema>;

/** What a mirror can hold. */
export const mirrorPartSchema = z.enum([
  'channels',
  'locales',
  'currencies',
  'categories',
  'attributes',
  'attribute-groups',
  'attribute-options',
  'association-types',
  'families',
  'family-variants',
  'measurement-families',
  'reference-entities',
  'records',
  'asset-families',
  'assets',
  'products',
  'models',
  'thumbnails',
]);
export type MirrorPart = z.infer<typeof mirrorPartSchema>;

export const mirrorHoldingSchema = z.object({
  part: mirrorPartSchema,
  count: z.number().int(),
  /** Why it is not there, or not whole; null where it is. */
  missing: z.enum(['not-permitted', 'not-in-this-edition', 'not-chosen']).nullable(),
});
export type MirrorHolding = z.infer<typeof mirrorHoldingSchema>;

export const mirrorRunSchema = z.object({
  /** `check` reads everything again. */
  kind: z.enum(['fill', 'update', 'check']),
  startedAt: z.string(),
  /** Null where the app ended before the run did. */
  endedAt: z.string().nullable(),
  calls: z.number().int(),
  /** Products and models written, and removed. */
  changed: z.number().int(),
  removed: z.number().int(),
  /** Why it ended early; null where it was done. */
  problem: problemSchema.nullable(),
});
export type MirrorRun = z.infer<typeof mirrorRunSchema>;

export const mirrorProgressSchema = z.object({
  profileId: z.string(),
  phase: mirrorPhaseSchema,
  /** Products, models, records or pictures read in this phase. */
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
  /** What there is, with how many; empty where there is no mirror. */
  holdings: z.array(mirrorHoldingSchema),
  /** The run before this one, or the last where none is going on; null where there was none. */
  lastRun: mirrorRunSchema.nullable(),
  /** When the schedule brings it up to date next, while the app runs; null where it does not. */
  nextRunAt: z.string().nullable(),
});
export type MirrorState = z.infer<typeof mirrorStateSchema>;

export const mirrorEstimateSchema = z.object({
  products: z.number().int(),
  models: z.number().int(),
  /** Bytes of all files when it is filled. */
  bytes: z.number(),
  /** The same by what takes them; only what was asked for and can be read. */
  parts: z.array(
    z.object({
      part: z.enum(['structure', 'products', 'models', 'records', 'assets', 'thumbnails']),
      bytes: z.number(),
    }),
  ),
  seconds: z.number(),
  calls: z.number().int(),
  /** Bytes free where it will be kept. */
  freeBytes: z.number(),
});
export type MirrorEstimate = z.infer<typeof mirrorEstimateSchema>;

const ofProfile = z.object({ profileId: profileIdSchema });

/** The calls of the domain `mirror`. */
export const mirrorCalls = {
  state: { argument: ofProfile, result: mirrorStateSchema },
  /** By one page of each list: how large it becomes and how long it takes. */
  estimate: { argument: ofProfile.extend({ options: mirrorOptionsSchema }), result: mirrorEstimateSchema },
  /** Asks with the system's dialog where the file is to be kept; null where nobody chose. */
  chooseFolder: { argument: ofProfile, result: z.object({ folder: z.string() }).nullable() },
  /**
   * Changes the options of a mirror that is there. Schedule and limit count at once, the rest with the next run; the
   * file is moved where the folder is another one. Refused with `mirror-busy` while it is filled.
   */
  configure: { argument: ofProfile.extend({ options: mirrorOptionsSchema }), result: mirrorStateSchema },
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
};
