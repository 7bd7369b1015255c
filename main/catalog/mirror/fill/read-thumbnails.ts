import { setImmediate as turn } from 'node:timers/promises';
import type { MediaKind } from '../../../../preload/contract/catalog-records.ts';
import type { MirrorHolding, MirrorOptions } from '../../../../preload/contract/mirror.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import { type Picture, pictureRules } from '../pictures/main-pictures.ts';
import type { ScalePicture } from '../pictures/scale-picture.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { createPictureFetcher } from './fetch-picture.ts';
import { inParallel } from './in-parallel.ts';
import type { ListAccess } from './list-pages.ts';
import type { ProgressMeter } from './progress.ts';

/** Calls of one profile that Akeneo allows in flight (api.akeneo.com, good practices). */
const atOnce = 4;
const batch = 500;
/** What most lists show comes first. */
const kinds: readonly MediaKind[] = ['product', 'record', 'asset'];
/** How many there are is counted where it is told (`holdingsOf`). */
const refused: MirrorHolding = { part: 'thumbnails', count: 0, missing: 'not-permitted' };

export interface ReadThumbnailsOptions {
  access: ListAccess;
  store: MirrorStore;
  options: MirrorOptions;
  scalePicture: ScalePicture;
  meter: ProgressMeter;
  /** The first part of the products and models that were read lately; null to look through all. */
  since: number | null;
}

/**
 * Fetches the main images that are not held yet, and removes those that nothing names any more; all of them where none
 * are wanted. Each is kept when it has come, so that what stops it costs nothing that was fetched. Where all of them were
 * there before, only what was read lately is looked through, and nothing is removed.
 *
 * @throws ProblemError as `createPictureFetcher` and `MirrorStore`, `cancelled`
 */
export async function readThumbnails(options: ReadThumbnailsOptions): Promise<void> {
  const { access, store, options: wanted, meter } = options;
  if (!wanted.thumbnails) {
    store.dropPictures();
    store.setMeta({ picturesNamed: '' });
    return store.flush();
  }
  meter.phase('thumbnails');
  const rules = pictureRules((kind) => store.structure(kind), wanted);
  const written = JSON.stringify([[...rules.families], [...rules.libraries]]);
  const since = store.meta().picturesNamed === written ? (options.since ?? 0) : 0;
  store.setMeta({ picturesNamed: '' });
  for (let after: number | null = 0; after !== null; ) {
    after = store.namePictures(rules, after, since);
    await turn(); // a stop is heard
    throwIfCancelled(access.signal);
  }
  if (since === 0) store.keepNamedPictures();
  const { named, wanted: coming } = store.pictureCounts();
  if (since === 0) meter.total(named, named - coming);
  else meter.total(coming, 0);
  const { closed, isWhole } = await fetchWanted(options);
  if (isWhole) store.setMeta({ picturesNamed: written });
  if (closed.has('product')) store.setMeta({ holdings: [...store.meta().holdings, refused] });
  store.flush();
}

/** @returns kinds of which no picture can be had, and whether all others were asked for */
async function fetchWanted({
  access,
  store,
  scalePicture,
  meter,
}: ReadThumbnailsOptions): Promise<{ closed: ReadonlySet<MediaKind>; isWhole: boolean }> {
  const fetch = createPictureFetcher(access, scalePicture);
  const closed = new Set<MediaKind>();
  let left = 0;
  const take = async (picture: Picture): Promise<void> => {
    throwIfCancelled(access.signal);
    if (!closed.has(picture.kind)) {
      const fetched = await fetch(picture);
      // Another call may have waited for it.
      if (fetched === 'later') {
        left += 1;
        meter.waiting(null);
      } else if ('closed' in fetched) closed.add(picture.kind);
      else store.putPicture(picture, fetched.small);
    }
    meter.add(1);
  };
  for (const kind of kinds) {
    for (let codes = store.wantedPictures(kind, '', batch); codes.length > 0; ) {
      await inParallel(codes, atOnce, (code) => take({ kind, code }));
      codes = store.wantedPictures(kind, codes.at(-1) ?? '', batch);
    }
  }
  return { closed, isWhole: left === 0 && closed.size === 0 };
}
