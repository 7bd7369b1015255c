/** Longer texts have no facet: their items are read. */
export const longestFacet = 64;
const mostNames = 20_000;
/** What the index keeps together and orders as it is: digits, signs, letters with and without accents. */
const plain = 'a-z0-9_.:/,+\\-\\u00e0-\\u00f6\\u00f8-\\u00ff\\u0430-\\u045f';
const others = new RegExp(`[^ ${plain}]`, 'gu');
const isPlain = new RegExp(`[${plain}]`);
/** Of each sign that can be plain whether it is so, by its code. */
const plainSigns = Uint8Array.from({ length: 0x460 }, (_, code) =>
  Number(isPlain.test(String.fromCharCode(code))),
);
const space = 0x20;

/** The facets of an attribute or a property in one locale and channel, made once: they come with every item. */
export interface FacetPlace {
  /** Of having any value: anywhere, and in this place. */
  readonly names: string;
  /** Of having a value in this place. */
  readonly name: string;
  /** Before the value of a value's facet. */
  readonly start: string;
}

type ByScope = Map<string | null, FacetPlace>;
type ByLocale = Map<string | null, ByScope>;
const known: Readonly<Record<'property' | 'attribute', Map<string, ByLocale>>> = {
  property: new Map(),
  attribute: new Map(),
};

/**
 * One word of the facet index for anything that can be asked with equality. Spaces become `=`; what the index does not
 * keep together becomes its code between `~`.
 */
function word(text: string): string {
  const lower = text.toLowerCase();
  let hasSpaces = false;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (code === space) hasSpaces = true;
    else if (plainSigns[code] !== 1) return otherWord(lower);
  }
  return hasSpaces ? lower.replaceAll(' ', '=') : lower;
}

function otherWord(lower: string): string {
  return lower.replace(others, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}~`).replaceAll(' ', '=');
}

/** The facet of a value in a locale and a channel; null for long texts, which have none. */
export function valueFacet(
  of: 'property' | 'attribute',
  code: string,
  value: string,
  locale: string | null = null,
  scope: string | null = null,
): string | null {
  return valueFacetIn(facetPlace(of, code, locale, scope), value);
}

/** The same in a place that is known. */
export function valueFacetIn({ start }: FacetPlace, value: string): string | null {
  return value.length > longestFacet ? null : start + word(value);
}

/** The facet of having a text there that is too long for one. */
export function longFacet(code: string, locale: string | null, scope: string | null): string {
  return longFacetIn(facetPlace('attribute', code, locale, scope));
}

/** The same in a place that is known. */
export function longFacetIn({ name }: FacetPlace): string {
  return `${name}~`;
}

/** The facet of having any value, in any locale and channel unless they are given. */
export function nameFacet(
  of: 'property' | 'attribute',
  code: string,
  locale: string | null = null,
  scope: string | null = null,
): string {
  return facetPlace(of, code, locale, scope).name;
}

/** Where a value stands, as facets name it. */
export function facetPlace(
  of: 'property' | 'attribute',
  code: string,
  locale: string | null = null,
  scope: string | null = null,
): FacetPlace {
  const byLocale = within(known[of], code, (): ByLocale => new Map());
  const byScope = within(byLocale, locale, (): ByScope => new Map());
  return within(byScope, scope, () => {
    const all = `${of === 'property' ? '-' : ''}${word(code)}`;
    if (locale === null && scope === null) return { names: all, name: all, start: `${all}=` };
    const name = `${all}@${word(locale ?? '')}@${word(scope ?? '')}`;
    return { names: `${all} ${name}`, name, start: `${name}=` };
  });
}

/** What a map holds by a name; made where there is none, and kept unless there are too many. */
function within<K, T>(map: Map<K, T>, name: K, make: () => T): T {
  const found = map.get(name);
  if (found !== undefined) return found;
  const made = make();
  if (map.size < mostNames) map.set(name, made);
  return made;
}
