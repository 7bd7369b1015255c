import { type Localized, words } from '../words/localized.ts';

/** One channel of the demo catalog. */
export interface ChannelDefinition {
  readonly code: string;
  readonly labels: Localized;
  readonly currencies: readonly string[];
  readonly locales: readonly string[];
  readonly tree: string;
  readonly conversionUnits: Readonly<Record<string, string>>;
}

/** The channels, in the order of their codes. */
export const channelDefinitions: readonly ChannelDefinition[] = [
  {
    code: 'ecommerce',
    labels: words('Ecommerce', 'E-commerce', 'Onlineshop'),
    currencies: ['EUR', 'GBP', 'USD'],
    locales: ['de_DE', 'en_US', 'fr_FR'],
    tree: 'master',
    conversionUnits: { weight: 'GRAM', power: 'KILOWATT' },
  },
  {
    code: 'mobile',
    labels: words('Mobile', 'Mobile', 'Mobil', 'الجوال'),
    currencies: ['EUR', 'USD'],
    locales: ['ar_AE', 'de_DE', 'en_US', 'fr_FR'],
    tree: 'mobile_catalog',
    conversionUnits: {},
  },
  {
    code: 'print',
    labels: words('Print', 'Papier', 'Druck'),
    currencies: ['EUR'],
    locales: ['de_DE', 'en_US'],
    tree: 'print_catalog',
    conversionUnits: {},
  },
];
