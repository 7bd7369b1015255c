import type { ListQuery } from '../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { isObject, parseJson, text } from '../values.ts';
import { eachMember, endOfValue, isObjectAt } from './json-text.ts';
import type { OptionLinks } from './linked-options.ts';

type Narrowing = Pick<ListQuery, 'scope' | 'locales' | 'attributes'>;
type Extras = Pick<ListQuery, 'withCompletenesses' | 'withQualityScores'>;
type Shape = (json: string) => string;

/** Lists beside the values that say something for a channel and a locale. */
const ofScopes: ReadonlySet<string> = new Set(['quality_scores', 'completenesses']);
/** Entries that say nothing for a channel or a locale need not be looked at one by one. */
const hasPlace = /"(?:locale|scope|channel)"\s*:\s*"/;

/**
 * The JSON of an item as a list of the API would have sent it: narrowed by channel, locales and attributes, without
 * completeness and scores unless they are asked for (they are kept with all), and with the labels of options where
 * `links` leads to them. Only what changes is parsed.
 */
export function itemShape(query: Narrowing & Extras, links: OptionLinks | null): Shape {
  const { attributes, withCompletenesses, withQualityScores } = query;
  const dropped = new Set([
    ...(withCompletenesses ? [] : ['completenesses']),
    ...(withQualityScores ? [] : ['quality_scores']),
  ]);
  const asked = attributes.length === 0 ? null : new Set(attributes);
  const inPlace = placeFilter(query);
  const isNarrowed = inPlace !== null || asked !== null;

  /** Null where nothing is left of them. */
  const entriesOf = (attribute: string, written: string): string | null => {
    const kept = inPlace === null ? written : inPlace(written);
    if (isNarrowed && kept === '[]') return null;
    const link = links?.of(attribute) ?? null;
    return link === null ? kept : link(kept);
  };
  return (json) => {
    if (!isObjectAt(json, 0)) return json;
    const members: string[] = [];
    eachMember(json, 0, (name, from, value) => {
      if (name === 'values' && isObjectAt(json, value) && (isNarrowed || links !== null)) {
        const values: string[] = [];
        const end = eachMember(json, value, (attribute, own, at) => {
          const ownEnd = endOfValue(json, at);
          const entries =
            asked?.has(attribute) === false ? null : entriesOf(attribute, json.slice(at, ownEnd));
          if (entries !== null) values.push(json.slice(own, at) + entries);
          return ownEnd;
        });
        members.push(`${json.slice(from, value)}{${values.join(',')}}`);
        return end;
      }
      const end = endOfValue(json, value);
      if (dropped.has(name)) return end;
      const isFiltered = inPlace !== null && ofScopes.has(name);
      members.push(
        isFiltered ? json.slice(from, value) + inPlace(json.slice(value, end)) : json.slice(from, end),
      );
      return end;
    });
    return `{${members.join(',')}}`;
  };
}

/** The same for an item of a list beside products and models, which may be narrowed only. */
export function narrowedShape(query: Narrowing): Shape {
  const { scope, locales, attributes } = query;
  if (scope === null && locales.length === 0 && attributes.length === 0) return (json) => json;
  return itemShape({ ...query, withCompletenesses: true, withQualityScores: true }, null);
}

/** Leaves the entries of a list that are of a channel and of locales, or of none; null where all are. */
function placeFilter({ scope, locales }: Narrowing): Shape | null {
  if (scope === null && locales.length === 0) return null;
  const isAsked = (entry: Json): boolean => {
    if (!isObject(entry)) return false;
    // Records and assets say `channel` for what products call `scope`.
    const ofScope = text(entry.scope) ?? text(entry.channel);
    const ofLocale = text(entry.locale);
    return (
      (scope === null || ofScope === null || ofScope === scope) &&
      (locales.length === 0 || ofLocale === null || locales.includes(ofLocale))
    );
  };
  return (written) => {
    if (!hasPlace.test(written)) return written;
    const list = parseJson(written);
    return Array.isArray(list) ? JSON.stringify(list.filter(isAsked)) : written;
  };
}
