import { join } from 'node:path';
import { type FillOptions, fillMirror } from '../../../../../main/catalog/mirror/fill/fill-mirror.ts';
import { createPatience } from '../../../../../main/catalog/mirror/fill/patience.ts';
import { preparePagesHere } from '../../../../../main/catalog/mirror/fill/prepare-page.ts';
import { createProgressMeter } from '../../../../../main/catalog/mirror/fill/progress.ts';
import { updateMirror } from '../../../../../main/catalog/mirror/fill/update-mirror.ts';
import type { Kind } from '../../../../../main/catalog/mirror/item-key.ts';
import { scalePicture } from '../../../../../main/catalog/mirror/pictures/scale-picture.ts';
import { openMirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import type { DemoPim, DemoPimOptions } from '../../../../../main/demo-pim/demo-pim.ts';
import { createPace } from '../../../../../main/pim/pace.ts';
import { createPimClient } from '../../../../../main/pim/pim-client.ts';
import { createRetry } from '../../../../../main/pim/retry.ts';
import { createAdaptiveLimit, limitedRetry } from '../../../../../main/workers/adaptive-limit.ts';
import {
  type MirrorOptions,
  type MirrorProgress,
  mirrorDefaults,
} from '../../../../../preload/contract/mirror.ts';
import { accessTo, demoPim } from '../../../support/demo-access.ts';
import { temporaryFolder } from '../../../support/real-json-file.ts';
import { itemsIn, metaIn, structureIn } from './mirror-content.ts';

type Progress = Omit<MirrorProgress, 'profileId'>;

/** No pause is waited for; what is waited for is counted by the PIM's faults. */
const clock = { now: () => Date.now(), random: () => 0, sleep: () => Promise.resolve() };

/** A mirror in a new folder, filled from a demo PIM in this process. */
export async function mirrorHouse(options: DemoPimOptions = {}) {
  const pim = await demoPim({ seed: 'mirror', ...options });
  const path = join(temporaryFolder(), 'mirrors', 'profile.db');
  return { pim, path, ...mirrorOf(pim, path) };
}

/** Filling, updating and searching of the mirror in a file. */
export function mirrorOf(pim: DemoPim, path: string) {
  const { transport, tokenKeeper } = accessTo(pim.url, pim.connection);
  const limit = createAdaptiveLimit(4);
  const progress: Progress[] = [];
  const waits: string[] = [];
  const client = createPimClient({
    profileKey: 'profile',
    baseUrl: pim.url,
    transport,
    pace: createPace(),
    tokens: tokenKeeper,
    retry: limitedRetry(createRetry({ clock }), limit),
  });
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);

  const withStore = async (
    work: (options: FillOptions) => Promise<void>,
    signal: AbortSignal,
    opening: { verify?: boolean; limitBytes?: number | null } = {},
  ) => {
    const store = openMirrorStore({ path, now, ...opening });
    const meter = createProgressMeter((one) => progress.push(one), limit.calls, now);
    const patience = createPatience(
      async () => undefined,
      (problem) => problem !== null && waits.push(problem.code),
    );
    try {
      const preparePages = preparePagesHere;
      await work({ client, store, preparePages, scalePicture, patience, meter, now, signal });
    } finally {
      store.close();
    }
  };
  const never = new AbortController().signal;
  return {
    client,
    transport,
    progress,
    waits,
    calls: limit.calls,
    /** Calls for lists of products. */
    productCalls: () => transport.exchanges.filter(({ url }) => url.includes('/products')).length,
    limit: limit.limit,
    /** Hours pass. */
    later(hours: number) {
      ahead += hours * 3_600_000;
    },
    accessToken: () => tokenKeeper.accessToken(),
    /** @param verify as a check does */
    fill: (change: Partial<MirrorOptions> = {}, signal = never, verify = false) =>
      withStore((all) => fillMirror({ ...mirrorDefaults, ...change }, all), signal, {
        verify,
        limitBytes: change.limitBytes ?? null,
      }),
    update: (change: Partial<MirrorOptions> = {}, signal = never) =>
      withStore((all) => updateMirror({ ...mirrorDefaults, ...change }, all), signal),
    items: (kind: Kind = 'product') => itemsIn(path, kind),
    structure: (kind: string) => structureIn(path, kind),
    meta: () => metaIn(path),
  };
}

/** All items of a list as the PIM gives them, one page after the other, by their keys. */
export async function listOfPim(
  { client }: Pick<ReturnType<typeof mirrorOf>, 'client'>,
  path = '/products-uuid',
  field = 'uuid',
  isProducts = true,
): Promise<Map<string, unknown>> {
  const items = new Map<string, unknown>();
  let next: string | null = '';
  while (next !== null) {
    const products = {
      pagination_type: 'search_after',
      limit: 100,
      with_completenesses: true,
      with_quality_scores: true,
    };
    const query = {
      ...(isProducts ? products : /^\/(attributes|channels|families)/.test(path) ? { limit: 100 } : {}),
      ...(next === '' ? {} : { search_after: next }),
    };
    const { body } = await client.get(path, { query });
    const embedded: unknown = Reflect.get(Object(Reflect.get(Object(body), '_embedded')), 'items');
    const page: unknown[] = Array.isArray(embedded) ? embedded : [];
    for (const item of page) {
      const { _links, ...kept } = Object(item) as Record<string, unknown>;
      items.set(String(kept[field]), kept);
    }
    const link: unknown = Reflect.get(Object(Reflect.get(Object(body), '_links')), 'next');
    const href: unknown = Reflect.get(Object(link), 'href');
    next = typeof href === 'string' ? new URL(href).searchParams.get('search_after') : null;
  }
  return items;
}
