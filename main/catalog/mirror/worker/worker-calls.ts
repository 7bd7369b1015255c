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
import { mainCalls } from '../../../workers/main-calls.ts';

const nothing = z.undefined();
const ofFile = z.object({ path: z.string() });
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

/** What the workers ask of main: to read from PIMs, and to tell how far they are. */
export const mirrorMainCalls = {
  ...mainCalls,
  progress: { argument: mirrorProgressSchema, result: nothing },
};
