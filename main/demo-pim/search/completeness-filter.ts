import { type ChannelDefinition, channelDefinitions } from '../catalog/data/channels.ts';
import { Product } from '../catalog/product.ts';
import { completenessOf, qualityScoreOf } from '../rest/completeness.ts';
import { byCode } from '../rest/shape.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Criterion } from './criterion.ts';
import { type Filter, type FilterContext, listOf } from './filter-context.ts';
import { numberTest } from './operators.ts';

const onAll: Readonly<Record<string, string>> = {
  'GREATER THAN ON ALL LOCALES': '>',
  'GREATER OR EQUALS THAN ON ALL LOCALES': '>=',
  'LOWER THAN ON ALL LOCALES': '<',
  'LOWER OR EQUALS THAN ON ALL LOCALES': '<=',
};

/** `completeness` of products: on any locale of the channel, or on all that are named. */
export const completenessFilter: Filter = (context) => {
  if (context.list === 'product-models') return variantsFilter(context);
  const all = onAll[context.operator];
  const test = numberTest(all ?? context.operator, Number(context.value));
  if (test === undefined) return undefined;
  const channel = channelOf(context);
  const locales = all === undefined ? localesOf(context, channel) : namedLocales(context);
  const { catalog } = context.pim;
  const passes = (locale: string, entity: Parameters<typeof completenessOf>[1]) => {
    const value = completenessOf(catalog, entity, channel.code, locale);
    return value !== undefined && test(value);
  };
  return {
    cost: 50,
    test: (entity) =>
      all === undefined
        ? locales.some((locale) => passes(locale, entity))
        : locales.every((locale) => passes(locale, entity)),
  };
};

/**
 * `completeness` of product models: whether one or all of their variants are complete in every locale that is named.
 * Source: api.akeneo.com, filter on product models.
 */
function variantsFilter(context: FilterContext): Criterion | undefined {
  const { catalog } = context.pim;
  const found = /^(AT LEAST|ALL) (IN)?COMPLETE$/.exec(context.operator);
  if (found === null) return undefined;
  const [, amount, negation] = found;
  const channel = channelOf(context);
  const locales = 'locales' in context.raw ? namedLocales(context) : localesOf(context, channel);
  const fits = (product: Product) => {
    const isComplete = locales.every(
      (locale) => completenessOf(catalog, product, channel.code, locale) === 100,
    );
    return isComplete === (negation === undefined);
  };
  return {
    cost: 60,
    test: (entity) => {
      if (entity instanceof Product) return false;
      const [first, end] = entity.variants;
      const ranks = Array.from({ length: end - first }, (_, place) => first + place);
      const variants = ranks.flatMap((rank) => catalog.existingOfRank(rank) ?? []);
      return amount === 'ALL' ? variants.every(fits) : variants.some(fits);
    },
  };
}

/** `quality_score` IN, since 6.0. */
export const qualityScoreFilter: Filter = (context) => {
  if (!context.pim.version.qualityScoreFilter || context.operator !== 'IN') return undefined;
  const wanted = new Set(listOf(context));
  const channel = channelOf(context);
  const locales = localesOf(context, channel);
  return {
    cost: 5,
    test: (entity) => locales.some((locale) => wanted.has(qualityScoreOf(entity, channel.code, locale))),
  };
};

function channelOf(context: FilterContext): ChannelDefinition {
  if (context.scope === undefined)
    throw unprocessable(`Property "${context.property}" expects a scope, none given.`);
  const channel = byCode(channelDefinitions, context.scope);
  if (channel === undefined) {
    throw unprocessable(
      `Property "${context.property}" expects an existing scope, "${context.scope}" given.`,
    );
  }
  return channel;
}

function localesOf(context: FilterContext, channel: ChannelDefinition): readonly string[] {
  return context.locale === undefined ? channel.locales : [context.locale];
}

function namedLocales(context: FilterContext): readonly string[] {
  const { locales } = context.raw;
  if (!Array.isArray(locales)) {
    throw unprocessable(`Property "${context.property}" expects an array with the key "locales".`);
  }
  return locales.map(String);
}
