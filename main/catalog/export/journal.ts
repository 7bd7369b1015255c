import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { catalogExportSchema, exportRequestSchema } from '../../../preload/contract/catalog-export.ts';
import { catalogOriginSchema, listQuerySchema } from '../../../preload/contract/catalog-resources.ts';
import { toProblem } from '../../pim/problem-error.ts';
import { writeAtomically } from '../../storage/write-atomically.ts';
import { flatColumnSchema } from './flat-column.ts';
import { writeProblem } from './part-file.ts';

/** How far an export is, on disk beside its partial file: all that is needed to go on as if nothing had happened. */
export const journalSchema = catalogExportSchema
  .pick({ exportId: true, profileId: true, path: true, startedAt: true })
  .extend({
    version: z.literal(1),
    request: exportRequestSchema,
    /** Where its rows come from. */
    origin: catalogOriginSchema.default('live'),
    /** Whether the file was there when a person chose it, and may be replaced. */
    replaces: z.boolean(),
    /** What the list is narrowed by, with the chosen attributes. */
    query: listQuerySchema,
    /** Null in JSON Lines, which have none. */
    columns: z.array(flatColumnSchema).nullable(),
    /** What of each item is written to JSON Lines; null for all. */
    choice: z.object({ properties: z.array(z.string()), attributes: z.array(z.string()) }).nullable(),
    /** Where the next page is asked; null for the first. */
    cursor: z.string().nullable(),
    /** Whether all was read. */
    complete: z.boolean(),
    rows: z.number().int().nonnegative(),
    total: z.number().int().nullable(),
    /** Of the partial file, up to where it is known to be good. */
    bytes: z.number().int().nonnegative(),
    odd: z.number().int().nonnegative(),
    missing: z.number().int().nonnegative(),
    cut: z.number().int().nonnegative(),
  });
export type ExportJournal = z.output<typeof journalSchema>;

export function partPath(path: string): string {
  return `${path}.part`;
}

/** Where an XLSX file is put together. */
export function bookPath(path: string): string {
  return `${partPath(path)}.xlsx`;
}

export function journalPath(path: string): string {
  return `${path}.part.json`;
}

/** @throws ProblemError `disk-full`, `file-not-writable` */
export async function writeJournal(journal: ExportJournal): Promise<void> {
  const path = journalPath(journal.path);
  try {
    await writeAtomically(path, JSON.stringify(journal));
  } catch (error) {
    throw writeProblem(error, path);
  }
}

/** The journal of a file; null where there is none that can be used. A damaged one is set aside. */
export async function readJournal(path: string, now: () => Date): Promise<ExportJournal | null> {
  const from = journalPath(path);
  let text: string;
  try {
    text = await readFile(from, 'utf8');
  } catch {
    return null;
  }
  const json = parse(text);
  const read = journalSchema.safeParse(json);
  if (read.success) return read.data;
  // One of a newer release is left to it.
  if ((z.object({ version: z.number() }).safeParse(json).data?.version ?? 0) > 1) return null;
  const stamp = now().toISOString().replaceAll(':', '-');
  await rename(from, `${from}.damaged-${stamp}`).catch((error: unknown) => toProblem(error));
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
