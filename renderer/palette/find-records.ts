import type { CatalogItem, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, ProblemError, problemOf } from '../app/problem-error.ts';
import { wholeList } from '../catalog/explorer-queries.ts';

/** An entity that has the typed text for its key. */
export interface FoundRecord {
  resource: ResourceName;
  key: string;
  /** What a person calls it: its identifier or code. */
  name: string;
  /** Codes of what it lies in. */
  parents: readonly string[];
}

/** Whether the text is a uuid, which only products have. */
export const isUuid = (text: string): boolean => uuid.test(text);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Codes of these are looked for; each takes one call, however many there are. */
const coded = ['product-models', 'families', 'attributes', 'categories'] as const satisfies ResourceName[];

/**
 * The product with this SKU or uuid and what else has this code. What can't be read finds nothing; the first problem is
 * thrown where nothing could be read at all.
 *
 * @throws {ProblemError} `cancelled` when the text has changed meanwhile
 */
export async function findRecords(
  profileId: string,
  text: string,
  signal: AbortSignal,
): Promise<FoundRecord[]> {
  const asked = [productsCalled(profileId, text, signal), ...coded.map((resource) => codedAs(resource))];
  const settled = await Promise.allSettled(asked);
  const failed = settled.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
  const fatal = failed.find(isCancelled) ?? (failed.length === settled.length ? failed[0] : undefined);
  if (fatal !== undefined) throw new ProblemError(problemOf(fatal));
  return settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));

  async function codedAs(resource: (typeof coded)[number]): Promise<FoundRecord[]> {
    if (uuid.test(text)) return [];
    const question = { profileId, resource, parents: [], keys: [text] };
    const { items } = await call(bridge().catalog.lookup, question, signal);
    return items.flatMap((item) => named(resource, item));
  }
}

async function productsCalled(profileId: string, text: string, signal: AbortSignal): Promise<FoundRecord[]> {
  if (uuid.test(text)) {
    const question = { profileId, resource: 'products', parents: [], keys: [text] } as const;
    const { items } = await call(bridge().catalog.lookup, { ...question, parents: [], keys: [text] }, signal);
    return items.flatMap((item) => named('products', item));
  }
  const search = JSON.stringify({ identifier: [{ operator: '=', value: text }] });
  const list = {
    profileId,
    resource: 'products',
    parents: [],
    query: { ...wholeList, search },
    cursor: null,
  } as const;
  const { items } = await call(bridge().catalog.list, { ...list, parents: [], limit: 5 }, signal);
  return items.flatMap((item) => named('products', item).map((found) => ({ ...found, name: text })));
}

function named(resource: ResourceName, { key, item }: CatalogItem<unknown>): FoundRecord[] {
  if (key === null) return [];
  const identifier =
    typeof item === 'object' && item !== null && 'identifier' in item && typeof item.identifier === 'string'
      ? item.identifier
      : key;
  return [{ resource, key, name: identifier, parents: [] }];
}
