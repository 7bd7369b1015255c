import type { Channel, Currency, Locale } from '../../preload/contract/catalog.ts';
import type { CatalogItem, ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { ReadItem } from '../../preload/contract/read-item.ts';
import { allItems } from './all-items.ts';
import { type CatalogSource, wholeList } from './catalog-source.ts';

interface ReadList<T> {
  items: ReadItem<T>[];
  readAt: string;
}

/** What every screen of a profile asks for first. */
export interface Basics {
  channels(signal?: AbortSignal): Promise<ReadList<Channel>>;
  /** Those that are switched on. */
  locales(signal?: AbortSignal): Promise<ReadList<Locale>>;
  currencies(signal?: AbortSignal): Promise<ReadList<Currency>>;
  productCount(signal?: AbortSignal): Promise<{ count: number | null; readAt: string }>;
}

/** The basics of a mirror. All throw ProblemError as `CatalogSource.list`. */
export function offlineBasics(source: CatalogSource): Basics {
  const readAt = async (resource: ResourceName, signal: AbortSignal | undefined): Promise<string> => {
    const first = { resource, parents: [], query: wholeList, cursor: null, limit: 1 };
    return (await source.list(first, signal)).readAt;
  };
  const list = async <R extends 'channels' | 'locales' | 'currencies'>(
    resource: R,
    signal: AbortSignal | undefined,
  ): Promise<ReadList<ItemOf<R>>> => {
    const [items, at] = await Promise.all([
      allItems(source, { resource, parents: [] }, signal),
      readAt(resource, signal),
    ]);
    return { items: items.map((one) => readItem(one)), readAt: at };
  };
  return {
    channels: (signal) => list('channels', signal),
    async locales(signal) {
      const { items, readAt: at } = await list('locales', signal);
      return { items: items.filter((one) => !one.understood || one.item.enabled), readAt: at };
    },
    currencies: (signal) => list('currencies', signal),
    async productCount(signal) {
      const request = { resource: 'products' as const, parents: [], query: wholeList };
      const [count, at] = await Promise.all([source.count(request, signal), readAt('products', signal)]);
      return { count, readAt: at };
    },
  };
}

function readItem<T>({ item, raw, issues }: CatalogItem<T>): ReadItem<T> {
  return item === null ? { understood: false, raw, issues } : { understood: true, item };
}
