import { wholeList } from '../../../main/catalog/catalog-source.ts';
import { createMirrorCatalogSource } from '../../../main/catalog/mirror/source/mirror-catalog-source.ts';
import type { MirrorProgress } from '../../../preload/contract/mirror.ts';
import type { MirrorWorkers } from './mirror-workers.ts';

const rounds = 40;

/** Milliseconds of one kind of read. */
export interface Reads {
  name: string;
  idle: readonly number[];
  busy: readonly number[];
}

/** The same kinds of reads of a filled mirror at rest, and while all of it is read anew. */
export async function readsBesideFilling(workers: MirrorWorkers, path: string): Promise<Reads[]> {
  const idle = await readsOf(workers, path, 0);
  const stop = new AbortController();
  const begun = Promise.withResolvers<void>();
  const onProgress = ({ phase, done }: MirrorProgress) => {
    if (phase === 'products' && done > 1000) begun.resolve();
  };
  const checking = workers.run('check', { path, signal: stop.signal, onProgress });
  await Promise.race([begun.promise, checking]);
  const busy = await readsOf(workers, path, 1);
  stop.abort();
  await checking;
  return [...idle].map(([name, times]) => ({ name, idle: times, busy: busy.get(name) ?? [] }));
}

/** @param turn which words are asked for: others each time, so that nothing is known from before */
async function readsOf(workers: MirrorWorkers, path: string, turn: number): Promise<Map<string, number[]>> {
  const mirror = createMirrorCatalogSource(workers.searching, () => path);
  const list = async (text: string, page = 0) => {
    const sort = { by: 'updated', descending: true, locale: null, scope: null };
    const query = { ...wholeList, ...(text === '' ? { sort } : { text }) };
    const request = {
      resource: 'products' as const,
      parents: [],
      query,
      cursor: `offset=${page * 100}`,
      limit: 100,
    };
    return (await mirror.list<'products'>(request)).items;
  };
  const items = await list('');
  const words = [
    ...new Set(
      JSON.stringify(items)
        .toLowerCase()
        .match(/[a-z]{4,12}/g) ?? [],
    ),
  ].filter((_, place) => place % 2 === turn);
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    const reads: [string, () => Promise<unknown>][] = [
      ['a page by update', () => list('', 2 * round + turn)],
      ['first page of a word', () => list(words[round] ?? '')],
      [
        'one product',
        () =>
          mirror.entity({ resource: 'products', parents: [], key: items[round]?.key ?? '', extras: false }),
      ],
    ];
    for (const [name, read] of reads) {
      const begin = performance.now();
      await read();
      times.set(name, [...(times.get(name) ?? []), performance.now() - begin]);
    }
  }
  return times;
}
