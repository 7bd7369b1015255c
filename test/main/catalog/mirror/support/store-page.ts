import { prepareItems } from '../../../../../main/catalog/mirror/fill/prepare-page.ts';
import type { Naming } from '../../../../../main/catalog/mirror/prepared-item.ts';
import { createDocuments, newSample } from '../../../../../main/catalog/mirror/store/documents.ts';
import type { MirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';

const keep = { channels: null, locales: null };

/** Writes items into a part as a page that was read; the first one becomes the dictionary of the mirror. */
export function storePage(
  store: MirrorStore,
  naming: Naming,
  part: number,
  items: readonly Json[],
  { cursor, done }: { cursor: string | null; done: boolean } = { cursor: null, done: true },
): void {
  if (store.meta().sample === '') store.setMeta(newSample(items[0] ?? null));
  const { sample, codec } = store.meta();
  const rules = { naming, keep, keyRanges: false, sample, codec };
  const page = { items: [...items], next: cursor };
  const ready = prepareItems(page, { cursor: null, until: null }, rules, createDocuments(codec, sample));
  if (ready === 'order') throw new Error('Nobody asked for an order.');
  store.page({ kind: naming.kind, part, items: ready.items, odd: ready.odd, cursor, done });
}
