import { wholeList } from '../../../main/catalog/catalog-source.ts';
import { createMirrorCatalogSource } from '../../../main/catalog/mirror/source/mirror-catalog-source.ts';
import { startSearching } from './mirror-workers.ts';
import { filters, sorted, texts } from './questions.ts';

/** Asks every question of the worker that searches, as main does. */
export async function searchFromMain(path: string): Promise<void> {
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
