import { type Encoded, encoded, joined, plain } from './encoded.ts';
import { type Family, families } from './family.ts';
import { combine, mix, pick } from './hash.ts';
import { type Language, type Prepared, prepare } from './names.ts';
import type { Subject } from './subject.ts';
import { closings, intros, longParagraph, sellingPoints } from './words/phrases.ts';

/** A description for a language and a channel. */
export interface Description {
  readonly language: Language;
  readonly scope: string;
  readonly text: Encoded;
}

const closingSentences = closings.map(prepare);
const points = sellingPoints.map(prepare);
const paragraph = prepare(longParagraph);
const features = new Map(families.map((family) => [family.code, family.definition.features.map(prepare)]));
const tag = {
  p: encoded('<p>'),
  pEnd: encoded('</p>'),
  ul: encoded('</p><ul><li>'),
  li: encoded('</li><li>'),
  ulEnd: encoded('</li></ul><p>'),
  strong: encoded('<p><strong>'),
  strongEnd: encoded('</strong></p>'),
};
const empty = plain('');
const languages = ['de', 'en', 'fr'] as const;

/** First sentences, cut at the place of the product's name. */
const openings = intros.map((intro) => {
  const cut = (text: string) => {
    const [before = '', after = ''] = text.split('{name}');
    return { before: joined(tag.p, encoded(before)), after: encoded(after) };
  };
  return { en: cut(intro.en), fr: cut(intro.fr), de: cut(intro.de), ar: cut(intro.en) };
});

/** The descriptions of a product: long for ecommerce, short for mobile, some of them in Arabic. */
export function descriptions(subject: Subject, seed: number): readonly Description[] {
  const isLong = mix(seed ^ 0x6c6f) % 500 === 0;
  const opening = pick(openings, combine(seed, 0x69));
  const list = languages.map((language): Description => {
    const { before, after } = opening[language];
    const rest = tail(subject.family, language, seed);
    const more = isLong ? longText(language) : empty;
    return {
      language,
      scope: 'ecommerce',
      text: joined(before, subject.nameIn(language), after, rest, more),
    };
  });
  const { before, after } = opening.en;
  list.push({ language: 'en', scope: 'mobile', text: joined(before, subject.nameIn('en'), after, tag.pEnd) });
  if (mix(seed ^ 0x6172) % 4 === 0) {
    list.push({
      language: 'ar',
      scope: 'mobile',
      text: joined(tag.strong, subject.nameIn('ar'), tag.strongEnd),
    });
  }
  return list;
}

const tails = new Map<string, Map<Language, Map<number, Encoded>>>();

/** Everything after the first sentence. There are few different ones, so each is made once. */
function tail(family: Family | null, language: Language, seed: number): Encoded {
  const list: readonly Prepared[] = features.get(family?.code ?? '') ?? points;
  const first = combine(seed, 0x66) % list.length;
  const last = combine(seed, 0x63) % closingSentences.length;
  const known = innerMap(innerMap(tails, family?.code ?? ''), language);
  const key = first * closingSentences.length + last;
  let text = known.get(key);
  if (text === undefined) {
    const one = pick(list, first)[language];
    const two = pick(list, first + 1)[language];
    const closing = pick(closingSentences, last)[language];
    text = flat(joined(tag.ul, one, tag.li, two, tag.ulEnd, closing, tag.pEnd));
    known.set(key, text);
  }
  return text;
}

/** The map inside a map, made when it is first needed. */
function innerMap<K, I, V>(outer: Map<K, Map<I, V>>, key: K): Map<I, V> {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

const longTexts = new Map<Language, Encoded>();

/** About 9,000 characters, for whoever lays out long texts. */
function longText(language: Language): Encoded {
  let text = longTexts.get(language);
  if (text === undefined) {
    const one = joined(tag.p, paragraph[language], tag.pEnd);
    text = flat(joined(...Array.from({ length: 45 }, () => one)));
    longTexts.set(language, text);
  }
  return text;
}

/** The same text in one piece: engines keep joined texts as trees, which are slow to read again and again. */
function flat({ text, json }: Encoded): Encoded {
  return { text: Buffer.from(text).toString(), json: Buffer.from(json, 'latin1').toString('latin1') };
}
