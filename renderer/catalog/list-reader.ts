import type {
  CatalogItem,
  CatalogOrigin,
  ItemOf,
  ResourceName,
} from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';

/** One line of a list: an item, understood or not, at its place. */
export interface ListRow {
  at: number;
  entry: CatalogItem<ItemOf<ResourceName>>;
}

/** Rows of one page and of one block of the grid: the most that a PIM gives at once. */
export const pageSize = 100;

export interface ReaderProgress {
  /** Number of rows read so far. */
  loaded: number;
  /** Whether the last page was read. */
  complete: boolean;
  /** When the first page was read; null before. */
  readAt: string | null;
  /** Of the whole list, where the pages tell. */
  count: number | null;
  /** Where it was read from; null before. */
  origin: CatalogOrigin | null;
}

/** What a reader needs of a page. */
export interface ReadPage {
  items: readonly CatalogItem<ItemOf<ResourceName>>[];
  next: string | null;
  count: number | null;
  readAt: string;
  origin: CatalogOrigin;
}

export interface ListReader {
  /**
   * The rows from index `from` to before `to`, reading further pages in order where they are missing. `last` is the
   * number of all rows once it is known. Rejects with the error of the page that failed; the rows before it stay, and
   * asking again goes on at that page.
   */
  rows: (from: number, to: number) => Promise<{ rows: ListRow[]; last: number | undefined }>;
  /** Reads one page more if none is under way; what fails is asked again by `rows`, which then tells. */
  ahead: () => void;
  /** Ends the reading: calls under way are cancelled. */
  close: () => void;
}

/**
 * Reads a list page by page by its cursors: each page can only be asked with the cursor of the one before, so pages
 * are asked in order, one at a time, and shared by all who wait. Pages may be shorter than asked.
 */
export function createListReader(
  readPage: (cursor: string | null, signal: AbortSignal) => Promise<ReadPage>,
  onProgress: (progress: ReaderProgress) => void,
): ListReader {
  const rows: ListRow[] = [];
  const controller = new AbortController();
  let cursor: string | null = null;
  let complete = false;
  let readAt: string | null = null;
  let count: number | null = null;
  let origin: CatalogOrigin | null = null;
  let underWay: Promise<void> | null = null;

  const readNext = async () => {
    const asked = cursor;
    const page = await readPage(asked, controller.signal);
    for (const entry of page.items) rows.push({ at: rows.length, entry });
    // A PIM that answers with the cursor it was asked by would be asked for ever.
    complete = page.next === null || page.next === asked;
    cursor = page.next;
    readAt ??= page.readAt;
    count ??= page.count;
    origin ??= page.origin;
    onProgress({ loaded: rows.length, complete, readAt, count, origin });
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
    ahead: () => {
      if (!complete && underWay === null) oneAtATime().catch(() => undefined);
    },
    close: () => controller.abort(),
  };
}

/** The identifier, uuid or code of an odd item, where it has one that can be shown. */
export function oddName(raw: Json): string | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const name = [raw.identifier, raw.code, raw.uuid].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof name === 'string' ? name : null;
}
