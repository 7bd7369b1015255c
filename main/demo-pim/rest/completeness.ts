import type { Catalog } from '../catalog/catalog.ts';
import { channelDefinitions } from '../catalog/data/channels.ts';
import type { Family } from '../catalog/family.ts';
import { combine, hashText } from '../catalog/hash.ts';
import type { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';
import type { Subject } from '../catalog/subject.ts';
import { valuesOf } from '../catalog/values.ts';
import type { Selection } from './product-json.ts';

/** What a family requires for a channel. */
export function requirementsOf(family: Family, channel: string): readonly string[] {
  const basic = channel === 'print' ? ['name', 'sku'] : ['name', 'price', 'sku'];
  return channel === 'ecommerce' ? [...new Set([...basic, ...family.definition.required])].sort() : basic;
}

/** Share of the required values that are there, 0 to 100; undefined without a family. */
export function completenessOf(
  catalog: Catalog,
  subject: Subject,
  channel: string,
  locale: string,
): number | undefined {
  const { family } = subject;
  if (family === null) return undefined;
  const required = requirementsOf(family, channel);
  let present = 0;
  for (const code of required) {
    const attribute = catalog.structure.attributes.get(code);
    if (attribute === undefined) continue;
    const fits = valuesOf(catalog, subject, attribute).some(
      (entry) =>
        (entry.locale === null || entry.locale === locale) &&
        (entry.scope === null || entry.scope === channel),
    );
    if (fits) present++;
  }
  return Math.floor((100 * present) / required.length);
}

/** `completenesses` of a product as JSON. */
export function completenessesJson(catalog: Catalog, product: Product, selection: Selection): string {
  const list: string[] = [];
  for (const [channel, locale] of selected(selection)) {
    const data = completenessOf(catalog, product, channel, locale);
    if (data !== undefined) list.push(`{"scope":"${channel}","locale":"${locale}","data":${data}}`);
  }
  return `[${list.join(',')}]`;
}

/** The letter of the data quality, A to E. */
export function qualityScoreOf(entity: Product | ProductModel, channel: string, locale: string): string {
  return 'ABBCCDE'.charAt(combine(entity.own, hashText(channel + locale)) % 7);
}

/** `quality_scores` as JSON. */
export function qualityScoresJson(entity: Product | ProductModel, selection: Selection): string {
  const list = selected(selection).map(
    ([channel, locale]) =>
      `{"scope":"${channel}","locale":"${locale}","data":"${qualityScoreOf(entity, channel, locale)}"}`,
  );
  return `[${list.join(',')}]`;
}

function selected({ scope, locales }: Selection): readonly (readonly [string, string])[] {
  return channelDefinitions
    .filter((channel) => scope === null || channel.code === scope)
    .flatMap((channel) => channel.locales.map((locale) => [channel.code, locale] as const))
    .filter(([, locale]) => locales === null || locales.has(locale));
}
