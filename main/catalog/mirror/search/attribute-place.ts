import type { Json } from '../../../../preload/contract/read-item.ts';
import { longFacet, nameFacet } from '../facets.ts';
import { plainTexts, valuesOf } from '../values.ts';
import { type ApiCondition, refused } from './api-search.ts';
import type { BitSet } from './bit-set.ts';
import type { KnownAttribute } from './catalog-knowledge.ts';
import type { Column } from './column.ts';
import type { SearchSide } from './search-side.ts';
import type { Verdict } from './verdict.ts';

/** Values of one attribute in one place. */
export interface AttributePlace {
  attribute: KnownAttribute;
  /** Items with a value there. */
  filled: BitSet;
  /** Short values. */
  column(): Column;
  /** Items with a text there that is too long for a column. */
  long(): BitSet;
  /** The single texts of an item's values there, in lower case. */
  textsIn(item: Json): string[];
  /** Items with a value whose text passes. */
  some(passes: (text: string) => boolean, short: BitSet): Verdict;
}

/**
 * The place that a condition names: channel and locale as far as the attribute has values by them.
 * @throws ProblemError `search-refused` where one is missing
 */
export function placeOf(
  { sets, knowledge }: SearchSide,
  attribute: KnownAttribute,
  { locale, scope }: Pick<ApiCondition, 'locale' | 'scope'>,
): AttributePlace {
  const { code, localizable, scopable } = attribute;
  if (localizable && locale === null) throw refused(`Attribute "${code}" expects a locale, none given.`);
  if (scopable && scope === null) throw refused(`Attribute "${code}" expects a scope, none given.`);
  if (scopable && scope !== null && knowledge.channel(scope) === null)
    throw refused(`Attribute "${code}" expects an existing scope, "${scope}" given.`);
  const ofLocale = localizable ? locale : null;
  const ofScope = scopable ? scope : null;
  const name = nameFacet('attribute', code, ofLocale, ofScope);
  const filled = sets.facets([name]);
  const column = () => sets.column(name);
  const long = () => sets.facets([longFacet(code, ofLocale, ofScope)]);
  const textsIn = (item: Json) =>
    valuesOf(item)
      .filter((value) => value.attribute === code && value.locale === ofLocale && value.scope === ofScope)
      .flatMap(({ data }) => plainTexts(data))
      .map((text) => text.toLowerCase());
  return {
    attribute,
    filled,
    column,
    long,
    textsIn,
    some(passes, short) {
      const set = long();
      const maybe = set.count() === 0 ? null : { set, passes: (item: Json) => textsIn(item).some(passes) };
      return { sure: short, maybe };
    },
  };
}
