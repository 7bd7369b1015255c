import { z } from 'zod';
import type { ProductValue } from '../../preload/contract/catalog.ts';
import { type Json, receivedJson } from '../../preload/contract/read-item.ts';
import { lenientText } from '../pim/resources/lenient.ts';
import type { Product } from '../pim/resources/products.ts';

const entriesSchema = z.array(
  z.object({
    locale: lenientText,
    scope: lenientText,
    data: receivedJson.optional(),
    attribute_type: z.string().nullish().catch(null),
  }),
);

/** One entry of an attribute's values. */
interface ValueEntry {
  locale: string | null;
  scope: string | null;
  data: Json;
}

/** The entries of one attribute; one that is shaped otherwise is kept as it is, without locale and scope. */
function valueEntries(raw: Json): ValueEntry[] {
  const parsed = entriesSchema.safeParse(raw);
  if (!parsed.success) return [{ locale: null, scope: null, data: raw }];
  return parsed.data.map(({ locale, scope, data }) => ({ locale, scope, data: data ?? null }));
}

/** All values of a product, attribute by attribute in the order of the PIM. Labels are filled in by the caller. */
export function productValues(
  product: Product,
  attributeLabel: (attribute: string) => string | null,
): ProductValue[] {
  return Object.entries(product.values).flatMap(([attribute, raw]) =>
    valueEntries(raw).map((entry) => ({ attribute, attributeLabel: attributeLabel(attribute), ...entry })),
  );
}

/**
 * The text of an attribute in `locale`; else the one that belongs to no locale, else the first there is. Null without
 * a text.
 */
export function valueText(product: Product, attribute: string, locale: string | null): string | null {
  const raw = product.values[attribute];
  if (raw === undefined) return null;
  const texts = valueEntries(raw).flatMap(({ locale: own, data }) =>
    (typeof data === 'string' && data !== '') || typeof data === 'number'
      ? [{ own, text: String(data) }]
      : [],
  );
  const best = texts.find(({ own }) => own === locale) ?? texts.find(({ own }) => own === null) ?? texts[0];
  return best?.text ?? null;
}

/** On SaaS the values tell their type, so that the identifier is found without asking for attributes. */
export function typedIdentifier(product: Product): string | null {
  for (const [attribute, raw] of Object.entries(product.values)) {
    const parsed = entriesSchema.safeParse(raw);
    if (parsed.data?.[0]?.attribute_type === 'pim_catalog_identifier') return attribute;
  }
  return null;
}
