import { access, rename, stat } from 'node:fs/promises';
import { ProblemError, problem, throwIfCancelled } from '../../pim/problem-error.ts';
import { headOf, lineOf } from './export-lines.ts';
import { type ExportedSource, exportPages, exportReader } from './export-pages.ts';
import { bookPath, type ExportJournal, journalPath, partPath, writeJournal } from './journal.ts';
import { createPartFile, type PartFile, removeFile, reopenPartFile, writeProblem } from './part-file.ts';
import { writeXlsx } from './write-xlsx.ts';

/** An export that runs: where it is, changed as it goes on. */
export interface RunExportOptions {
  source: ExportedSource;
  /** Changed in place; on disk at least each second. */
  journal: ExportJournal;
  /** Whether there is no partial file yet. */
  fresh: boolean;
  signal: AbortSignal;
  /** Told after each page, and while the file is put together. */
  tell: (phase: 'reading' | 'finishing') => void;
  /** Milliseconds that only go forward. */
  clock: () => number;
}

/** What came out in the end. */
export interface ExportEnd {
  bytes: number;
  sheets: number | null;
}

/** Milliseconds after which the journal is written anew. */
const journalEvery = 1000;

/**
 * Reads page by page into `<path>.part` and renames it when all is there. What is on disk at any time can be taken up
 * again, and then gives the same file as if nothing had happened.
 *
 * @throws ProblemError `cancelled`, `disk-full`, `file-not-writable`, `export-file-exists`, `export-damaged`; as
 * `CatalogSource.list`. The partial file stays in all cases
 */
export async function runExport(options: RunExportOptions): Promise<ExportEnd> {
  const { journal, fresh, signal } = options;
  if (fresh) await begin(journal);
  if (!journal.complete) await readAll(options);
  throwIfCancelled(signal);
  return finish(options);
}

async function begin(journal: ExportJournal): Promise<void> {
  const part = await createPartFile(partPath(journal.path));
  try {
    await part.append(headOf(journal));
    journal.bytes = part.bytes;
    await keep(journal, part);
    await part.close();
  } catch (error) {
    await part.close();
    await removeFile(partPath(journal.path));
    throw error;
  }
}

async function readAll({ source, journal, signal, tell, clock }: RunExportOptions): Promise<void> {
  const part = await reopenPartFile(partPath(journal.path), journal.bytes);
  let kept = clock();
  try {
    const read = exportReader(source, journal.request, journal.query);
    for await (const page of exportPages(read, journal.cursor, signal)) {
      throwIfCancelled(signal);
      await part.append(page.items.map(({ raw }) => lineOf(raw, journal)).join(''));
      journal.bytes = part.bytes;
      journal.rows += page.items.length;
      journal.odd += page.items.filter(({ odd }) => odd).length;
      journal.missing += page.missing;
      journal.total ??= page.count;
      journal.cursor = page.next;
      journal.complete = page.next === null;
      if (journal.complete || clock() - kept >= journalEvery) {
        await keep(journal, part);
        kept = clock();
      }
      tell('reading');
    }
  } catch (error) {
    // What was appended whole is kept; where even that can't be written, the journal of a second ago stands.
    await keep(journal, part).catch((second: unknown) => writeProblem(second, journal.path));
    throw error;
  } finally {
    await part.close();
  }
}

/** What the journal says must be on disk before it says so. */
async function keep(journal: ExportJournal, part: PartFile): Promise<void> {
  await part.sync();
  await writeJournal(journal);
}

async function finish({ journal, signal, tell }: RunExportOptions): Promise<ExportEnd> {
  const { path, request, columns, replaces } = journal;
  const part = partPath(path);
  if (!replaces && (await exists(path))) throw new ProblemError(problem('export-file-exists', { path }));
  let sheets: number | null = null;
  if (request.format === 'xlsx' && columns !== null) {
    const book = bookPath(path);
    tell('finishing');
    const { bytes, rows } = journal;
    const from = { from: part, to: book, bytes, rows };
    const onRows = () => tell('finishing');
    try {
      const written = await writeXlsx({ ...from, columns, sheetName: request.resource, onRows, signal });
      sheets = written.sheets;
      journal.cut = written.cut;
    } catch (error) {
      await removeFile(book);
      throw error;
    }
    await put(book, path);
    await removeFile(part);
  } else await put(part, path);
  await removeFile(journalPath(path));
  return { bytes: (await stat(path)).size, sheets };
}

async function put(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    throw writeProblem(error, to);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
