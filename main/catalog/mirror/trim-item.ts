import type { Json } from '../../../preload/contract/read-item.ts';
import { isObject, text } from './values.ts';

/** Channels and locales whose values are kept; null for all. */
export interface Keep {
  channels: ReadonlySet<string> | null;
  locales: ReadonlySet<string> | null;
  /** Locales that each channel has; values of others are not kept. */
  bound?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Attributes whose values are not kept. */
  without?: ReadonlySet<string>;
}

/** Lists of an item beside its values that say something for a channel and a locale. */
const ofScopes = ['quality_scores', 'completenesses'];

/** An item without the values that are not kept; records and assets say `channel` for `scope`. */
export function trimItem(item: Json, keep: Keep): Json {
  const { channels, locales, bound, without } = keep;
  if (!isObject(item) || (channels === null && locales === null && without === undefined)) return item;
  const isKept = (entry: Json): boolean => {
    if (!isObject(entry)) return true;
    const channel = text(entry.scope) ?? text(entry.channel);
    const locale = text(entry.locale);
    return (
      (channel === null || channels === null || channels.has(channel)) &&
      (locale === null || locales === null || locales.has(locale)) &&
      (channel === null || locale === null || (bound?.get(channel)?.has(locale) ?? true))
    );
  };
  const trimmed = { ...item };
  for (const name of ofScopes) {
    const list = item[name];
    if (Array.isArray(list)) trimmed[name] = list.filter(isKept);
  }
  if (!isObject(item.values)) return trimmed;
  const values: { [attribute: string]: Json } = {};
  for (const [attribute, entries] of Object.entries(item.values)) {
    if (without?.has(attribute) === true) continue;
    const kept = Array.isArray(entries) ? entries.filter(isKept) : entries;
    if (!Array.isArray(kept) || kept.length > 0) values[attribute] = kept;
  }
  return { ...trimmed, values };
}
