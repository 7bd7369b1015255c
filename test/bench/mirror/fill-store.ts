import { prepareItem } from '../../../main/catalog/mirror/prepared-item.ts';
import type { MirrorStore } from '../../../main/catalog/mirror/store/mirror-store.ts';
import { openThreadedStore } from '../../../main/catalog/mirror/store/threaded-store.ts';
import { receivedJson } from '../../../preload/contract/read-item.ts';
import { naming, pageOfProducts, structureOfProducts } from './products.ts';

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
  const times: number[] = [];
  let jsonBytes = 0;
  for (let from = 0; from < products; from += atOnce) {
    const count = Math.min(atOnce, products - from);
    const pages = Array.from({ length: count / 100 }, (_, page) => pageOfProducts(from / 100 + page));
    const begin = performance.now();
    for (const page of pages) {
      jsonBytes += page.length;
      writePage(store, part?.id ?? 0, page);
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

function writePage(store: MirrorStore, part: number, page: Buffer): void {
  const parsed: unknown = JSON.parse(page.toString());
  const items = (Array.isArray(parsed) ? parsed : []).flatMap(
    (item) => prepareItem(receivedJson.parse(item), naming) ?? [],
  );
  store.page({ kind: 'product', part, items, odd: 0, cursor: null, done: false });
}
