import type { Naming } from '../../../main/catalog/mirror/prepared-item.ts';
import { parseJson } from '../../../main/catalog/mirror/values.ts';
import type { Json } from '../../../preload/contract/read-item.ts';

/**
 * Products made by their number, the same ones each time: 36 attributes with locales and channels, about 3.7 KB of JSON
 * each, texts of 30,000 words as often as words of a language are (Zipf), 500 families, 2,000 categories.
 */
const vocabulary = 30_000;
const families = 500;
const categories = 2000;
const draws = 0x4_0000;

const onsets = 'b bl br d dr f fl g gr h k kl kr l m n p pr qu r s sch st t tr v w z'.split(' ');
const vowels = 'a e i o u ä ü'.split(' ');
const words = vocabularyOf(onsets.flatMap((onset) => vowels.map((vowel) => `${onset}${vowel}`)));
const drawn = zipf();

/** How products of this catalog are named. */
export const naming: Naming = {
  labelAttributes: new Map(Array.from({ length: families }, (_, at) => [`family_${at}`, 'name'])),
  identifier: 'sku',
  key: 'uuid',
  kind: 'product',
};

/** One product as a PIM would send it. */
function productJson(at: number): string {
  const random = randomOf(at);
  const pick = (count: number) => Math.floor(random() * count);
  const text = (length: number) => {
    let all = '';
    for (let word = 0; word < length; word += 1)
      all += `${word === 0 ? '' : ' '}${words[drawn[pick(draws)] ?? 0] ?? ''}`;
    return all;
  };
  const values = [`"sku":${value(`sku-${String(at).padStart(8, '0')}`)}`];
  const names = ['en_US', 'de_DE', 'fr_FR'].map((locale) => entry(text(4), locale));
  values.push(`"name":[${names.join(',')}]`);
  const descriptions = ['en_US', 'de_DE'].map((locale) => entry(text(24), locale, 'ecommerce'));
  values.push(`"description":[${descriptions.join(',')}]`, `"summary":[${entry(text(9), 'en_US')}]`);
  for (let one = 0; one < 8; one += 1)
    values.push(`"select_${one}":${value(`option${pick(20 + one * 30)}`)}`);
  for (let one = 0; one < 4; one += 1)
    values.push(`"multi_${one}":${raw(`["option${pick(40)}","option${40 + pick(40)}"]`)}`);
  for (let one = 0; one < 4; one += 1) values.push(`"yes_no_${one}":${raw(String(random() < 0.5))}`);
  for (let one = 0; one < 6; one += 1)
    values.push(`"number_${one}":${value(`${pick(10_000)}.${pick(10)}000`)}`);
  for (let one = 0; one < 2; one += 1)
    values.push(`"weight_${one}":${raw(`{"amount":"${pick(900)}.5000","unit":"KILOGRAM"}`)}`);
  for (let one = 0; one < 2; one += 1)
    values.push(
      `"price_${one}":${raw(`[{"amount":"${pick(900)}.00","currency":"EUR"},{"amount":"${pick(900)}.00","currency":"USD"}]`)}`,
    );
  // Every third product lacks one of these.
  for (let one = 0; one < 4; one += 1)
    if (at % 3 !== 0 || one !== at % 4)
      values.push(`"note_${one}":[${entry(text(3), one % 2 === 0 ? null : 'en_US', 'print')}]`);
  values.push(
    `"launch":${value(dateOf(pick(157_000_000)))}`,
    `"photo":${value(`a/b/${hex(pick(0x1000_0000))}_photo.jpg`)}`,
  );
  const created = pick(150_000_000);
  const own = [0, 1, 2].map(() => `"category_${pick(categories)}"`).join(',');
  return `{"uuid":"${uuidOf(random)}","enabled":${random() < 0.8},"family":"family_${pick(families)}","categories":[${own}],"groups":[],"parent":null,"values":{${values.join(',')}},"created":"${dateOf(created)}","updated":"${dateOf(created + pick(7_000_000))}","associations":{"X_SELL":{"products":[],"product_models":[],"groups":[]},"PACK":{"products":[],"product_models":[],"groups":[]}},"quantified_associations":{}}`;
}

/** A page of 100 of them as a PIM would send it, as bytes. */
export function pageOfProducts(page: number): Buffer {
  const items = Array.from({ length: 100 }, (_, at) => productJson(page * 100 + at));
  return Buffer.from(`{"_links":{},"_embedded":{"items":[${items.join(',')}]}}`);
}

/** The first of them. */
export function firstProduct(): Json {
  return parseJson(productJson(0));
}

/** What a PIM with these products has beside them, by kind. */
export function structureOfProducts(): Map<string, Map<string, Json>> {
  const named = (codes: readonly string[], make: (code: string) => Json) =>
    new Map(codes.map((code): [string, Json] => [code, make(code)]));
  const locales = ['en_US', 'de_DE', 'fr_FR'];
  const types: [string, number, string][] = [
    ['select', 8, 'pim_catalog_simpleselect'],
    ['multi', 4, 'pim_catalog_multiselect'],
    ['yes_no', 4, 'pim_catalog_boolean'],
    ['number', 6, 'pim_catalog_number'],
    ['weight', 2, 'pim_catalog_metric'],
    ['price', 2, 'pim_catalog_price_collection'],
  ];
  const attributes = new Map<string, Json>();
  const add = (code: string, type: string, localizable = false, scopable = false) =>
    attributes.set(code, { code, type, group: 'other', localizable, scopable, labels: {} });
  add('sku', 'pim_catalog_identifier');
  add('name', 'pim_catalog_text', true);
  add('description', 'pim_catalog_textarea', true, true);
  add('summary', 'pim_catalog_text', true);
  for (const [name, count, type] of types)
    for (let one = 0; one < count; one += 1) add(`${name}_${one}`, type);
  for (let one = 0; one < 4; one += 1) add(`note_${one}`, 'pim_catalog_text', one % 2 === 1, true);
  add('launch', 'pim_catalog_date');
  add('photo', 'pim_catalog_image');
  const codes = [...attributes.keys()];
  const family = (code: string): Json => ({
    code,
    attributes: codes,
    attribute_as_label: 'name',
    labels: {},
  });
  const category = (code: string): Json => ({
    code,
    parent: code === 'master' ? null : 'master',
    labels: {},
  });
  const channel = (code: string): Json => ({
    code,
    locales,
    currencies: ['EUR'],
    category_tree: 'master',
    labels: {},
  });
  const kilogram = {
    code: 'KILOGRAM',
    convert_from_standard: [{ operator: 'mul', value: '1' }],
    symbol: 'kg',
  };
  const weight: Json = { code: 'Weight', standard_unit_code: 'KILOGRAM', units: { KILOGRAM: kilogram } };
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}_${at}`);
  return new Map([
    ['channels', named(['ecommerce', 'print'], channel)],
    ['locales', named(locales, (code) => ({ code, enabled: true }))],
    ['currencies', named(['EUR', 'USD'], (code) => ({ code, enabled: true }))],
    ['attributes', attributes],
    ['measurement-families', new Map<string, Json>([['Weight', weight]])],
    ['families', named(numbered('family', families), family)],
    ['categories', named(['master', ...numbered('category', categories)], category)],
  ]);
}

/** Words of the catalog, the most frequent first. */
export function wordAt(rank: number): string {
  return words[rank] ?? '';
}

function entry(data: string, locale: string | null = null, scope: string | null = null): string {
  return `{"locale":${JSON.stringify(locale)},"scope":${JSON.stringify(scope)},"data":"${data}"}`;
}

function value(data: string): string {
  return `[${entry(data)}]`;
}

function raw(data: string): string {
  return `[{"locale":null,"scope":null,"data":${data}}]`;
}

function dateOf(seconds: number): string {
  return `${new Date((1_600_000_000 + seconds) * 1000).toISOString().slice(0, 19)}+00:00`;
}

function uuidOf(random: () => number): string {
  const eight = () => hex(Math.floor(random() * 0x1_0000_0000));
  const [a, b, c, d] = [eight(), eight(), eight(), eight()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}

/** mulberry32, a generator of 32 bits; spread so that neighbours differ. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e37_79b1) >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

function vocabularyOf(parts: readonly string[]): string[] {
  const random = randomOf(7);
  const made = new Set<string>();
  while (made.size < vocabulary) {
    const length = 1 + Math.floor(random() * 3) + Math.floor(random() * 2);
    made.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''));
  }
  return [...made];
}

/** Ranks of words, each as often as its share of all texts. */
function zipf(): Uint16Array {
  const weights = Array.from({ length: vocabulary }, (_, rank) => 1 / (rank + 2.7));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const ranks = new Uint16Array(draws);
  let rank = 0;
  let reached = 0;
  for (let place = 0; place < draws; place += 1) {
    while (reached + (weights[rank] ?? 0) < ((place + 1) * all) / draws && rank < vocabulary - 1) {
      reached += weights[rank] ?? 0;
      rank += 1;
    }
    ranks[place] = rank;
  }
  return ranks;
}
