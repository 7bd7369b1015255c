import { encodeJson } from '../server/json.ts';
import type { Catalog } from './catalog.ts';
import { measurementDefinitions } from './data/measurements.ts';
import { dateTime } from './dates.ts';
import { codeDatum, type Datum } from './datum.ts';
import { cachedDatum } from './datum-cache.ts';
import { enterpriseDatum } from './enterprise-datum.ts';
import type { Attribute } from './family.ts';
import { combine } from './hash.ts';
import { media } from './media-datum.ts';
import { typeIndexOf } from './names.ts';
import { generatedNumber } from './numbers.ts';
import { brand, multiselect, select } from './option-datum.ts';
import type { Subject } from './subject.ts';

const yes: Datum = { plain: true, json: 'true', shared: true };
const no: Datum = { plain: false, json: 'false', shared: true };
const symbols = new Map(
  measurementDefinitions.flatMap(({ units }) => units.map((unit) => [unit.code, unit.symbol])),
);
const rates: readonly (readonly [string, number])[] = [
  ['EUR', 1],
  ['GBP', 0.86],
  ['USD', 1.08],
];

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
      return number(catalog, attribute, generatedNumber(subject.family, attribute, seed));
    case 'pim_catalog_metric':
      return metric(catalog, subject, attribute, seed);
    case 'pim_catalog_price_collection':
      return price(catalog, subject, attribute, seed);
    case 'pim_catalog_date':
      return date(catalog, attribute, seed);
    case 'pim_catalog_simpleselect':
      return attribute.code === 'brand' ? brand(catalog, subject, seed) : select(subject, attribute, seed);
    case 'pim_reference_data_simpleselect':
      return select(subject, attribute, seed);
    case 'pim_catalog_multiselect':
    case 'pim_reference_data_multiselect':
      return multiselect(subject, attribute, seed);
    case 'pim_catalog_image':
    case 'pim_catalog_file':
      return media(catalog, subject, attribute, null);
    case 'pim_catalog_asset_collection':
    case 'akeneo_reference_entity':
    case 'akeneo_reference_entity_collection':
    case 'pim_catalog_table':
      return enterpriseDatum(catalog, subject, attribute, seed);
    case 'pim_catalog_text':
    case 'pim_catalog_textarea':
      return undefined;
  }
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

function number(catalog: Catalog, attribute: Attribute, value: number): Datum {
  return cachedDatum(catalog, attribute, value, () => {
    if (attribute.decimals !== true) return { plain: value, json: String(value), shared: true };
    const text = value.toFixed(4);
    return { plain: text, json: `"${text}"`, shared: true };
  });
}

function metric(catalog: Catalog, subject: Subject, attribute: Attribute, seed: number): Datum {
  const amount = generatedNumber(subject.family, attribute, seed);
  return cachedDatum(catalog, attribute, amount, () => {
    const value = attribute.decimals === true ? amount.toFixed(4) : amount;
    const unit = attribute.unit ?? '';
    const symbol = catalog.version.isSaas ? { symbol: symbols.get(unit) ?? '' } : {};
    const plain = { amount: value, unit, ...symbol };
    return { plain, json: encodeJson(plain), shared: true };
  });
}

function price(catalog: Catalog, subject: Subject, attribute: Attribute, seed: number): Datum {
  const { family } = subject;
  const [from, to] = family?.definition.types[typeIndexOf(family, seed)]?.price ?? [9, 49];
  const euros = from + (combine(seed, 0x7072) % (to - from + 1));
  return cachedDatum(catalog, attribute, euros, () => {
    const plain = rates.map(([currency, rate]) => ({
      amount: `${Math.max(1, Math.round(euros * rate)) - 1}.90`,
      currency,
    }));
    return { plain, json: encodeJson(plain), shared: true };
  });
}

function date(catalog: Catalog, attribute: Attribute, seed: number): Datum {
  const day = Math.floor(Date.UTC(2022, 0, 1) / 86_400_000) + (combine(seed, 0x6461) % 1600);
  return cachedDatum(catalog, attribute, day, () => {
    const zone = catalog.version.timeZoneMinutes;
    const text = dateTime(day * 86_400 - zone * 60, zone);
    return { plain: text, json: `"${text}"`, shared: true };
  });
}
