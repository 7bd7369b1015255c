import type { Json } from '../../../../preload/contract/read-item.ts';
import { nameFacet } from '../facets.ts';
import { kinds } from '../item-key.ts';
import type { PendingRework } from '../store/meta.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { isObject, text } from '../values.ts';
import type { Missing } from './missing.ts';
import { namingOf } from './read-structure.ts';

/** What of the structure decides how items are kept. */
export interface StructureBefore {
  families: Map<string, Json>;
  attributes: Map<string, Json>;
  channels: Map<string, Json>;
  locales: Map<string, Json>;
  identifier: string | null;
}

export function structureBefore(store: Pick<MirrorStore, 'structure'>): StructureBefore {
  return {
    families: store.structure('families'),
    attributes: store.structure('attributes'),
    channels: store.structure('channels'),
    locales: store.structure('locales'),
    identifier: namingOf(store, 'product', '').identifier,
  };
}

/**
 * What has to be done to kept items because the structure has changed: the PIM answers values of attributes, channels and
 * locales that are gone no more, without calling the products updated (pim-community-dev,
 * NonExistentChannelLocaleValuesFilter). Lists that could not be read this time say nothing.
 *
 * @returns null where nothing has to be done
 */
export function reworkAfter(
  before: StructureBefore,
  store: Pick<MirrorStore, 'structure'>,
  missing: Missing,
): PendingRework | null {
  const after = structureBefore(store);
  const families = missing.has('families') ? [] : renamed(before.families, after.families);
  const attributes =
    missing.has('attributes') || after.attributes.size === 0
      ? []
      : [...before.attributes.keys()].filter((code) => !after.attributes.has(code));
  const lostScopes =
    !missing.has('channels') &&
    !missing.has('locales') &&
    [...pairs(before)].some((pair) => !pairs(after).has(pair));
  const otherIdentifier =
    before.identifier !== null && after.identifier !== null && before.identifier !== after.identifier;
  const everything = lostScopes || otherIdentifier;
  if (!everything && families.length === 0 && attributes.length === 0) return null;
  return { everything, families, attributes };
}

/** Both, done together. */
export function mergedRework(one: PendingRework | null, other: PendingRework | null): PendingRework | null {
  if (one === null || other === null) return one ?? other;
  return {
    everything: one.everything || other.everything,
    families: [...new Set([...one.families, ...other.families])],
    attributes: [...new Set([...one.attributes, ...other.attributes])],
  };
}

/** The condition that finds the items of a kind to be done, with its values. */
export function conditionOf(
  { everything, families, attributes }: PendingRework,
  kind: keyof typeof kinds,
): [string, ...(string | number)[]] {
  if (everything) return ['kind = ?', kinds[kind]];
  const words = attributes.map((code) => `"${nameFacet('attribute', code)}"`).join(' OR ');
  const ofWords = words === '' ? '' : 'OR id IN (SELECT rowid FROM facets WHERE facets MATCH ?)';
  return [
    `kind = ? AND (family IN (SELECT value FROM json_each(?)) ${ofWords})`,
    kinds[kind],
    JSON.stringify(families),
    ...(words === '' ? [] : [words]),
  ];
}

/** Families whose products are named by another attribute than before. */
function renamed(before: Map<string, Json>, after: Map<string, Json>): string[] {
  const label = (family: Json | undefined) => (isObject(family) ? text(family.attribute_as_label) : null);
  return [...before].flatMap(([code, family]) =>
    after.has(code) && label(family) !== label(after.get(code)) ? [code] : [],
  );
}

/** Channels, active locales, and locales of channels. */
function pairs({ channels, locales }: StructureBefore): Set<string> {
  const found = new Set<string>();
  for (const [code, channel] of channels) {
    found.add(code);
    for (const locale of localesOf(channel)) found.add(`${code} ${locale}`);
  }
  for (const [code, locale] of locales)
    if (isObject(locale) && locale.enabled === true) found.add(` ${code}`);
  return found;
}

export function localesOf(channel: Json): string[] {
  const list = isObject(channel) ? channel.locales : undefined;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
