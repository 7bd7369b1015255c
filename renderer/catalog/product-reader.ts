import type { ProductPage, ProductRow } from '../../preload/contract/catalog.ts';
import type { Json } from '../../preload/contract/read-item.ts';

/** One line of the grid: a product, or what the PIM sent instead of one. */
export type GridRow =
  | { kind: 'product'; row: ProductRow }
  | { kind: 'odd'; raw: Json; issues: string[]; index: number };

export interface ReaderProgress {
  /** Number of rows read so far. */
  loaded: number;
  /** Whether the last page was read. */
  complete: boolean;
  /** When the first page was read; null before. */
  readAt: string | null;
}

export interface ProductReader {
  /**
   * The rows from index `from` to before `to`, reading further pages in order where they are missing. `last` is the
   * number of all rows once it is known. Rejects with the error of the page that failed; the rows before it stay, and
   * asking again goes on at that page.
   */
  rows: (from: number, to: number) => Promise<{ rows: GridRow[]; last: number | undefined }>;
  /** Ends the reading: calls under way are cancelled. */
  close: () => void;
}

/** Reads one page; `after` is the `next` of the page before, null for the first. */
export type ReadPage = (after: string | null, signal: AbortSignal) => Promise<ProductPage>;

/**
 * Reads a list page by page by its cursors: each page can only be asked with the cursor of the one before, so pages
 * are asked in order, one at a time, and shared by all who wait. Pages may be shorter than asked.
 */
export function createProductReader(
  readPage: ReadPage,
  onProgress: (progress: ReaderProgress) => void,
): ProductReader {
  const rows: GridRow[] = [];
  const controller = new AbortController();
  let cursor: string | null = null;
  let complete = false;
  let readAt: string | null = null;
  let underWay: Promise<void> | null = null;

  const readNext = async () => {
    const asked = cursor;
    const page = await readPage(asked, controller.signal);
    for (const item of page.items) rows.push(toGridRow(item, rows.length));
    // A PIM that answers with the cursor it was asked by would be asked for ever.
    complete = page.next === null || page.next === asked;
    cursor = page.next;
    readAt ??= page.readAt;
    onProgress({ loaded: rows.length, complete, readAt });
  };

  const oneAtATime = () => {
    underWay ??= readNext().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  return {
    rows: async (from, to) => {
      while (rows.length < to && !complete) await oneAtATime();
      return { rows: rows.slice(from, to), last: complete ? rows.length : undefined };
    },
    close: () => controller.abort(),
  };
}

function toGridRow(item: ProductPage['items'][number], index: number): GridRow {
  return item.understood
    ? { kind: 'product', row: item.item }
    : { kind: 'odd', raw: item.raw, issues: item.issues, index };
}

/** What identifies a row on the screen. */
export function rowKey(row: GridRow): string {
  return row.kind === 'product' ? row.row.key : `odd-${row.index}`;
}

/** The identifier or uuid of an odd item, where it has one that can be shown. */
export function oddName(raw: Json): string | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const name = [raw.identifier, raw.uuid].find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : null;
}
