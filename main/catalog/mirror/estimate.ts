import type { MirrorEstimate, MirrorOptions } from '../../../preload/contract/mirror.ts';
import type { PimClient } from '../../pim/pim-client.ts';
import { createListReader } from './fill/item-list.ts';
import { listsOf } from './fill/lists-of.ts';
import { readOverview } from './fill/read-overview.ts';

/** Measured: of the JSON of all items, with every index; and of the PIM's own limit. */
const shareOfJson = 0.65;
const shareOfLimit = 0.85;
const inFlight = 4;
const perPage = 100;
/** Structure and counts. */
const otherCalls = 40;

/** How large a mirror will be and how long filling it takes, by one page of each list. @throws ProblemError as `PimClient.get` */
export async function estimateOf(
  client: PimClient,
  options: MirrorOptions,
  signal: AbortSignal,
): Promise<Omit<MirrorEstimate, 'freeBytes'>> {
  const once = <T>(task: () => Promise<T>): Promise<T> => task();
  const now = () => new Date();
  const { capabilities } = await readOverview(client, once, now, signal);
  const parts: MirrorEstimate['parts'] = [];
  const estimate = { products: 0, models: 0, bytes: 0, parts, seconds: 0, calls: otherCalls };
  for (const [kind, list] of listsOf(capabilities, { path: null, options })) {
    const reader = createListReader(client, list, once);
    const total = (await reader.count('', signal)) ?? 0;
    const begin = performance.now();
    const { items } = await reader.page('', null, signal);
    const pageSeconds = (performance.now() - begin) / 1000;
    const bytesOfItem = items.length === 0 ? 0 : JSON.stringify(items).length / items.length;
    const pages = Math.ceil(total / perPage);
    const part = kind === 'product' ? 'products' : 'models';
    const bytes = Math.round(total * bytesOfItem * shareOfJson);
    estimate[part] = total;
    parts.push({ part, bytes });
    estimate.bytes += bytes;
    estimate.seconds += Math.ceil((pages * pageSeconds) / inFlight / shareOfLimit);
    estimate.calls += pages;
  }
  return estimate;
}
