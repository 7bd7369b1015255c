import { z } from 'zod';
import { listQuerySchema, resourceNameSchema } from './catalog-resources.ts';
import { problemSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';

const code = z.string().min(1).max(1000);

export const exportFormatSchema = z.enum(['csv', 'xlsx', 'jsonl']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** The separators that Akeneo's own import takes (help.akeneo.com, import profiles). */
export const csvSeparators = [';', ',', '\t'] as const;

export const exportRequestSchema = z.object({
  resource: resourceNameSchema,
  parents: z.array(code).max(3),
  /** What the list is narrowed by; `scope` and `locales` also narrow the columns. */
  query: listQuerySchema,
  /** A selection; null for the whole list. */
  keys: z.array(code).min(1).max(20_000).nullable(),
  format: exportFormatSchema,
  /** Properties by their name in the API and attributes by their code, in this order; null for all. */
  columns: z.array(z.string().min(1).max(255)).min(1).max(6000).nullable(),
  csv: z.object({
    separator: z.enum(csvSeparators),
    /** A byte order mark, by which Excel knows UTF-8. */
    byteOrderMark: z.boolean(),
    /** Puts an apostrophe before what a spreadsheet would take for a formula. */
    formulaSafe: z.boolean(),
  }),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** `finishing` is when an XLSX file is put together from the rows; `stopped` can be resumed. */
export const exportStatusSchema = z.enum(['preparing', 'reading', 'finishing', 'finished', 'stopped']);

/** One export, as far as it is. What is `stopped` lies in `<path>.part`, also after a restart. */
export const catalogExportSchema = z.object({
  exportId: z.uuid(),
  profileId: profileIdSchema,
  resource: resourceNameSchema,
  parents: z.array(code),
  format: exportFormatSchema,
  path: z.string(),
  status: exportStatusSchema,
  rows: z.number().int(),
  /** How many rows there will be, where that is known. */
  total: z.number().int().nullable(),
  /** Of the partial file; of the file itself once it is finished. */
  bytes: z.number().int(),
  /** In the last seconds; null while nothing is read. */
  rowsPerSecond: z.number().nullable(),
  /** Items that were not as expected and are in the file as far as they could be read. */
  odd: z.number().int(),
  /** Keys of the selection that lead to nothing any more. */
  missing: z.number().int(),
  /** Sheets of an XLSX file, which has 1,048,576 rows on each; null for other formats. */
  sheets: z.number().int().nullable(),
  /** Texts that were cut because Excel has 32,767 characters in a cell. */
  cut: z.number().int(),
  /** Why it stopped; null where a person stopped it or Pimscope quit. */
  problem: problemSchema.nullable(),
  startedAt: z.string(),
});
export type CatalogExport = z.infer<typeof catalogExportSchema>;

const ofExport = z.object({ exportId: z.uuid() });
const nothing = z.undefined();

export const catalogExportCalls = {
  /** Those of this session and those that can be resumed, the last first. */
  list: { argument: nothing, result: z.array(catalogExportSchema) },
  /** Asks for the file; null when nobody wants one. Goes on by itself, told by `exportProgress`. */
  start: {
    argument: z.object({ profileId: profileIdSchema, request: exportRequestSchema }),
    result: catalogExportSchema.nullable(),
  },
  /** Keeps the partial file for `resume`. */
  stop: { argument: ofExport, result: catalogExportSchema },
  resume: { argument: ofExport, result: catalogExportSchema },
  /** Ends it and removes the partial file; of a finished one only the mention. */
  discard: { argument: ofExport, result: nothing },
  /** In the system's file manager. */
  showInFolder: { argument: ofExport, result: nothing },
} as const;
