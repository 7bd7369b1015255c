import type { Json } from '../../preload/contract/read-item.ts';

type Labels = Record<string, string>;

/**
 * The labels of options by their code, from the `linked_data` of a value: one option of a simple select, a map by code
 * of a multi select (api.akeneo.com, "Product values"). Empty for anything else.
 */
export function linkedLabels(linkedData: Json): ReadonlyMap<string, Labels> {
  const entry = optionOf(linkedData);
  if (entry !== null) return new Map([entry]);
  if (!isObject(linkedData)) return new Map();
  return new Map(
    Object.values(linkedData).flatMap((one) => {
      const option = optionOf(one);
      return option === null ? [] : [option];
    }),
  );
}

function optionOf(json: Json): [string, Labels] | null {
  if (!isObject(json) || typeof json.code !== 'string' || !isObject(json.labels ?? null)) return null;
  const labels = Object.entries(json.labels ?? {}).flatMap(([locale, label]): [string, string][] =>
    typeof label === 'string' ? [[locale, label]] : [],
  );
  return [json.code, Object.fromEntries(labels)];
}

function isObject(json: Json): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
