/** Longer texts have no facet: their items are read. */
export const longestFacet = 64;
const mostNames = 20_000;
/** What the index keeps together and orders as it is: digits, signs, letters with and without accents. */
const plain = 'a-z0-9_.:/,+\\-\\u00e0-\\u00f6\\u00f8-\\u00ff\\u0430-\\u045f';
const isPlain = new RegExp(`^[${plain}]*$`);
const others = new RegExp(`[^${plain}]`, 'gu');

/** How an attribute or a property is named in facets: at all, and by locale and channel. Names come with every item. */
interface Names {
  name: string;
  places: Map<string, string>;
}
const known: Readonly<Record<'property' | 'attribute', Map<string, Names>>> = {
  property: new Map(),
  attribute: new Map(),
};

/**
 * One word of the facet index for anything that can be asked with equality. Spaces become `=`; what the index does not
 * keep together becomes its code between `~`.
 */
function word(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower.replace(others, (sign) =>
    sign === ' ' ? '=' : `~${(sign.codePointAt(0) ?? 0).toString(16)}~`,
  );
}

/** The facet of a value in a locale and a channel; null for long texts, which have none. */
export function valueFacet(
  of: 'property' | 'attribute',
  code: string,
  value: string,
  locale: string | null = null,
  scope: string | null = null,
): string | null {
  return value.length > longestFacet ? null : `${nameFacet(of, code, locale, scope)}=${word(value)}`;
}

/** The facet of having a text there that is too long for one. */
export function longFacet(code: string, locale: string | null, scope: string | null): string {
  return `${nameFacet('attribute', code, locale, scope)}~`;
}

/** The facet of having any value, in any locale and channel unless they are given. */
export function nameFacet(
  of: 'property' | 'attribute',
  code: string,
  locale: string | null = null,
  scope: string | null = null,
): string {
  let names = known[of].get(code);
  if (names === undefined) {
    names = { name: `${of === 'property' ? '-' : ''}${word(code)}`, places: new Map() };
    if (known[of].size < mostNames) known[of].set(code, names);
  }
  if (locale === null && scope === null) return names.name;
  const place = `${locale ?? ''} ${scope ?? ''}`;
  let facet = names.places.get(place);
  if (facet === undefined) {
    facet = `${names.name}@${word(locale ?? '')}@${word(scope ?? '')}`;
    if (names.places.size < mostNames) names.places.set(place, facet);
  }
  return facet;
}
