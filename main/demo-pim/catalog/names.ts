import { type Encoded, encoded, joined, plain } from './encoded.ts';
import { attributes, type Family, families } from './family.ts';
import { combine, pick } from './hash.ts';
import { generatedNumber } from './numbers.ts';
import { type Localized, words } from './words/localized.ts';
import { lineNames, lineSuffixes } from './words/phrases.ts';

/** The languages that texts are written in. */
export type Language = 'en' | 'fr' | 'de' | 'ar';

/** A text prepared in every language; Arabic falls back to English. */
export type Prepared = Readonly<Record<Language, Encoded>>;

/** Prepares a text of the word lists. */
export function prepare(text: Localized): Prepared {
  return {
    en: encoded(text.en),
    fr: encoded(text.fr),
    de: encoded(text.de),
    ar: encoded(text.ar ?? text.en),
  };
}

const lines: readonly Encoded[] = lineNames.flatMap((name) =>
  lineSuffixes.map((suffix) => encoded(` ${name}${suffix}`)),
);
const nouns = new Map(
  families.map((family) => [family.code, family.definition.types.map((type) => prepare(type.noun))]),
);
const units = new Map(families.map((family) => [family.code, encoded(family.definition.spec?.unit ?? '')]));
const looseNoun = prepare(words('Gift box', 'Coffret cadeau', 'Geschenkbox', 'صندوق هدايا'));
const space = plain(' ');

/** Which of the family's types a product is, from the seed of its common values. */
export function typeIndexOf(family: Family, seed: number): number {
  return combine(seed, 0x71) % family.definition.types.length;
}

/** "Trekking backpack Alta 38 l": noun, line and, where the family has one, the number that matters. */
export function productName(family: Family | null, seed: number, language: Language): Encoded {
  const line = pick(lines, combine(seed, 0x72));
  if (family === null) return joined(looseNoun[language], line);
  const noun = nouns.get(family.code)?.[typeIndexOf(family, seed)] ?? looseNoun;
  const { spec } = family.definition;
  const attribute = spec === undefined ? undefined : attributes.get(spec.attribute);
  if (attribute === undefined) return joined(noun[language], line);
  const number = plain(String(generatedNumber(family, attribute, seed)));
  return joined(noun[language], line, space, number, units.get(family.code) ?? space);
}
