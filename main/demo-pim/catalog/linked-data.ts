import { encodeJson } from '../server/json.ts';
import type { AttributeDefinition } from './data/attribute-definition.ts';
import { optionDefinitions } from './data/options.ts';
import type { Plain } from './datum.ts';
import { generatedOptionOf } from './option-lists.ts';
import { labelsOf } from './words/localized.ts';

const prepared = new Map<string, string>();
for (const [attribute, options] of optionDefinitions) {
  for (const { code, labels } of options) {
    prepared.set(`${attribute}.${code}`, encodeJson({ attribute, code, labels: labelsOf(labels) }));
  }
}

/** Whether values of an attribute can have linked data. */
export function hasOptions(attribute: AttributeDefinition): boolean {
  return attribute.type === 'pim_catalog_simpleselect' || attribute.type === 'pim_catalog_multiselect';
}

/** The `linked_data` of a select value as JSON: one option, or for a multi select an object keyed by option code. */
export function linkedData(attribute: AttributeDefinition, data: Plain): string {
  const one = (code: string) => prepared.get(`${attribute.code}.${code}`) ?? generated(attribute.code, code);
  if (typeof data === 'string') return one(data);
  if (!Array.isArray(data)) return 'null';
  return `{${data.map((code) => `"${String(code)}":${one(String(code))}`).join(',')}}`;
}

function generated(attribute: string, code: string): string {
  const option = generatedOptionOf(code);
  return option === undefined ? 'null' : encodeJson({ attribute, code, labels: labelsOf(option.labels) });
}
