import type { MirrorOptions } from '../../../../preload/contract/mirror.ts';
import type { Problem } from '../../../../preload/contract/problem.ts';
import type { PimClient } from '../../../pim/pim-client.ts';
import { kinds } from '../item-key.ts';
import type { ScalePicture } from '../pictures/scale-picture.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { fillList } from './fill-list.ts';
import { createListReader } from './item-list.ts';
import { askedLocales, chosenValues } from './kept-values.ts';
import { listsOf } from './lists-of.ts';
import type { Patience } from './patience.ts';
import type { PreparePages } from './prepare-page.ts';
import type { ProgressMeter } from './progress.ts';
import { readLibraries } from './read-libraries.ts';
import { forgetRead, readNested } from './read-nested.ts';
import { readOverview } from './read-overview.ts';
import { readThumbnails } from './read-thumbnails.ts';
import { reworkItems } from './rework-items.ts';
import { structureHoldings } from './structure-holdings.ts';
import { takeStructure } from './take-structure.ts';

export interface FillOptions {
  client: PimClient;
  store: MirrorStore;
  preparePages: PreparePages;
  scalePicture: ScalePicture;
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
  const { client, store, preparePages, scalePicture, patience, meter, now, signal } = options;
  const { capabilities, pimTime } = await readOverview(client, patience, now, signal);
  const isNew = store.meta().began === 0;
  if (isNew) {
    store.dropParts('product');
    store.dropParts('model');
    forgetRead(store);
    store.forgetMissingPictures();
    store.setMeta({ began: pimTime, rework: null });
  }
  store.setMeta({ options: mirrorOptions });
  meter.phase('structure');
  const access = { client, patience, signal };
  // Items that are read from now on are kept as the structure of now wants it.
  const missing = await takeStructure({ access, capabilities, store, rework: !isNew });
  await readNested({ access, store, missing, now });
  store.flush();
  const keep = chosenValues(mirrorOptions);
  const lists = listsOf(capabilities, store.meta());
  const problems: (Problem | null)[] = [];
  for (const [kind, list] of lists) {
    if (list.path !== '/product-models') store.setMeta({ path: list.path });
    meter.phase(kind === 'product' ? 'products' : 'models');
    const filled = fillList({
      kind,
      list,
      store,
      signal,
      keep,
      preparePages,
      reader: createListReader(client, list, patience, askedLocales(mirrorOptions, store)),
      keyRanges: mirrorOptions.keyRanges,
      onTotal: (total, done) => meter.total(total, done),
      onItems: (count) => meter.add(count),
    });
    problems.push(await filled);
  }
  if (!mirrorOptions.models) store.remove(`kind = ${kinds.model}`);
  await readLibraries({ access, store, options: mirrorOptions, keep, missing, meter, now });
  meter.phase('verifying');
  reworkItems({ store, lists, options: mirrorOptions, signal });
  const holdings = structureHoldings(store, missing);
  meter.phase('indexing');
  store.finish();
  const at = now().toISOString();
  store.setMeta({
    holdings,
    filledAt: at,
    updatedAt: at,
    listsReadAt: at,
    watermark: store.meta().began,
    began: 0,
    problem: problems.find((one) => one !== null) ?? null,
  });
  store.dropParts('product');
  store.dropParts('model');
  forgetRead(store);
  store.flush();
  // All else can be browsed before the pictures, which take a call each.
  await readThumbnails({ access, store, options: mirrorOptions, scalePicture, meter, since: null });
}
