import { type Json, receivedJson } from '../../../../preload/contract/read-item.ts';
import { itemsOfPage } from '../../../pim/resources/item-list.ts';
import { type Naming, prepareItem } from '../prepared-item.ts';
import { createDocuments, type DocumentCodec, type Documents } from '../store/documents.ts';
import { type PackedItem, type PackedItems, packItems } from '../store/packed-items.ts';
import { type Keep, trimItem } from '../trim-item.ts';
import { type ListPage, nextOf } from './item-list.ts';

/** How the pages of a list are prepared. */
export interface PageRules {
  naming: Naming;
  keep: Keep;
  /** Keys have to ascend. */
  keyRanges: boolean;
  codec: DocumentCodec;
  sample: string;
}

/** What a page comes after, and the key before which its part ends. */
export interface PagePlace {
  cursor: string | null;
  until: string | null;
}

/** A page ready to be written. */
export interface ReadyPage {
  /** The cursor as the PIM gives it; null after the last page. */
  next: string | null;
  /** The last key, in lower case; null where there is none. Told of ranges of keys only. */
  last: string | null;
  items: PackedItems;
  /** Items that can't be kept. */
  odd: number;
}

/** Why a page can't be written: it is none, or its keys do not ascend from its cursor. */
export type PageDoubt = 'no-page' | 'order';

/** Prepares the pages of one list; in this thread, or in one of its own. */
export type PreparePage = (bytes: Uint8Array, place: PagePlace) => Promise<ReadyPage | PageDoubt>;

/** Begins a list. */
export type PreparePages = (rules: PageRules) => PreparePage;

/** In this thread. */
export const preparePagesHere: PreparePages = (rules) => {
  const documents = createDocuments(rules.codec, rules.sample);
  return async (bytes, place) => preparePage(bytes, place, rules, documents);
};

/** @returns `no-page` for bytes that are no page of a list in JSON */
export function preparePage(
  bytes: Uint8Array,
  place: PagePlace,
  rules: PageRules,
  documents: Documents,
): ReadyPage | PageDoubt {
  const page = readPageBytes(bytes, place.cursor);
  return page === null ? 'no-page' : prepareItems(page, place, rules, documents);
}

/** The same for a page that is parsed already. */
export function prepareItems(
  { items, next }: ListPage,
  { cursor, until }: PagePlace,
  { naming, keep, keyRanges }: PageRules,
  documents: Documents,
): ReadyPage | 'order' {
  const keys = keyRanges ? keysOf(items, naming.key) : [];
  const after = cursor?.toLowerCase() ?? '';
  if (!isAscending(keys, after)) return 'order';
  const ready: PackedItem[] = [];
  let odd = 0;
  for (const item of items) {
    const one = prepareItem(trimItem(item, keep), naming);
    if (one === null) odd += 1;
    else if (!keyRanges || until === null || one.key.toLowerCase() <= until)
      ready.push({ ...one, item: documents.pack(one.item) });
  }
  const last = keyRanges ? (keys.at(-1) ?? cursor?.toLowerCase() ?? null) : null;
  return { next, last, items: packItems(ready), odd };
}

function readPageBytes(bytes: Uint8Array, cursor: string | null): ListPage | null {
  try {
    const body = receivedJson.parse(
      JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()),
    );
    const items = itemsOfPage(body);
    if (items === null) return null;
    return { items, next: nextOf(body, items, cursor) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The keys of items, in lower case. */
function keysOf(items: readonly Json[], field: string): string[] {
  return items.flatMap((item) => {
    const key: unknown = Reflect.get(Object(item), field);
    return typeof key === 'string' ? [key.toLowerCase()] : [];
  });
}

function isAscending(keys: readonly string[], after: string): boolean {
  return keys.every((key, place) => key > (keys[place - 1] ?? after));
}
