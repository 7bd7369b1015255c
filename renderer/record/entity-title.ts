import type { Json } from '../../preload/contract/read-item.ts';
import { labelIn } from './label-in.ts';

type JsonObject = { [key: string]: Json };

/** An object, or null for anything else. */
export function objectOf(json: Json | undefined): JsonObject | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : null;
}

/** The labels of an entity that are texts. */
export function labelsOf(raw: Json): Record<string, string> {
  const labels = objectOf(objectOf(raw)?.labels) ?? {};
  return Object.fromEntries(
    Object.entries(labels).flatMap(([locale, label]) =>
      typeof label === 'string' ? [[locale, label] as const] : [],
    ),
  );
}

/** What an entity is called: its label, the value `label` of a record or an asset, its name, else its key. */
export function entityTitle(raw: Json, key: string, locale: string | null): string {
  const label = labelIn(labelsOf(raw), locale) ?? labelIn(labelValues(raw), locale);
  if (label !== null) return label;
  const { name, label: plain, original_filename: file } = objectOf(raw) ?? {};
  const names = [name, plain, file].flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []));
  return names[0] ?? key;
}

function labelValues(raw: Json): Record<string, string> {
  const entries = objectOf(objectOf(raw)?.values)?.label;
  if (!Array.isArray(entries)) return {};
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const { locale, data } = objectOf(entry) ?? {};
      return typeof locale === 'string' && typeof data === 'string' ? [[locale, data] as const] : [];
    }),
  );
}
