import type { MirrorEstimate, MirrorOptions } from '../../../preload/contract/mirror.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { type PimClient, pathCode } from '../../pim/pim-client.ts';
import { readPage } from '../../pim/resources/item-list.ts';
import type { Capabilities } from '../../pim/resources/root-listing.ts';
import { createListReader } from './fill/item-list.ts';
import { chosenValues } from './fill/kept-values.ts';
import { listPages } from './fill/list-pages.ts';
import { listsOf } from './fill/lists-of.ts';
import { readUnlessMissing } from './fill/missing.ts';
import { readOverview } from './fill/read-overview.ts';
import { createPictureSamples, type PictureSamples } from './pictures/picture-samples.ts';
import { trimItem } from './trim-item.ts';

/** Measured (BENCHMARKS.md): of the JSON of all items, with every index; and of the PIM's own limit. */
const shareOfJson = 0.68;
const shareOfLimit = 0.62;
const inFlight = 4;
const perPage = 100;
/** Overview and counts. */
const otherCalls = 10;
const structure = ['/families', '/attributes', '/attribute-groups', '/categories', '/locales', '/currencies'];
/** A list by cursor does not tell how long it is: where it is longer than a page, this many pages are supposed. */
const supposedPages = 10;

type Part = MirrorEstimate['parts'][number]['part'];

/**
 * How large a mirror will be and how long filling it takes, by one page of each list. What is below families and
 * attributes is counted as calls, not read.
 *
 * @throws ProblemError as `PimClient.get`
 */
export async function estimateOf(
  client: PimClient,
  options: MirrorOptions,
  signal: AbortSignal,
): Promise<Omit<MirrorEstimate, 'freeBytes'>> {
  const once = <T>(task: () => Promise<T>): Promise<T> => task();
  const { capabilities } = await readOverview(client, once, () => new Date(), signal);
  const sizes = new Map<Part, number>();
  const add = (part: Part, bytes: number) => sizes.set(part, (sizes.get(part) ?? 0) + Math.round(bytes));
  const found = { products: 0, models: 0, seconds: 0, calls: otherCalls };
  const keep = chosenValues(options);
  const pictures = createPictureSamples();
  for (const [kind, list] of listsOf(capabilities, { path: null, options })) {
    const reader = createListReader(client, list, once);
    const total = (await reader.count('', signal)) ?? 0;
    const begin = performance.now();
    const { items } = await reader.page('', null, signal);
    const pageSeconds = (performance.now() - begin) / 1000;
    const pages = Math.ceil(total / perPage);
    const part = kind === 'product' ? 'products' : 'models';
    found[part] = total;
    const kept = items.map((item) => trimItem(item, keep));
    pictures.items(kept, total);
    add(part, total * sizeOf(kept) * shareOfJson);
    found.seconds += Math.ceil((pages * pageSeconds) / inFlight / shareOfLimit);
    found.calls += pages;
  }
  const begin = performance.now();
  const asked = await structureSizes({ client, capabilities, options, signal, add, pictures });
  const perCall = (performance.now() - begin) / 1000 / Math.max(1, asked.made);
  found.calls += asked.calls;
  found.seconds += Math.ceil((asked.calls * perCall) / inFlight / shareOfLimit);
  if (options.thumbnails) {
    const { count, bytes, secondsEach } = await pictures.estimate(client, signal);
    found.calls += count;
    found.seconds += Math.ceil((count * secondsEach) / inFlight);
    add('thumbnails', bytes);
  }
  const parts = [...sizes].map(([part, bytes]) => ({ part, bytes }));
  return { ...found, parts, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
}

interface StructureSizes {
  client: PimClient;
  capabilities: Capabilities;
  options: MirrorOptions;
  signal: AbortSignal;
  add: (part: Part, bytes: number) => void;
  pictures: PictureSamples;
}

/** What the lists of the structure, records and assets take. @returns calls made, and calls that a filling makes */
async function structureSizes({ client, capabilities, options, signal, add, pictures }: StructureSizes) {
  let made = 0;
  let calls = 0;
  for (const path of structure.filter((one) => capabilities.offers(one))) {
    // A refused one says nothing of the others.
    await readUnlessMissing(new Map(), path === '/categories' ? 'categories' : 'families', async () => {
      const query = { limit: perPage, with_count: true };
      const page = readPage(client, path, await client.get(path, { query, signal }));
      const total = page.count ?? page.items.length;
      if (path === '/families') pictures.families(page.items);
      made += 1;
      // Each family has its variants, each attribute may have options.
      const below = path === '/families' || path === '/attributes' ? total : 0;
      calls += Math.ceil(total / perPage) + below;
      add('structure', total * sizeOf(page.items));
    });
  }
  for (const [part, library] of [
    ['records', '/reference-entities'],
    ['assets', '/asset-families'],
  ] as const) {
    if (!options[part] || !capabilities.offers(library)) continue;
    await readUnlessMissing(new Map(), part, async () => {
      const access = { client, patience: <T>(task: () => Promise<T>) => task(), signal };
      for await (const owners of listPages(access, { path: library, paging: 'cursor' })) {
        made += 1;
        for (const [code, owner] of owners) {
          const path = `${library}/${pathCode(code)}/${part}`;
          const page = readPage(client, path, await client.get(path, { signal }));
          const pages = page.items.length < perPage ? 1 : supposedPages;
          made += 1;
          calls += pages + 1;
          const total = pages * page.items.length;
          pictures.library(part, owner, page.items, total);
          add(part, total * sizeOf(page.items));
        }
      }
    });
  }
  return { made, calls };
}

/** Bytes of one item on average. */
function sizeOf(items: readonly Json[]): number {
  return items.length === 0 ? 0 : JSON.stringify(items).length / items.length;
}
