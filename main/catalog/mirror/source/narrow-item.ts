import type { ListQuery } from '../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { isObject, text } from '../values.ts';

type Extras = Pick<ListQuery, 'withCompletenesses' | 'withQualityScores'>;

/** A product or model without completeness and scores, unless they are asked for: those are kept with all. */
export function withAskedExtras(item: Json, { withCompletenesses, withQualityScores }: Extras): Json {
  if (!isObject(item)) return item;
  const { completenesses, quality_scores, ...rest } = item;
  return {
    ...rest,
    ...(withQualityScores && quality_scores !== undefined ? { quality_scores } : {}),
    ...(withCompletenesses && completenesses !== undefined ? { completenesses } : {}),
  };
}

/** Lists beside the values that say something for a channel and a locale. */
const ofScopes = ['quality_scores', 'completenesses'];

type Narrowing = Pick<ListQuery, 'scope' | 'locales' | 'attributes'>;

/** An item with the values that a list of the API would have left, by channel, locales and attributes. */
export function narrowItem(item: Json, { scope, locales, attributes }: Narrowing): Json {
  if (scope === null && locales.length === 0 && attributes.length === 0) return item;
  if (!isObject(item) || !isObject(item.values)) return item;
  const narrowed = { ...item };
  for (const name of ofScopes) {
    const list = item[name];
    if (Array.isArray(list))
      narrowed[name] = list.filter((entry) => isObject(entry) && isAsked(entry, scope, locales));
  }
  const asked = attributes.length === 0 ? null : new Set(attributes);
  const values: { [attribute: string]: Json } = {};
  for (const [attribute, entries] of Object.entries(item.values)) {
    if (asked !== null && !asked.has(attribute)) continue;
    const kept = Array.isArray(entries)
      ? entries.filter((entry) => isObject(entry) && isAsked(entry, scope, locales))
      : entries;
    if (!Array.isArray(kept) || kept.length > 0) values[attribute] = kept;
  }
  return { ...narrowed, values };
}

/** Records and assets say `channel` for what products call `scope`. */
function isAsked(entry: { [key: string]: Json }, scope: string | null, locales: readonly string[]): boolean {
  const ofScope = text(entry.scope) ?? text(entry.channel);
  const ofLocale = text(entry.locale);
  return (
    (scope === null || ofScope === null || ofScope === scope) &&
    (locales.length === 0 || ofLocale === null || locales.includes(ofLocale))
  );
}
