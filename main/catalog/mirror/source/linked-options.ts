import type { Json } from '../../../../preload/contract/read-item.ts';
import type { StructureReader } from '../search/structure-reader.ts';
import { isObject, text } from '../values.ts';

const selects = new Set(['pim_catalog_simpleselect', 'pim_catalog_multiselect']);

/**
 * An item whose options stand with their labels, as `with_attribute_options` of the API brings them: one object for a
 * single option, an object by code for several.
 */
export function withLinkedOptions(item: Json, structure: StructureReader): Json {
  if (!isObject(item) || !isObject(item.values)) return item;
  const values = Object.fromEntries(
    Object.entries(item.values).map(([attribute, entries]) => {
      const type = attributeType(structure, attribute);
      if (type === null || !selects.has(type) || !Array.isArray(entries)) return [attribute, entries];
      const options = structure.list(`attributes/${attribute}/options`);
      return [
        attribute,
        entries.map((entry) => (isObject(entry) ? linked(entry, attribute, options) : entry)),
      ];
    }),
  );
  return { ...item, values };
}

function attributeType(structure: StructureReader, attribute: string): string | null {
  const json = structure.list('attributes').get(attribute);
  return json !== undefined && isObject(json) ? text(json.type) : null;
}

function linked(entry: { [key: string]: Json }, attribute: string, options: ReadonlyMap<string, Json>): Json {
  const of = (code: Json): [string, Json][] => {
    const option = typeof code === 'string' ? options.get(code) : undefined;
    if (typeof code !== 'string' || option === undefined || !isObject(option)) return [];
    return [[code, { attribute, code, labels: option.labels ?? {} }]];
  };
  const { data } = entry;
  if (Array.isArray(data)) return { ...entry, linked_data: Object.fromEntries(data.flatMap(of)) };
  const [found] = data === undefined ? [] : of(data);
  return found === undefined ? entry : { ...entry, linked_data: found[1] };
}
