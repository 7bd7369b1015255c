import type { NewPart } from '../store/parts.ts';

/**
 * The space of uuids in so many ranges. Each begins after its cursor, any valid uuid, and ends with `until`. PIMs since
 * 6.0 take a plain uuid as cursor and do not ask whether it exists (pim-community-dev, SearchAfterPaginator), though the
 * documentation says that a cursor should never be set by hand.
 */
export function byKeys(pieces: number): NewPart[] {
  return Array.from({ length: pieces }, (_, piece) => ({
    filter: '',
    cursor: piece === 0 ? null : uuidAt(piece / pieces),
    until: piece === pieces - 1 ? null : uuidAt((piece + 1) / pieces),
  }));
}

/** The uuid halfway between two; null where there is nothing left to share. */
export function halfway(from: string | null, until: string | null): string | null {
  const low = from === null ? 0 : placeOf(from);
  const high = until === null ? 1 : placeOf(until);
  return high - low < 1e-6 ? null : uuidAt((low + high) / 2);
}

/** How much of the space lies between two uuids. */
export function rangeLength(from: string | null, until: string | null): number {
  return (until === null ? 1 : placeOf(until)) - (from === null ? 0 : placeOf(from));
}

function uuidAt(share: number): string {
  const hex = Math.floor(share * 0x1_0000_0000_0000)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-4000-8000-000000000000`;
}

function placeOf(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) / 0x1_0000_0000_0000;
}
