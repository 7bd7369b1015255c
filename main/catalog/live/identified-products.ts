import type {
  CatalogItem,
  ItemOf,
  ListQuery,
  ResourceName,
} from '../../../preload/contract/catalog-resources.ts';
import type { CatalogSource } from '../catalog-source.ts';
import { mainIdentifier } from '../record/main-identifier.ts';
import { createStructureDirectory } from '../structure-directory.ts';

/**
 * The same source, with products named by their identifier also where it stands among the values: `/products-uuid` has
 * it there, under the main identifier attribute (ConnectorProductWithUuidNormalizer.php). Where the attributes can't be
 * read, products stay without.
 */
export function withIdentifiers(source: CatalogSource): CatalogSource {
  let known: Promise<string | null> | null = null;

  /** The attribute, asked for once; a cancel asks again the next time. */
  const attribute = (signal: AbortSignal | undefined): Promise<string | null> => {
    known ??= mainIdentifier(source, createStructureDirectory(source), signal).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  const identify = async (
    answer: { resource: ResourceName; items: readonly CatalogItem<unknown>[] },
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    if (answer.resource !== 'products') return;
    const items = answer.items.flatMap(({ item }) => (isNameless(item) ? [item] : []));
    const code = items.length === 0 ? null : await attribute(signal);
    if (code === null) return;
    for (const item of items) item.identifier = textOf(item, code);
  };

  return {
    ...source,
    async list(request, signal) {
      const code = request.resource === 'products' ? await attribute(signal) : null;
      const page = await source.list({ ...request, query: withAttribute(request.query, code) }, signal);
      await identify(page, signal);
      return page;
    },
    async entity(request, signal) {
      const found = await source.entity(request, signal);
      await identify({ resource: found.resource, items: [found.entity] }, signal);
      return found;
    },
    async lookup(request, signal) {
      const found = await source.lookup(request, signal);
      await identify(found, signal);
      return found;
    },
  };
}

/** A list that is narrowed to attributes has its identifiers too. */
function withAttribute(query: ListQuery, code: string | null): ListQuery {
  const { attributes } = query;
  if (code === null || attributes.length === 0 || attributes.includes(code)) return query;
  return { ...query, attributes: [...attributes, code] };
}

type Nameless = Pick<ItemOf<'products'>, 'values'> & { identifier: string | null };

function isNameless(item: unknown): item is Nameless {
  return (
    typeof item === 'object' &&
    item !== null &&
    'values' in item &&
    'identifier' in item &&
    item.identifier === null
  );
}

function textOf({ values }: Nameless, code: string): string | null {
  const data = values[code]?.[0]?.data;
  return typeof data === 'string' && data !== '' ? data : null;
}
