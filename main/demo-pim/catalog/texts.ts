import type { Catalog } from './catalog.ts';
import { textDatum } from './datum.ts';
import { descriptions } from './descriptions.ts';
import { type Encoded, encoded, joined, plain } from './encoded.ts';
import type { Attribute } from './family.ts';
import { combine, mix, pick } from './hash.ts';
import { media } from './media-datum.ts';
import { type Language, prepare } from './names.ts';
import type { Subject } from './subject.ts';
import type { ValueEntry } from './values.ts';
import { closings, keywordEndings, sellingPoints } from './words/phrases.ts';

const localeOf: Readonly<Record<Language, string>> = { en: 'en_US', fr: 'fr_FR', de: 'de_DE', ar: 'ar_AE' };
const european: readonly Language[] = ['de', 'en', 'fr'];
const closingSentences = closings.map(prepare);
const points = sellingPoints.map(prepare);
const keywordLists = keywordEndings.map(prepare);
const resolutions = ['1366 x 768', '1920 x 1080', '3840 x 2160', '7680 x 4320'];
const motifs = ['"Berg & Tal"', 'Kranich', 'No. 5', 'Stripes', '🌲🌲🌲', 'Été <3'];
const headlines = ['New this season', 'From our workshop', 'Seen & loved', 'Only here'];

/** The values of text attributes and of localizable files; undefined for every other attribute. */
export function textEntries(
  catalog: Catalog,
  subject: Subject,
  attribute: Attribute,
  seed: number,
): readonly ValueEntry[] | undefined {
  const entry = (language: Language, scope: string | null, text: Encoded): ValueEntry => ({
    locale: localeOf[language],
    scope,
    datum: textDatum(text),
  });
  const single = (text: string, scope: string | null = null): ValueEntry[] => [
    { locale: null, scope, datum: textDatum(encoded(text)) },
  ];
  const salted = combine(seed, attribute.salt);
  switch (attribute.code) {
    case 'name':
      return names(seed).map((language) => entry(language, null, subject.nameIn(language)));
    case 'description':
      return descriptions(subject, seed).map(({ language, scope, text }) => entry(language, scope, text));
    case 'short_description':
      return european.map((language) => entry(language, null, pick(closingSentences, salted)[language]));
    case 'usp':
      return (salted % 3 === 0 ? european : (['en'] as const)).map((language) =>
        entry(language, 'mobile', pick(points, salted)[language]),
      );
    case 'keywords':
      return [
        entry('en', null, pick(keywordLists, salted).en),
        entry('de', null, pick(keywordLists, salted).de),
      ];
    case 'meta_title':
      return [entry('en', 'ecommerce', joined(subject.nameIn('en'), plain(' | Obergaard Store')))];
    case 'print_headline':
      return single(pick(headlines, salted), 'print');
    case 'resolution':
      return single(pick(resolutions, salted));
    case 'print_motif':
      return single(pick(motifs, salted));
    case 'frequency_response':
      return single(`${8 + (salted % 20)} Hz - ${18 + (salted % 23)} kHz`);
    case 'pack_size':
      return single(`${20 + (salted % 40)} x ${10 + ((salted >>> 8) % 25)} cm`);
    case 'manual':
      return european.flatMap((language) => {
        const datum = media(catalog, subject, attribute, localeOf[language]);
        return datum === undefined ? [] : [{ locale: localeOf[language], scope: null, datum }];
      });
    default:
      return undefined;
  }
}

function names(seed: number): readonly Language[] {
  if (mix(seed ^ 0x6e61) % 110 === 0) return [];
  return mix(seed ^ 0x6172) % 4 === 0 ? ['ar', ...european] : european;
}
