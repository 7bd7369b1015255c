import { z } from 'zod';
import type {
  CatalogLookup,
  CatalogPage,
  ResourceName,
} from '../../../../preload/contract/catalog-resources.ts';
import { mainCalls } from '../../../workers/main-calls.ts';
import type { ListRequest, LookupRequest } from '../../catalog-source.ts';
import { journalSchema } from '../journal.ts';

const nothing = z.undefined();
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What of a journal changes while an export goes on. */
export const progressSchema = journalSchema.pick({
  cursor: true,
  complete: true,
  rows: true,
  total: true,
  bytes: true,
  odd: true,
  missing: true,
  cut: true,
});

/** Whom the worker asks as, where it asks the PIM itself. */
const accessSchema = z.object({ profileId: z.string(), baseUrl: z.string(), userAgent: z.string() });
export type WorkerAccess = z.infer<typeof accessSchema>;

/** What main asks of the worker of exports. */
export const exportCalls = {
  run: {
    argument: z.object({
      journal: journalSchema,
      fresh: z.boolean(),
      /** Null where main's own source is read, such as an offline copy. */
      access: accessSchema.nullable(),
    }),
    result: z.object({
      bytes: z.number(),
      sheets: z.number().nullable(),
      progress: progressSchema,
    }),
  },
};

const ofExport = z.object({ exportId: z.string() });

/** What the worker asks of main: tokens, pace and network as those of mirrors do, and pages of main's own source. */
export const exportMainCalls = {
  ...mainCalls,
  told: {
    argument: ofExport.extend({ phase: z.enum(['reading', 'finishing']), progress: progressSchema }),
    result: nothing,
  },
  list: {
    argument: ofExport.extend({ request: z.custom<ListRequest<ResourceName>>(isObject) }),
    result: z.custom<CatalogPage<ResourceName>>(isObject),
  },
  lookup: {
    argument: ofExport.extend({ request: z.custom<LookupRequest<ResourceName>>(isObject) }),
    result: z.custom<CatalogLookup<ResourceName>>(isObject),
  },
};
