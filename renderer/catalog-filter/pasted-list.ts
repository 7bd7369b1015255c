import { pastedKeys } from '../../preload/contract/catalog-filter.ts';

/** What stands in a pasted list. */
export interface PastedList {
  /** Each once, in their order. */
  keys: string[];
  /** Those that stand there more than once. */
  duplicates: string[];
}

/** Takes pasted text apart as `pastedKeys` does, and says what stood there more than once. */
export function readPasted(text: string): PastedList {
  const keys = pastedKeys(text);
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  for (const part of text.split(/[\n\r\t,;]+/)) {
    const [key] = pastedKeys(part);
    if (key === undefined) continue;
    if (seen.has(key)) duplicates.add(key);
    seen.add(key);
  }
  return { keys, duplicates: [...duplicates] };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The keys that are no UUIDs: the PIM refuses the whole filter for one of them. */
export function notUuids(keys: readonly string[]): string[] {
  return keys.filter((key) => !uuid.test(key));
}
