import type { FlatColumn } from './flat-column.ts';

/** What of an attribute decides about its columns. */
export interface ValueAttribute {
  code: string;
  type: string | null;
  localizable: boolean;
  scopable: boolean;
  /** Empty where it has values in all locales. */
  availableLocales: readonly string[];
  /** Whether products are named by it. */
  isMain: boolean;
}

export interface ValueContext {
  /** Those whose values are wanted. */
  channels: readonly { code: string; locales: readonly string[]; currencies: readonly string[] }[];
  /** Those whose values are wanted, of all channels. */
  locales: readonly string[];
  currencies: readonly string[];
}

/**
 * The columns of an attribute: one for each locale and channel that it has values in, as `name-en_US-ecommerce`; prices by
 * currency, as `price-EUR`; the unit of a metric beside its amount, as `weight-unit` (pim-community-dev,
 * AttributeColumnsResolver.php).
 */
export function valueColumns(attribute: ValueAttribute, context: ValueContext): FlatColumn[] {
  return placesOf(attribute, context).flatMap((place): FlatColumn[] => {
    const { locale, scope } = place;
    const name = [attribute.code, locale, scope].filter((part) => part !== null).join('-');
    const column = { kind: 'value', name, attribute: attribute.code, locale, scope, currency: null } as const;
    switch (attribute.type ?? '') {
      case 'pim_catalog_metric':
        return [
          { ...column, part: 'number' },
          { ...column, name: `${name}-unit`, part: 'unit' },
        ];
      case 'pim_catalog_price_collection':
        return place.currencies.map((currency) => ({
          ...column,
          name: `${name}-${currency}`,
          part: 'price',
          currency,
        }));
      case 'pim_catalog_date':
        return [{ ...column, part: 'date' }];
      case 'pim_catalog_number':
      case 'number':
        return [{ ...column, part: 'number' }];
      case 'pim_catalog_identifier':
        return [{ ...column, part: 'identifier' }];
      default:
        return [{ ...column, part: 'text' }];
    }
  });
}

interface Place {
  locale: string | null;
  scope: string | null;
  currencies: readonly string[];
}

function placesOf(attribute: ValueAttribute, { channels, locales, currencies }: ValueContext): Place[] {
  const { localizable, scopable, availableLocales } = attribute;
  const offered = (code: string) =>
    locales.includes(code) && (availableLocales.length === 0 || availableLocales.includes(code));
  if (!scopable) {
    const places = localizable ? locales.filter(offered) : [null];
    return places.map((locale) => ({ locale, scope: null, currencies }));
  }
  return channels.flatMap((channel) => {
    const places = localizable ? channel.locales.filter(offered) : [null];
    return places.map((locale) => ({ locale, scope: channel.code, currencies: channel.currencies }));
  });
}
