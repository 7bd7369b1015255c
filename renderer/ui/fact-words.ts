import i18next from 'i18next';
import facts from '../../preload/contract/language/en/facts.json';

const isName = (key: string): key is keyof typeof facts.name => Object.hasOwn(facts.name, key);
const isValue = (key: string): key is keyof typeof facts.value => Object.hasOwn(facts.value, key);
const isResource = (key: string): key is keyof typeof facts.resource => Object.hasOwn(facts.resource, key);

const isPhrase = (key: string): key is keyof typeof facts.phrase => Object.hasOwn(facts.phrase, key);

/** Facts whose value lists resources by the names of their paths. */
const ofResources = new Set(['unreadable', 'unknown', 'lists']);

/** What a check saw, named in the language of the screen; what has no words there keeps main's name. */
export function factName(name: string): string {
  return isName(name) ? i18next.t(`facts:name.${name}`) : name;
}

/** The value of a fact: words of main's own are put into the language of the screen, everything else stays as it is. */
export function factValue(name: string, value: string | number): string {
  const text = String(value);
  if (ofResources.has(name)) return text === '' ? '' : resourceList(text.split(', '));
  return isValue(text) ? i18next.t(`facts:value.${text}`) : text;
}

/** Resources by the names of their paths, such as `attributes/options`, as a list in words; `most`: how many are named. */
export function resourceList(names: readonly string[], most = names.length): string {
  const words = names.map((name) => (isResource(name) ? i18next.t(`facts:resource.${name}`) : name));
  const more = words.length - most;
  const shown = more > 0 ? [...words.slice(0, most), i18next.t('facts:more', { count: more })] : words;
  return new Intl.ListFormat(i18next.language === 'en' ? 'en-GB' : i18next.language).format(shown);
}

/** What main says of credentials in a sentence, such as `it is too short`; everything else stays as it is. */
export function phrase(text: string): string {
  return isPhrase(text) ? i18next.t(`facts:phrase.${text}`) : text;
}
