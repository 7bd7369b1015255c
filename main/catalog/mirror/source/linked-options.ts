import type { Json } from '../../../../preload/contract/read-item.ts';
import type { StructureReader } from '../search/structure-reader.ts';
import { isObject, parseJson, text } from '../values.ts';

/** The options of a catalog as values lead to them; to be made anew when the catalog has changed. */
export interface OptionLinks {
  /**
   * Puts the labels of options into the entries of an attribute, as `with_attribute_options` of the API brings them: one
   * object for a single option, an object by code for several. Null where the attribute has no options.
   */
  of(attribute: string): ((entries: string) => string) | null;
}

const selects: ReadonlySet<string> = new Set(['pim_catalog_simpleselect', 'pim_catalog_multiselect']);
/** Entries and options that are kept: of tens of thousands few are on one page. */
const mostKept = 10_000;

export function createOptionLinks(structure: StructureReader): OptionLinks {
  const linkers = new Map<string, ((entries: string) => string) | null>();
  // By what is written, for the same values come again and again.
  const linked = createKept<string>();
  const options = createKept<Json>();

  /** Null where there is no such option. */
  const optionOf = (attribute: string, code: string): Json =>
    options(`${attribute} ${code}`, () => {
      const option = structure.one(`attributes/${attribute}/options`, code);
      return option !== null && isObject(option) ? { attribute, code, labels: option.labels ?? {} } : null;
    });
  const withLink = (attribute: string, entry: { [key: string]: Json }): Json => {
    const linksOf = (code: Json): [string, Json][] => {
      const option = typeof code === 'string' ? optionOf(attribute, code) : null;
      return typeof code !== 'string' || option === null ? [] : [[code, option]];
    };
    const { data } = entry;
    if (Array.isArray(data)) return { ...entry, linked_data: Object.fromEntries(data.flatMap(linksOf)) };
    const [found] = data === undefined ? [] : linksOf(data);
    return found === undefined ? entry : { ...entry, linked_data: found[1] };
  };
  const withLinks = (attribute: string, entries: string): string => {
    const list = parseJson(entries);
    if (!Array.isArray(list)) return entries;
    return JSON.stringify(list.map((entry) => (isObject(entry) ? withLink(attribute, entry) : entry)));
  };
  return {
    of(attribute) {
      const known = linkers.get(attribute);
      if (known !== undefined) return known;
      const json = structure.one('attributes', attribute);
      const type = json !== null && isObject(json) ? text(json.type) : null;
      const linker = (entries: string) =>
        linked(`${attribute} ${entries}`, () => withLinks(attribute, entries));
      const made = type !== null && selects.has(type) ? linker : null;
      linkers.set(attribute, made);
      return made;
    },
  };
}

/** Makes each value once, as long as there are not too many. */
function createKept<T>(): (name: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (name, make) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, made);
    return made;
  };
}
