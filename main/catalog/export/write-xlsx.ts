import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx';
import { z } from 'zod';
import type { Cell } from './cell.ts';
import { writeProblem } from './part-file.ts';

/** Excel has no more characters in a cell (support.microsoft.com, Excel specifications and limits). */
const longestText = 32_767;
/** Above so many bytes of XML the archive needs the larger records. */
const largestPlain = 3_500_000_000;

const rowSchema = z.array(z.union([z.string(), z.number(), z.null()]));

export interface WriteXlsxOptions {
  /** Lines of cells as JSON. */
  from: string;
  to: string;
  columns: readonly { name: string }[];
  sheetName: string;
  /** How many bytes and rows `from` has. */
  bytes: number;
  rows: number;
  /** Told after each thousand rows. */
  onRows: (rows: number) => void;
  signal: AbortSignal;
  /** Rows on a sheet with its names; Excel's own limit. */
  rowsPerSheet?: number;
}

/**
 * Puts an XLSX file together from lines of cells, row by row with constant memory. Further sheets take what is too long
 * for one, each with the names on top. Gives how many sheets it has, and how many texts were cut.
 *
 * @throws ProblemError `disk-full`, `file-not-writable`, `cancelled`
 */
export async function writeXlsx(options: WriteXlsxOptions): Promise<{ sheets: number; cut: number }> {
  const { from, to, columns, sheetName, bytes, rows, onRows, signal } = options;
  const { rowsPerSheet = XLSX_MAX_ROWS_PER_SHEET } = options;
  let cut = 0;
  let done = 0;
  async function* cells(): AsyncGenerator<Cell[]> {
    yield columns.map(({ name }) => name);
    for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
      yield rowSchema.parse(JSON.parse(line)).map((cell) => {
        if (typeof cell !== 'string' || cell.length <= longestText) return cell;
        cut += 1;
        return cell.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, '');
      });
      done += 1;
      if (done % 1000 === 0) onRows(done);
    }
  }
  const stream = writeXlsxStream(cells(), {
    name: sheetName,
    freezePane: { rows: 1 },
    maxRowsPerSheet: rowsPerSheet,
    zip64: bytes * 2 + rows * columns.length * 40 > largestPlain,
  });
  try {
    await pipeline(Readable.from(chunks(stream)), createWriteStream(to), { signal });
  } catch (error) {
    throw signal.aborted ? error : writeProblem(error, to);
  }
  return { sheets: Math.max(1, Math.ceil(done / (rowsPerSheet - 1))), cut };
}

/** Node types its web streams apart from those of the platform. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
