import { type PageRules, preparePage } from '../../../main/catalog/mirror/fill/prepare-page.ts';
import { createDocuments, type Documents, newSample } from '../../../main/catalog/mirror/store/documents.ts';
import type { MirrorStore } from '../../../main/catalog/mirror/store/mirror-store.ts';
import { openThreadedStore } from '../../../main/catalog/mirror/store/threaded-store.ts';
import { firstProduct, naming, pageOfProducts, structureOfProducts } from './products.ts';

/** Products made at once and then written, so that making them is not part of the time. */
const atOnce = 50_000;

export interface Stored {
  /** Of parsing, preparing and writing, with every index. */
  seconds: number;
  /** Of making the indexes for sorting, at the end. */
  finishing: number;
  /** Bytes of the products as a PIM sends them. */
  jsonBytes: number;
  /** Rows a second of each 100,000. */
  rates: readonly number[];
}

/** Fills the store of the app from products in memory, as its worker does without a network. */
export function fillStore(path: string, products: number): Stored {
  const store = openThreadedStore(
    { path, limitBytes: null },
    new URL('../../../main/mirror-worker.ts', import.meta.url),
  );
  for (const [kind, items] of structureOfProducts()) store.replaceStructure(kind, items);
  const [part] = store.addParts('product', [{ filter: '', cursor: null, until: null }]);
  const { sample, codec } = newSample(firstProduct());
  store.setMeta({ sample, codec });
  const rules = { naming, keep: { channels: null, locales: null }, keyRanges: false, sample, codec };
  const documents = createDocuments(codec, sample);
  const times: number[] = [];
  let jsonBytes = 0;
  for (let from = 0; from < products; from += atOnce) {
    const count = Math.min(atOnce, products - from);
    const pages = Array.from({ length: count / 100 }, (_, page) => pageOfProducts(from / 100 + page));
    const begin = performance.now();
    for (const page of pages) {
      jsonBytes += page.length;
      writePage(store, part?.id ?? 0, page, rules, documents);
    }
    store.flush();
    times.push((performance.now() - begin) / 1000);
  }
  const begin = performance.now();
  store.finish();
  const finishing = (performance.now() - begin) / 1000;
  const at = new Date().toISOString();
  store.setMeta({ filledAt: at, updatedAt: at });
  store.close();
  const rates = Array.from({ length: Math.ceil(times.length / 2) }, (_, hundred) => {
    const pair = times.slice(2 * hundred, 2 * hundred + 2);
    return (pair.length * Math.min(atOnce, products)) / pair.reduce((sum, time) => sum + time, 0);
  });
  return { seconds: times.reduce((sum, time) => sum + time, 0), finishing, jsonBytes, rates };
}

function writePage(
  store: MirrorStore,
  part: number,
  page: Buffer,
  rules: PageRules,
  documents: Documents,
): void {
  const ready = preparePage(page, { cursor: null, until: null }, rules, documents);
  if (typeof ready === 'string') throw new Error(`A page is none: ${ready}.`);
  store.page({ kind: 'product', part, items: ready.items, odd: ready.odd, cursor: null, done: false });
}
