import { z } from 'zod';
import {
  type CatalogEntity,
  type CatalogLookup,
  type CatalogPage,
  catalogOffersSchema,
  entityRequestSchema,
  listRequestSchema,
  lookupRequestSchema,
  type ResourceName,
} from '../../../../preload/contract/catalog-resources.ts';
import {
  mirrorHoldingSchema,
  mirrorOptionsSchema,
  mirrorProgressSchema,
  mirrorRunSchema,
} from '../../../../preload/contract/mirror.ts';
import { problemSchema } from '../../../../preload/contract/problem.ts';
import type { Exchange } from '../../../pim/exchange.ts';

const nothing = z.undefined();
const ofFile = z.object({ path: z.string() });
const ofProfile = z.object({ profileId: z.string() });
/** The worker's own answer, which the bridge looks through once more. */
const ofCatalog = <T extends object>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

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
    result: ofCatalog<CatalogPage<ResourceName>>(),
  },
  catalogCount: {
    argument: ofFile.extend(listRequestSchema.omit({ cursor: true, limit: true }).shape),
    result: z.number(),
  },
  catalogEntity: {
    argument: ofFile.extend({ ...entityRequestSchema.shape, extras: z.boolean() }),
    result: ofCatalog<CatalogEntity<ResourceName>>(),
  },
  catalogLookup: {
    argument: ofFile.extend(lookupRequestSchema.shape),
    result: ofCatalog<CatalogLookup<ResourceName>>(),
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
