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
  const mirror = workers.searching();
  const pageOf = (text: string, offset = 0) => ({
    path,
    query: { kind: 'product' as const, text, filters: [] },
    sort: { by: text === '' ? ('updated' as const) : ('relevance' as const), descending: text === '' },
    offset,
    limit: 100,
  });
  const { rows } = await mirror.call('page', { ...pageOf(''), limit: 500 });
  const words = [...new Set(rows.flatMap(({ label }) => label?.toLowerCase().split(' ') ?? []))]
    .filter((word) => word.length > 3)
    .filter((_, place) => place % 2 === turn);
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    const word = words[round % words.length] ?? '';
    const reads: [string, () => Promise<unknown>][] = [
      ['first page by update', () => mirror.call('page', pageOf('', round))],
      ['first page of a word', () => mirror.call('page', pageOf(word))],
      [
        'one product',
        () => mirror.call('record', { path, kind: 'product', id: null, key: rows[round]?.key ?? '' }),
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
