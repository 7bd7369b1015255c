import type { CatalogSource } from '../../../../../main/catalog/catalog-source.ts';
import type { MirrorReader } from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import { createMirrorCatalogSource } from '../../../../../main/catalog/mirror/source/mirror-catalog-source.ts';

/** The catalog of a mirror that is read in this thread. */
export function readerSource({ catalog }: MirrorReader): CatalogSource {
  const calls: Record<string, (argument: never, signal?: AbortSignal) => unknown> = {
    catalogOffers: () => catalog.offers(),
    catalogList: (argument, signal) => catalog.list(argument, signal),
    catalogCount: (argument, signal) => catalog.count(argument, signal),
    catalogEntity: (argument) => catalog.entity(argument),
    catalogLookup: (argument) => catalog.lookup(argument),
  };
  const call = async (name: string, argument: unknown, signal?: AbortSignal) =>
    calls[name]?.(argument as never, signal);
  return createMirrorCatalogSource(
    () => ({ call }) as never,
    () => 'mirror.db',
  );
}
