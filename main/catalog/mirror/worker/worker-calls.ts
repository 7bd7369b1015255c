import { z } from 'zod';
import { mediaKindSchema } from '../../../../preload/contract/catalog-records.ts';
import {
  catalogOffersSchema,
  entityRequestSchema,
  listRequestSchema,
  lookupRequestSchema,
} from '../../../../preload/contract/catalog-resources.ts';
import {
  mirrorHoldingSchema,
  mirrorOptionsSchema,
  mirrorProgressSchema,
  mirrorRunSchema,
} from '../../../../preload/contract/mirror.ts';
import { problemSchema } from '../../../../preload/contract/problem.ts';
import { mainCalls } from '../../../workers/main-calls.ts';

const nothing = z.undefined();
const ofFile = z.object({ path: z.string() });
/** Items as JSON: as objects a page takes ten times as long to cross. */
const itemsSchema = z.object({
  byUuid: z.boolean(),
  texts: z.array(z.string()).readonly(),
  readAt: z.string(),
});

/** What main asks of a worker. */
export const workerCalls = {
  /** Fills, brings up to date or reads everything again; what ends it early is part of what came of it. */
  work: {
    argument: ofFile.extend({
      profileId: z.string(),
      baseUrl: z.string(),
      userAgent: z.string(),
      kind: mirrorRunSchema.shape.kind,
      options: mirrorOptionsSchema,
    }),
    result: mirrorRunSchema.pick({ calls: true, changed: true, removed: true, problem: true }),
  },
  /** Null where there is no mirror. */
  summary: {
    argument: ofFile,
    result: z
      .object({
        options: mirrorOptionsSchema.nullable(),
        filledAt: z.string().nullable(),
        updatedAt: z.string().nullable(),
        problem: problemSchema.nullable(),
        products: z.number(),
        models: z.number(),
        odd: z.number(),
        bytes: z.number(),
        holdings: z.array(mirrorHoldingSchema),
      })
      .nullable(),
  },
  /** A number that changes with the mirror, while its file is open; null where there is none. */
  version: { argument: ofFile, result: z.number().nullable() },
  catalogOffers: { argument: ofFile, result: catalogOffersSchema },
  catalogList: {
    argument: ofFile.extend(listRequestSchema.shape),
    result: itemsSchema.extend({ next: z.string().nullable(), count: z.number().nullable() }),
  },
  catalogCount: {
    argument: ofFile.extend(listRequestSchema.omit({ cursor: true, limit: true }).shape),
    result: z.number(),
  },
  catalogEntity: {
    argument: ofFile.extend({ ...entityRequestSchema.shape, extras: z.boolean() }),
    result: itemsSchema,
  },
  catalogLookup: {
    argument: ofFile.extend(lookupRequestSchema.shape),
    result: itemsSchema,
  },
  /** Null where none is kept of that file. */
  thumbnail: {
    argument: ofFile.extend({ kind: mediaKindSchema, code: z.string() }),
    result: z
      .object({
        mimeType: z.string(),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      })
      .nullable(),
  },
  /** Closes the file, so that it can be removed. */
  close: { argument: ofFile, result: nothing },
};

/** What the workers ask of main: to read from PIMs, and to tell how far they are. */
export const mirrorMainCalls = {
  ...mainCalls,
  progress: { argument: mirrorProgressSchema, result: nothing },
};
