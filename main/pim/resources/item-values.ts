import { z } from 'zod';
import type { ValueEntry, Values } from '../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../preload/contract/read-item.ts';

/**
 * The `values` of a product, model, record or asset by attribute. By hand, since a page holds tens of thousands of
 * them. An attribute that is shaped otherwise is kept as it is, without locale and scope. Absent, null and `[]`, which
 * PHP writes for an empty map, count as empty.
 */
export const itemValues = z.unknown().transform((raw, context) => {
  if (raw === null || raw === undefined || (Array.isArray(raw) && raw.length === 0)) return {};
  if (isMap(raw)) return valuesOf(raw);
  context.addIssue({ code: 'invalid_type', expected: 'record', input: raw });
  return z.NEVER;
});

function isMap(raw: unknown): raw is { [attribute: string]: Json } {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function valuesOf(raw: { [attribute: string]: Json }): Values {
  const values: Values = {};
  for (const [attribute, entries] of Object.entries(raw)) values[attribute] = valueEntries(entries);
  return values;
}

function valueEntries(raw: Json): ValueEntry[] {
  if (!Array.isArray(raw)) return [odd(raw)];
  return raw.map((entry) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return odd(entry);
    return {
      locale: textOf(entry.locale),
      scope: textOf(entry.scope ?? entry.channel),
      data: entry.data ?? null,
      linkedData: entry.linked_data ?? null,
    };
  });
}

function odd(data: Json): ValueEntry {
  return { locale: null, scope: null, data, linkedData: null };
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
