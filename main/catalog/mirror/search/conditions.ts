import type { MirrorFilter, MirrorQuery } from '../../../../preload/contract/mirror.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { nameFacet, valueFacet } from '../facets.ts';
import { fold, words } from '../fold.ts';
import { isObject, plainTexts, valuesOf } from '../values.ts';

/** A set of items, by an index. */
export interface IndexCondition {
  index: 'words' | 'fragments' | 'facets';
  match: string;
  /** All but these. */
  not: boolean;
  /** Folded text that the names must hold: what the trigrams only hint at. */
  names?: string;
}

/** What a query asks: sets that all hold, a text in tiers by rank, and what only the document tells. */
export interface Conditions {
  all: IndexCondition[];
  /** Any of these; the first rank first. Null without a text. */
  tiers: IndexCondition[] | null;
  checks: ((item: Json) => boolean)[];
}

const columns = ['ids', 'labels', 'body'] as const;
/** The trigram index finds nothing shorter. */
const shortestFragment = 3;

/** Takes a query apart. */
export function conditionsOf({ text, filters }: Pick<MirrorQuery, 'text' | 'filters'>): Conditions {
  const conditions: Conditions = { all: [], tiers: tiersOf(text), checks: [] };
  for (const filter of filters) addFilter(filter, conditions);
  return conditions;
}

function tiersOf(text: string): IndexCondition[] | null {
  const asked = words(text);
  const plain = fold(text.trim());
  if (plain === '') return null;
  const tiers: IndexCondition[] = [];
  if (asked.length > 0) {
    const match = asked.map((word) => `"${word}"*`).join(' AND ');
    for (const column of columns) tiers.push({ index: 'words', match: `${column}: (${match})`, not: false });
    // Words of one query may stand in several columns.
    if (asked.length > 1) tiers.push({ index: 'words', match, not: false });
  }
  const fragment = fragmentOf(plain);
  if (fragment !== null) tiers.push(fragment);
  return tiers;
}

function fragmentOf(plain: string): IndexCondition | null {
  const signs = Array.from(plain);
  if (signs.length < shortestFragment) return null;
  const trigrams = new Set(signs.slice(2).map((_, place) => signs.slice(place, place + 3).join('')));
  const match = [...trigrams].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
  return { index: 'fragments', match, not: false, names: plain };
}

function addFilter(filter: MirrorFilter, conditions: Conditions): void {
  const { of, code, locale, scope, operator, values } = filter;
  const name = facet(nameFacet(of, code, null, null));
  const exact = locale !== null && scope !== null ? facet(nameFacet(of, code, locale, scope)) : null;
  const partly = exact === null && (locale !== null || scope !== null);
  if (operator === 'EMPTY' || operator === 'NOT EMPTY') {
    // An attribute may have no channel or no locale: `name@locale@` stands for those.
    if (partly) conditions.all.push(...(operator === 'EMPTY' ? [] : [name]));
    else conditions.all.push({ ...(exact ?? name), not: operator === 'EMPTY' });
    if (partly) conditions.checks.push((item) => hasValue(item, filter) === (operator === 'NOT EMPTY'));
    return;
  }
  const facets = values.map((value) => valueFacet(of, code, value));
  const known = facets.filter((one) => one !== null);
  if (operator !== 'CONTAINS' && known.length === facets.length) {
    conditions.all.push({ index: 'facets', match: known.map((one) => `"${one}"`).join(' OR '), not: false });
    if (locale === null && scope === null) return;
  } else conditions.all.push(name);
  const wanted = values.map(fold);
  conditions.checks.push((item) =>
    textsOf(item, filter).some((text) => {
      const folded = fold(text);
      return operator === 'CONTAINS' ? folded.includes(wanted[0] ?? '') : wanted.includes(folded);
    }),
  );
}

function facet(name: string): IndexCondition {
  return { index: 'facets', match: `"${name}"`, not: false };
}

function hasValue(item: Json, filter: MirrorFilter): boolean {
  return textsOf(item, filter).length > 0 || matching(item, filter).length > 0;
}

function matching(item: Json, { code, locale, scope }: MirrorFilter) {
  return valuesOf(item).filter(
    (value) =>
      value.attribute.toLowerCase() === code.toLowerCase() &&
      (locale === null || value.locale === locale) &&
      (scope === null || value.scope === scope),
  );
}

function textsOf(item: Json, filter: MirrorFilter): string[] {
  if (filter.of === 'property') {
    const value = isObject(item) ? item[filter.code] : undefined;
    return value === undefined || value === null ? [] : plainTexts(value);
  }
  return matching(item, filter).flatMap(({ data }) => plainTexts(data));
}
