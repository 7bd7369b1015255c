const longestValue = 100;
const mostNames = 20_000;
const isWord = /^[a-z0-9_-]*$/;

/** Names come again with every item. */
const names = new Map<string, string>();

/**
 * One word of the facet index for anything that can be asked with equality: only letters, digits and `_ = . - @`, which
 * the index keeps together. Other characters become their code between dots.
 */
function word(text: string): string {
  const lower = text.toLowerCase();
  if (isWord.test(lower)) return lower;
  return lower.replace(/[^a-z0-9_-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
}

/** The value of a value's facet, in lower case. */
export function textOfFacet(facet: string): string {
  const value = facet.slice(facet.indexOf('=') + 1);
  if (!value.includes('.')) return value;
  return value.replace(/\.([0-9a-f]+)\./g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
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
  return value.length > longestValue ? null : `${nameFacet(of, code, locale, scope)}=${word(value)}`;
}

/** The facet of having any value, in any locale and channel unless they are given. */
export function nameFacet(
  of: 'property' | 'attribute',
  code: string,
  locale: string | null = null,
  scope: string | null = null,
): string {
  const asked = `${of} ${code} ${locale ?? ''} ${scope ?? ''}`;
  const known = names.get(asked);
  if (known !== undefined) return known;
  const name = `${of === 'property' ? '-' : ''}${word(code)}`;
  const facet =
    locale === null && scope === null ? name : `${name}@${word(locale ?? '')}@${word(scope ?? '')}`;
  if (names.size < mostNames) names.set(asked, facet);
  return facet;
}
