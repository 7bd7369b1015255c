import { execFile } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { wholeList } from '../../../main/catalog/catalog-source.ts';
import { createMirrorCatalogSource } from '../../../main/catalog/mirror/source/mirror-catalog-source.ts';
import { startSearching } from './mirror-workers.ts';
import { filters, sorted, texts } from './questions.ts';

/**
 * Asks every question of the worker that searches, as main does, from a process of its own: what else a benchmark holds
 * in memory would be counted otherwise. @returns the longest time in milliseconds for which it did nothing else
 */
export async function longestBlockOfMain(path: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, path]);
  return Number(stdout);
}

async function searchFromMain(path: string): Promise<void> {
  const worker = startSearching();
  const source = createMirrorCatalogSource(
    () => worker.peer(),
    () => path,
  );
  for (const question of [...texts, ...filters, ...sorted]) {
    for (const turn of [0, 1, 2]) {
      const { search, text = '', sort } = question.ask(turn);
      const query = {
        ...wholeList,
        search: search === undefined ? null : JSON.stringify(search),
        text,
        ...(sort === undefined ? {} : { sort }),
      };
      await source.list<'products'>({ resource: 'products', parents: [], query, cursor: null, limit: 100 });
    }
  }
  await worker.stop();
}

if (import.meta.main) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await searchFromMain(process.argv[2] ?? '');
  delay.disable();
  process.stdout.write(String(delay.max / 1e6));
}
