import { channelDefinitions } from '../catalog/data/channels.ts';
import { measurementDefinitions } from '../catalog/data/measurements.ts';
import type { Metric } from '../catalog/datum.ts';
import type { Attribute } from '../catalog/family.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';

/** A measurement in another unit, for a locale of the channel where a rule of a locale wants it. */
export interface Conversion {
  readonly unit: string;
  readonly locale: string | null;
  /** Decimal places that are kept; four where nothing is said. */
  readonly decimals?: number;
}

/** Which attributes are converted, and how. */
export type Conversions = ReadonlyMap<string, readonly Conversion[]>;

/** A unit, or a unit with a number of decimal places. */
type LocaleRule = string | { unit: string; decimal_places_strategy: string; decimal_places: number };

const none: Conversions = new Map();
const units = new Map(
  measurementDefinitions.flatMap((family) => family.units.map((unit) => [unit.code, unit] as const)),
);

/** Rules of the channel ecommerce by locale. Source: api.akeneo.com, concepts, target market settings. */
export const localeRules: Readonly<Record<string, Readonly<Record<string, LocaleRule>>>> = {
  screen_size: {
    de_DE: { unit: 'CENTIMETER', decimal_places_strategy: 'round', decimal_places: 1 },
    en_US: 'INCH',
  },
};

/**
 * What `convert_measurements=true` asks for: the conversion units of the channel, which replace the stored value, and
 * the rules of its locales, which add values. Throws ApiError 422 without a `scope`, in words of our own.
 */
export function conversionsOf(pim: Pim, call: Call, scope: string | null): Conversions {
  if (!pim.version.isSaas || call.query.get('convert_measurements') !== 'true') return none;
  if (scope === null) {
    throw unprocessable('The "convert_measurements" query parameter requires the "scope" query parameter.');
  }
  const channel = channelDefinitions.find(({ code }) => code === scope);
  const conversions = new Map<string, Conversion[]>();
  for (const [attribute, unit] of Object.entries(channel?.conversionUnits ?? {}))
    conversions.set(attribute, [{ unit, locale: null }]);
  if (scope !== 'ecommerce') return conversions;
  for (const [attribute, rules] of Object.entries(localeRules)) {
    const list = Object.entries(rules).map(([locale, rule]) => ({ locale, ...unitOf(rule) }));
    conversions.set(attribute, list);
  }
  return conversions;
}

/** A metric in another unit; undefined when it is of another family or already in it. */
export function converted(attribute: Attribute, metric: Metric, conversion: Conversion): Metric | undefined {
  const [from, to] = [units.get(metric.unit), units.get(conversion.unit)];
  if (from === undefined || to === undefined || !sameFamily(attribute, conversion.unit)) return undefined;
  const standard = Number(metric.amount) * Number(from.factor) + Number(from.add ?? 0);
  const amount = (standard - Number(to.add ?? 0)) / Number(to.factor);
  return {
    amount: conversion.decimals === undefined ? amount.toFixed(4) : amount.toFixed(conversion.decimals),
    unit: to.code,
    symbol: to.symbol,
  };
}

function sameFamily({ metricFamily }: Attribute, unit: string): boolean {
  const family = measurementDefinitions.find(({ code }) => code === metricFamily);
  return family?.units.some(({ code }) => code === unit) ?? false;
}

function unitOf(rule: LocaleRule): Omit<Conversion, 'locale'> {
  return typeof rule === 'string' ? { unit: rule } : { unit: rule.unit, decimals: rule.decimal_places };
}
