import type {
  Channel,
  Currency,
  Locale,
  ProductPage,
  ProductRecord,
  ProductRow,
} from '../../preload/contract/catalog.ts';
import type { Json, ReadItem } from '../../preload/contract/read-item.ts';
import type { PimClient } from '../pim/pim-client.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { readChannels } from '../pim/resources/channels.ts';
import { readCurrencies } from '../pim/resources/currencies.ts';
import type { Family } from '../pim/resources/families.ts';
import { readEnabledLocales } from '../pim/resources/locales.ts';
import {
  countProducts,
  type Product,
  type ProductPath,
  readProduct,
  readProducts,
} from '../pim/resources/products.ts';
import type { Capabilities } from '../pim/resources/root-listing.ts';
import type { SharedReading } from '../pim/shared-reading.ts';
import { createAttributeDirectory } from './attribute-directory.ts';
import { createFamilyDirectory } from './family-directory.ts';
import { productRow } from './product-row.ts';
import { productValues } from './product-values.ts';

/** A whole list with the time at which it was read. */
interface ReadList<T> {
  items: ReadItem<T>[];
  readAt: string;
}

/** The catalog of one PIM, read live. Every function throws ProblemError as `PimClient.get` does. */
export interface Catalog {
  channels(signal?: AbortSignal): Promise<ReadList<Channel>>;
  /** The enabled locales. */
  locales(signal?: AbortSignal): Promise<ReadList<Locale>>;
  currencies(signal?: AbortSignal): Promise<ReadList<Currency>>;
  /** Null where the PIM does not tell. */
  productCount(signal?: AbortSignal): Promise<{ count: number | null; readAt: string }>;
  products(
    page: { after: string | null; limit: number; locale: string | null },
    signal?: AbortSignal,
  ): Promise<ProductPage>;
  /** @throws ProblemError `entity-not-found` beside those of `PimClient.get` */
  product(which: { key: string; locale: string | null }, signal?: AbortSignal): Promise<ProductRecord>;
}

export interface CatalogOptions {
  client: PimClient;
  /** What the PIM offers, read once (`createCapabilities`). */
  capabilities: SharedReading<Capabilities>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Creates the catalog of a profile. Labels of families and attributes are read once per catalog and may be missing. */
export function createCatalog({ client, capabilities }: CatalogOptions): Catalog {
  const families = createFamilyDirectory(client);
  const attributes = createAttributeDirectory(client);

  const productPath = async (signal: AbortSignal | undefined): Promise<ProductPath> =>
    (await capabilities(signal)).offers('/products-uuid') ? '/products-uuid' : '/products';

  /** `/products` has no identifier among its values: there it is needed only where families name products by it. */
  const identifierAttribute = (
    path: ProductPath,
    codes: readonly string[],
    known: ReadonlyMap<string, Family>,
    signal: AbortSignal | undefined,
  ): Promise<string | null> => {
    if (path === '/products-uuid') return attributes.mainIdentifier(signal);
    const labels = codes
      .map((code) => known.get(code)?.attributeAsLabel ?? null)
      .filter((code) => code !== null);
    return attributes.identifierAmong([...new Set(labels)], signal);
  };

  const rows = async (
    items: { raw: Json; read: ReadItem<Product> }[],
    path: ProductPath,
    locale: string | null,
    signal: AbortSignal | undefined,
  ): Promise<ReadItem<ProductRow>[]> => {
    const codes = items.flatMap(({ read }) =>
      read.understood && read.item.family !== null ? [read.item.family] : [],
    );
    const known = await families.get(codes, signal);
    const mainIdentifier = await identifierAttribute(path, codes, known, signal);
    return items.map((item) => productRow(item, { path, locale, families: known, mainIdentifier }));
  };

  return {
    channels: async (signal) => list(await readChannels(client, { signal })),
    locales: async (signal) => list(await readEnabledLocales(client, { signal })),
    currencies: async (signal) => list(await readCurrencies(client, { signal })),
    async productCount(signal) {
      return { count: await countProducts(client, await productPath(signal), { signal }), readAt: now() };
    },
    async products({ after, limit, locale }, signal) {
      const path = await productPath(signal);
      const [page] = await Promise.all([
        readProducts(client, path, { after, limit }, { signal }),
        families.prepare(signal),
        path === '/products-uuid' ? attributes.mainIdentifier(signal) : null,
      ]);
      return { items: await rows(page.items, path, locale, signal), next: page.next, readAt: now() };
    },
    async product({ key, locale }, signal) {
      const path = await productPath(signal);
      // A malformed uuid matches no route and would be answered as if the resource were missing.
      if (path === '/products-uuid' && !uuid.test(key)) {
        throw new ProblemError(problem('entity-not-found', { message: `Product "${key}" does not exist.` }));
      }
      const product = await readProduct(client, path, key, { signal });
      const { raw, read } = product;
      if (!read.understood) return { row: null, values: [], raw, readAt: now() };
      const [[row], named] = await Promise.all([
        rows([product], path, locale, signal),
        attributes.get(Object.keys(read.item.values), signal),
      ]);
      const labelOf = (attribute: string) =>
        locale === null ? null : (named.get(attribute)?.labels[locale] ?? null);
      return {
        row: row?.understood === true ? row.item : null,
        values: productValues(read.item, labelOf),
        raw,
        readAt: now(),
      };
    },
  };
}

function list<T>(items: ReadItem<T>[]): ReadList<T> {
  return { items, readAt: now() };
}

function now(): string {
  return new Date().toISOString();
}
