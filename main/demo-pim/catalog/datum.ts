import { encodeText } from '../server/json.ts';
import type { Catalog } from './catalog.ts';
import { measurementDefinitions } from './data/measurements.ts';
import { optionDefinitions, referenceData } from './data/options.ts';
import { dateTime } from './dates.ts';
import type { Encoded } from './encoded.ts';
import { type Attribute, attributes, type Family, families } from './family.ts';
import { combine, pick } from './hash.ts';
import { typeIndexOf } from './names.ts';
import { generatedNumber } from './numbers.ts';
import type { Subject } from './subject.ts';

/** An amount of money. */
interface Price {
  readonly amount: string;
  readonly currency: string;
}

/** A measured amount. */
export interface Metric {
  readonly amount: string | number;
  readonly unit: string;
  readonly symbol?: string;
}

/** What stands under `data` of a value. */
export type Plain = string | number | boolean | readonly string[] | Metric | readonly Price[];

/** A value's data, as such and as JSON. */
export interface Datum {
  readonly plain: Plain;
  readonly json: string;
}

/** The text or the codes that a value holds; amounts and numbers hold none. */
export function stringsOf(data: Plain): readonly string[] {
  if (typeof data === 'string') return [data];
  return Array.isArray(data) ? data.filter((entry) => typeof entry === 'string') : [];
}

/** The one text or code that a value holds, or an empty text. */
export function stringOf(data: Plain | undefined): string {
  return typeof data === 'string' ? data : '';
}

/** Wraps a prepared text. */
export function textDatum(text: Encoded): Datum {
  return { plain: text.text, json: `"${text.json}"` };
}

const energyAttribute = attributes.get('energy_class');
const colorAttribute = attributes.get('color');
const yes: Datum = { plain: true, json: 'true' };
const no: Datum = { plain: false, json: 'false' };
const codes = new Map<string, readonly Datum[]>();
for (const [attribute, options] of optionDefinitions)
  codes.set(
    attribute,
    options.map((option) => codeDatum(option.code)),
  );
for (const [name, list] of Object.entries(referenceData)) codes.set(name, list.map(codeDatum));
const symbols = new Map(
  measurementDefinitions.flatMap(({ units }) => units.map((unit) => [unit.code, unit.symbol])),
);

for (const family of families) {
  for (const [attribute, list] of Object.entries(family.definition.options ?? {})) {
    codes.set(`${family.code}.${attribute}`, list.map(codeDatum));
  }
}
const noOptions: readonly Datum[] = [];

function optionsOf(family: Family | null, attribute: Attribute): readonly Datum[] {
  const own =
    family?.definition.options?.[attribute.code] === undefined
      ? undefined
      : codes.get(`${family.code}.${attribute.code}`);
  return own ?? codes.get(attribute.referenceData ?? attribute.code) ?? noOptions;
}

/** The data of an attribute that is neither localizable nor a text; undefined when there is nothing to say. */
export function datumOf(
  catalog: Catalog,
  subject: Subject,
  attribute: Attribute,
  seed: number,
): Datum | undefined {
  switch (attribute.type) {
    case 'pim_catalog_identifier':
      return identifier(subject, attribute, seed);
    case 'pim_catalog_boolean':
      return combine(seed, attribute.salt) % 2 === 0 ? yes : no;
    case 'pim_catalog_number':
      return number(generatedNumber(subject.family, attribute, seed), attribute.decimals === true);
    case 'pim_catalog_metric':
      return metric(catalog, subject, attribute, seed);
    case 'pim_catalog_price_collection':
      return price(subject, seed);
    case 'pim_catalog_date':
      return date(catalog, seed);
    case 'pim_catalog_simpleselect':
    case 'pim_reference_data_simpleselect':
      return select(subject, attribute, seed);
    case 'pim_catalog_multiselect':
    case 'pim_reference_data_multiselect':
      return multiselect(subject, attribute, seed);
    case 'pim_catalog_image':
    case 'pim_catalog_file':
      return media(catalog, subject, attribute, null);
    case 'pim_catalog_text':
    case 'pim_catalog_textarea':
      return undefined;
  }
}

/** The media file of an attribute, in a locale where it is localizable. */
export function media(
  catalog: Catalog,
  subject: Subject,
  attribute: Attribute,
  locale: string | null,
): Datum | undefined {
  const { family } = subject;
  if (family === null) return undefined;
  const type = typeIndexOf(family, subject.seeds[0]);
  const color =
    colorAttribute === undefined ? undefined : select(subject, colorAttribute, colorSeed(subject, family));
  const energy =
    energyAttribute === undefined ? undefined : select(subject, energyAttribute, subject.seeds[0]);
  const file = catalog.media.find(
    attribute.code,
    family.code,
    type,
    stringOf(color?.plain),
    stringOf(energy?.plain),
    locale,
  );
  return file === undefined ? undefined : mediaDatum(file.code);
}

const mediaData = new Map<string, Datum>();

/** The pool of files is small, so its codes are escaped once. */
function mediaDatum(code: string): Datum {
  let datum = mediaData.get(code);
  if (datum === undefined) {
    datum = codeDatum(code);
    if (mediaData.size < 5000) mediaData.set(code, datum);
  }
  return datum;
}

function colorSeed(subject: Subject, family: Family): number {
  return subject.seeds[family.levelOf('color') === 0 ? 0 : 1];
}

function codeDatum(code: string): Datum {
  return { plain: code, json: `"${encodeText(code)}"` };
}

function identifier(subject: Subject, attribute: Attribute, seed: number): Datum | undefined {
  if (attribute.code === 'sku')
    return subject.identifier === null ? undefined : codeDatum(subject.identifier);
  const digits = `40${String(combine(seed, 0x65a) % 100_000).padStart(5, '0')}${String(combine(seed, 0x65b) % 100_000).padStart(5, '0')}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += (digits.charCodeAt(i) - 48) * (i % 2 === 0 ? 1 : 3);
  const ean = `${digits}${(10 - (sum % 10)) % 10}`;
  return { plain: ean, json: `"${ean}"` };
}

function number(value: number, decimals: boolean): Datum {
  if (!decimals) return { plain: value, json: String(value) };
  const text = value.toFixed(4);
  return { plain: text, json: `"${text}"` };
}

function metric(catalog: Catalog, subject: Subject, attribute: Attribute, seed: number): Datum {
  const amount = number(generatedNumber(subject.family, attribute, seed), attribute.decimals === true);
  const unit = attribute.unit ?? '';
  const symbol = catalog.version.isSaas ? (symbols.get(unit) ?? '') : undefined;
  const value = typeof amount.plain === 'number' ? amount.plain : stringOf(amount.plain);
  if (symbol === undefined)
    return { plain: { amount: value, unit }, json: `{"amount":${amount.json},"unit":"${unit}"}` };
  return {
    plain: { amount: value, unit, symbol },
    json: `{"amount":${amount.json},"unit":"${unit}","symbol":"${encodeText(symbol)}"}`,
  };
}

const rates: readonly (readonly [string, number])[] = [
  ['EUR', 1],
  ['GBP', 0.86],
  ['USD', 1.08],
];

function price(subject: Subject, seed: number): Datum {
  const { family } = subject;
  const [from, to] = family?.definition.types[typeIndexOf(family, seed)]?.price ?? [9, 49];
  const euros = from + (combine(seed, 0x7072) % (to - from + 1));
  const prices = rates.map(([currency, rate]) => ({
    amount: `${Math.max(1, Math.round(euros * rate)) - 1}.90`,
    currency,
  }));
  return {
    plain: prices,
    json: `[${prices.map((p) => `{"amount":"${p.amount}","currency":"${p.currency}"}`).join(',')}]`,
  };
}

function date(catalog: Catalog, seed: number): Datum {
  const day = Math.floor(Date.UTC(2022, 0, 1) / 86_400_000) + (combine(seed, 0x6461) % 1600);
  const zone = catalog.version.timeZoneMinutes;
  const text = dateTime(day * 86_400 - zone * 60, zone);
  return { plain: text, json: `"${text}"` };
}

function select(subject: Subject, attribute: Attribute, seed: number): Datum | undefined {
  const options = optionsOf(subject.family, attribute);
  if (options.length === 0) return undefined;
  const axis = subject.family?.axisLevelOf(attribute.code) ?? 0;
  if (axis === 0 || subject.parent === null) return pick(options, combine(seed, attribute.salt));
  const above = axis === 1 ? subject.seeds[0] : subject.seeds[1];
  const child = axis === 1 ? subject.children[0] : subject.children[1];
  return pick(options, (combine(above, attribute.salt) % options.length) + child);
}

function multiselect(subject: Subject, attribute: Attribute, seed: number): Datum | undefined {
  const options = optionsOf(subject.family, attribute);
  if (options.length === 0) return undefined;
  const chosen = combine(seed, attribute.salt);
  const first = chosen % options.length;
  const wanted = 1 + ((chosen >>> 16) % 3);
  const list: Datum[] = [];
  for (let i = 0; i < options.length && list.length < wanted; i++) {
    const option = options[i];
    const distance = (i - first + options.length) % options.length;
    if (option !== undefined && distance < wanted) list.push(option);
  }
  return {
    plain: list.map((option) => stringOf(option.plain)),
    json: `[${list.map((option) => option.json).join(',')}]`,
  };
}
