import { z } from 'zod';
import {
  mirrorHoldingSchema,
  mirrorOptionsSchema,
  mirrorPageSchema,
  mirrorProgressSchema,
  mirrorQuerySchema,
  mirrorRecordSchema,
  mirrorRunSchema,
  mirrorSortSchema,
} from '../../../../preload/contract/mirror.ts';
import { problemSchema } from '../../../../preload/contract/problem.ts';
import type { Exchange } from '../../../pim/exchange.ts';

const nothing = z.undefined();
const ofFile = z.object({ path: z.string() });
const ofProfile = z.object({ profileId: z.string() });

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
  page: {
    argument: ofFile.extend({
      query: mirrorQuerySchema,
      sort: mirrorSortSchema,
      offset: z.number(),
      limit: z.number(),
    }),
    result: mirrorPageSchema,
  },
  count: { argument: ofFile.extend({ query: mirrorQuerySchema }), result: z.number() },
  record: {
    argument: ofFile.extend({
      kind: z.enum(['product', 'model']),
      id: z.number().nullable(),
      key: z.string().nullable(),
    }),
    result: mirrorRecordSchema,
  },
  /** Closes the file, so that it can be removed. */
  close: { argument: ofFile, result: nothing },
};

/** What a worker asks of main, which keeps secrets, pace, proxy and activity. */
export const mainCalls = {
  accessToken: { argument: ofProfile, result: z.string() },
  renew: {
    argument: ofProfile.extend({ rejected: z.string(), refusal: problemSchema.nullable() }),
    result: z.string(),
  },
  /** Waits for a place in the pace; `release` gives it back. */
  place: {
    argument: ofProfile.extend({ place: z.number(), host: z.string() }),
    result: nothing,
  },
  release: { argument: z.object({ place: z.number() }), result: nothing },
  network: {
    argument: ofProfile.extend({ url: z.string() }),
    result: z.object({
      proxy: z.union([z.literal('system'), z.literal('none'), z.object({ url: z.string() })]),
      authorities: z.array(z.string()).readonly(),
      connectTimeoutMs: z.number().nullable(),
      answerTimeoutMs: z.number().nullable(),
    }),
  },
  proxy: { argument: z.object({ url: z.string() }), result: z.string() },
  exchanged: {
    argument: z.custom<Exchange>((value) => typeof value === 'object' && value !== null),
    result: nothing,
  },
  progress: { argument: mirrorProgressSchema, result: nothing },
};
