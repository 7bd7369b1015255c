import { type Json, receivedJson } from '../../../../preload/contract/read-item.ts';
import type { PimClient } from '../../../pim/pim-client.ts';
import { toProblem } from '../../../pim/problem-error.ts';
import { readAllItems, understoodItems } from '../../../pim/resources/item-list.ts';
import type { Capabilities } from '../../../pim/resources/root-listing.ts';
import type { Kind } from '../item-key.ts';
import type { Naming } from '../prepared-item.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { isObject, text } from '../values.ts';
import type { Patience } from './patience.ts';

/** Lists of the structure that are kept whole. */
const lists = [
  '/channels',
  '/locales',
  '/currencies',
  '/families',
  '/attributes',
  '/attribute-groups',
  '/association-types',
  '/categories',
];

/** What this access may not read or this PIM has not is left out. */
const missingCodes = new Set(['permission-missing', 'not-offered', 'api-not-found', 'entity-not-found']);

/**
 * Reads the structure and keeps it; what is gone in the PIM is gone in the mirror.
 *
 * @throws ProblemError as `PimClient.get`, `cancelled`
 */
export async function readStructure(
  client: PimClient,
  capabilities: Capabilities,
  store: MirrorStore,
  patience: Patience,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    lists
      .filter((path) => capabilities.offers(path))
      .map(async (path) => {
        const items = await patience(() => readable(client, path, signal), signal);
        const byCode = items.flatMap((item): [string, Json][] => {
          const code = isObject(item) ? text(item.code) : null;
          return code === null ? [] : [[code, item]];
        });
        store.replaceStructure(path.slice(1), new Map(byCode));
      }),
  );
}

async function readable(client: PimClient, path: string, signal: AbortSignal): Promise<Json[]> {
  try {
    return understoodItems(
      await readAllItems(client, path, receivedJson, { signal, priority: 'background' }),
    );
  } catch (error) {
    if (missingCodes.has(toProblem(error).code)) return [];
    throw error;
  }
}

/** How items of a kind are named, by the structure that is kept. */
export function namingOf(store: MirrorStore, kind: Kind, key: string): Naming {
  const labelAttributes = new Map<string, string>();
  for (const [code, family] of store.structure('families')) {
    const label = isObject(family) ? text(family.attribute_as_label) : null;
    if (label !== null) labelAttributes.set(code, label);
  }
  const identifiers = [...store.structure('attributes')].filter(
    ([, attribute]) => isObject(attribute) && attribute.type === 'pim_catalog_identifier',
  );
  const main = identifiers.find(
    ([, attribute]) => isObject(attribute) && attribute.is_main_identifier === true,
  );
  return { labelAttributes, identifier: (main ?? identifiers[0])?.[0] ?? null, key, kind };
}
