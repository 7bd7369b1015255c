import type { MirrorOptions } from '../../../../preload/contract/mirror.ts';
import type { Problem } from '../../../../preload/contract/problem.ts';
import type { PimClient } from '../../../pim/pim-client.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { fillList } from './fill-list.ts';
import { createListReader } from './item-list.ts';
import { listsOf } from './lists-of.ts';
import type { Patience } from './patience.ts';
import type { ProgressMeter } from './progress.ts';
import { readOverview } from './read-overview.ts';
import { readStructure } from './read-structure.ts';

export interface FillOptions {
  client: PimClient;
  store: MirrorStore;
  patience: Patience;
  meter: ProgressMeter;
  now: () => Date;
  signal: AbortSignal;
}

/**
 * Fills a mirror, or goes on with a filling that was left; also the full check of one that is filled, whose items stay
 * to be had meanwhile. What it could not make right stands in the mirror as its problem.
 *
 * @throws ProblemError as `PimClient.get` and `MirrorStore`, and `cancelled`: then it can be gone on with
 */
export async function fillMirror(mirrorOptions: MirrorOptions, options: FillOptions): Promise<void> {
  const { client, store, patience, meter, now, signal } = options;
  const { capabilities, pimTime } = await readOverview(client, patience, now, signal);
  if (store.meta().began === 0) {
    store.dropParts('product');
    store.dropParts('model');
    store.setMeta({ began: pimTime });
  }
  store.setMeta({ options: mirrorOptions });
  meter.phase('structure');
  await readStructure(client, capabilities, store, patience, signal);
  store.flush();
  const problems: (Problem | null)[] = [];
  for (const [kind, list] of listsOf(capabilities, store.meta())) {
    if (list.path !== '/product-models') store.setMeta({ path: list.path });
    meter.phase(kind === 'product' ? 'products' : 'models');
    const filled = fillList({
      kind,
      list,
      store,
      signal,
      reader: createListReader(client, list, patience),
      keyRanges: mirrorOptions.keyRanges,
      onTotal: (total, done) => meter.total(total, done),
      onItems: (count) => meter.add(count),
      onVerifying: () => meter.phase('verifying'),
    });
    problems.push(await filled);
  }
  meter.phase('indexing');
  store.finish();
  const at = now().toISOString();
  store.setMeta({
    filledAt: at,
    updatedAt: at,
    watermark: store.meta().began,
    began: 0,
    problem: problems.find((one) => one !== null) ?? null,
  });
  store.dropParts('product');
  store.dropParts('model');
  store.flush();
}
