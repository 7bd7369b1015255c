import type { ListReader, ReaderProgress, ReadPage } from './list-reader.ts';

/**
 * Reads any stretch of a list that knows its rows by number, as an offline copy does: each stretch is asked for by
 * itself, in any order. Pages may be shorter than asked only at the end.
 */
export function createOffsetReader(
  readPage: (cursor: string, signal: AbortSignal) => Promise<ReadPage>,
  onProgress: (progress: ReaderProgress) => void,
): ListReader {
  const controller = new AbortController();
  /** How many rows each stretch had, by the number of its first one. */
  const read = new Map<number, number>();
  let count: number | null = null;

  return {
    rows: async (from, to) => {
      const page = await readPage(`offset=${from}`, controller.signal);
      const items = page.items.slice(0, to - from);
      read.set(from, items.length);
      const isLast = page.next === null && (items.length > 0 || from === 0);
      count ??= page.count ?? (isLast ? from + items.length : null);
      const loaded = [...read.values()].reduce((sum, rows) => sum + rows, 0);
      onProgress({ loaded, complete: loaded === count, readAt: page.readAt, count, origin: page.origin });
      return { rows: items.map((entry, at) => ({ at: from + at, entry })), last: count ?? undefined };
    },
    // Each stretch is there as soon as it is asked for.
    ahead: () => undefined,
    close: () => controller.abort(),
  };
}
