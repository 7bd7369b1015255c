import type { MissingValues } from '../../../preload/contract/catalog-records.ts';
import type { ItemOf, ValueEntry, Values } from '../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../preload/contract/read-item.ts';

export interface CompletenessQuestion {
  values: Values;
  family: ItemOf<'families'>;
  attributes: ReadonlyMap<string, ItemOf<'attributes'>>;
  channels: readonly ItemOf<'channels'>[];
  /** Whether a record at this place of its family variant can hold a value of the attribute. */
  holds: (attribute: string) => boolean;
  /** Set where the identifier stands beside the values. */
  identifier: string | null;
}

/**
 * What each channel and locale still needs, from the family's requirements as Akeneo counts them: an attribute for some
 * locales only counts there, prices need each currency of the channel (pim-community-dev, Completeness/
 * MaskItemGenerator). The PIM's own numbers may be older, since it counts in the background.
 */
export function missingValues(question: CompletenessQuestion): MissingValues[] {
  const { family, channels } = question;
  return channels.flatMap((channel) => {
    const required = (family.attributeRequirements[channel.code] ?? []).filter(question.holds);
    return channel.locales.map((locale) => {
      const counted = required.filter((code) => counts(question.attributes.get(code), locale));
      const missing = counted.filter((code) => !isFilled(question, code, channel, locale));
      return { scope: channel.code, locale, required: counted.length, missing };
    });
  });
}

function counts(attribute: ItemOf<'attributes'> | undefined, locale: string): boolean {
  const locales = attribute?.availableLocales ?? [];
  return locales.length === 0 || locales.includes(locale);
}

function isFilled(
  { values, attributes, identifier }: CompletenessQuestion,
  code: string,
  channel: ItemOf<'channels'>,
  locale: string,
): boolean {
  const attribute = attributes.get(code);
  if (attribute?.type === 'pim_catalog_identifier' && identifier !== null) return true;
  const entry = (values[code] ?? []).find(
    (one) => (one.scope ?? channel.code) === channel.code && (one.locale ?? locale) === locale,
  );
  if (entry === undefined) return false;
  return attribute?.type === 'pim_catalog_price_collection'
    ? channel.currencies.every((currency) => hasPrice(entry.data, currency))
    : hasData(entry);
}

/** Whether there is anything in a value: false and 0 are something. */
export function hasData({ data }: Pick<ValueEntry, 'data'>): boolean {
  if (data === null || data === '') return false;
  if (Array.isArray(data)) return data.length > 0;
  if (typeof data === 'object' && 'amount' in data) return data.amount !== null && data.amount !== '';
  return true;
}

function hasPrice(data: Json, currency: string): boolean {
  if (!Array.isArray(data)) return false;
  return data.some(
    (price) =>
      typeof price === 'object' &&
      price !== null &&
      !Array.isArray(price) &&
      price.currency === currency &&
      price.amount !== null &&
      price.amount !== undefined,
  );
}
