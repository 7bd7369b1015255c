import type { MirrorPart } from '../../../../preload/contract/mirror.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import type { Capabilities } from '../../../pim/resources/root-listing.ts';
import type { Kind } from '../item-key.ts';
import { mainIdentifier } from '../main-identifier.ts';
import type { Naming } from '../prepared-item.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { isObject, text } from '../values.ts';
import { inParallel } from './in-parallel.ts';
import { type ListAccess, type ListAddress, listPages, type Paging } from './list-pages.ts';
import { type Missing, readUnlessMissing } from './missing.ts';

/** Calls of one profile that Akeneo allows in flight (api.akeneo.com, good practices). */
const atOnce = 4;

/** Lists that lie in nothing. PIMs before 5.0 have measurement families under an older name. */
const lists: readonly [MirrorPart, paths: readonly string[], Paging][] = [
  ['channels', ['/channels'], 'pages'],
  ['locales', ['/locales'], 'pages'],
  ['currencies', ['/currencies'], 'pages'],
  ['families', ['/families'], 'pages'],
  ['attributes', ['/attributes'], 'pages'],
  ['attribute-groups', ['/attribute-groups'], 'pages'],
  ['association-types', ['/association-types'], 'pages'],
  ['categories', ['/categories'], 'pages'],
  ['measurement-families', ['/measurement-families', '/measure-families'], 'pages'],
  ['reference-entities', ['/reference-entities'], 'cursor'],
  ['asset-families', ['/asset-families'], 'cursor'],
];

/**
 * Reads the lists of the structure that lie in nothing and keeps them; what is gone in the PIM is gone in the mirror.
 * A list that can't be read is left out, and the store's holdings say why.
 *
 * @throws ProblemError as `PimClient.get`, `cancelled`, and as `MirrorStore`
 */
export async function readStructure(
  access: ListAccess,
  capabilities: Capabilities,
  store: MirrorStore,
): Promise<Missing> {
  const missing: Missing = new Map();
  await inParallel(lists, atOnce, async ([part, paths, paging]) => {
    const path = paths.find((one) => capabilities.offers(one));
    if (path === undefined) {
      missing.set(part, 'not-in-this-edition');
      store.replaceStructure(part, new Map());
      return;
    }
    const read = await readUnlessMissing(missing, part, async () => {
      store.replaceStructure(part, await wholeList(access, { path, paging }));
    });
    if (!read) store.replaceStructure(part, new Map());
  });
  return missing;
}

/** A list of the structure, all pages of it. @throws ProblemError as `listPages` */
export async function wholeList(access: ListAccess, address: ListAddress): Promise<Map<string, Json>> {
  const all = new Map<string, Json>();
  for await (const page of listPages(access, address)) for (const [code, item] of page) all.set(code, item);
  return all;
}

/** How items of a kind are named, by the structure that is kept. */
export function namingOf(store: Pick<MirrorStore, 'structure'>, kind: Kind, key: string): Naming {
  const labelAttributes = new Map<string, string>();
  for (const [code, family] of store.structure('families')) {
    const label = isObject(family) ? text(family.attribute_as_label) : null;
    if (label !== null) labelAttributes.set(code, label);
  }
  return { labelAttributes, identifier: mainIdentifier(store.structure('attributes')), key, kind };
}
