import type { Catalog } from './catalog.ts';
import { optionDefinitions, referenceData } from './data/options.ts';
import { codeDatum, type Datum, sharedDatum, stringOf } from './datum.ts';
import { type Attribute, attributes, type Family, families, salted } from './family.ts';
import { combine, pick } from './hash.ts';
import type { Subject } from './subject.ts';

/** The prepared options by attribute, by name of the reference data, and by family and attribute. */
const prepared = new Map<string, readonly Datum[]>();
const noOptions: readonly Datum[] = [];
const brandAttribute: Attribute =
  attributes.get('brand') ??
  salted({ code: 'brand', type: 'pim_catalog_simpleselect', group: '', labels: { en: '', fr: '', de: '' } });

function prepare(key: string, codes: readonly string[]): void {
  prepared.set(key, codes.map(sharedDatum));
}

for (const [attribute, options] of optionDefinitions) {
  prepare(
    attribute,
    options.map((option) => option.code),
  );
}
for (const [name, list] of Object.entries(referenceData)) prepare(name, list);
for (const family of families) {
  for (const [attribute, list] of Object.entries(family.definition.options ?? {})) {
    prepare(`${family.code}.${attribute}`, list);
  }
}

/** The option of a single select; an axis of the variation differs among the children of one model. */
export function select(subject: Subject, attribute: Attribute, seed: number): Datum | undefined {
  const options = optionsOf(subject.family, attribute);
  if (options.length === 0) return undefined;
  const axis = subject.family?.axisLevelOf(attribute.code) ?? 0;
  if (axis === 0 || subject.parent === null) return pick(options, combine(seed, attribute.salt));
  const above = axis === 1 ? subject.seeds[0] : subject.seeds[1];
  const child = axis === 1 ? subject.children[0] : subject.children[1];
  return pick(options, (combine(above, attribute.salt) % options.length) + child);
}

/** The brand of a product; half of all have a generated one, where there are any. */
export function brand(catalog: Catalog, subject: Subject, seed: number): Datum | undefined {
  const hash = combine(seed, brandAttribute.salt);
  const generated = hash % 2 === 0 ? catalog.structure.options.pickGenerated(hash >>> 1) : undefined;
  return generated === undefined ? select(subject, brandAttribute, seed) : codeDatum(generated);
}

/** One to three options of a multi select, in the order of their codes. */
export function multiselect(subject: Subject, attribute: Attribute, seed: number): Datum | undefined {
  const options = optionsOf(subject.family, attribute);
  if (options.length === 0) return undefined;
  const chosen = combine(seed, attribute.salt);
  const first = chosen % options.length;
  const wanted = 1 + ((chosen >>> 16) % 3);
  return multiple(options, first, wanted);
}

const multiples = new WeakMap<readonly Datum[], Map<number, Datum>>();

/** `wanted` neighbouring options from `first` on, in the order of the list; made once. */
function multiple(options: readonly Datum[], first: number, wanted: number): Datum {
  let known = multiples.get(options);
  if (known === undefined) {
    known = new Map();
    multiples.set(options, known);
  }
  const key = first * 4 + wanted;
  const found = known.get(key);
  if (found !== undefined) return found;
  const list: Datum[] = [];
  for (let i = 0; i < options.length && list.length < wanted; i++) {
    const option = options[i];
    const distance = (i - first + options.length) % options.length;
    if (option !== undefined && distance < wanted) list.push(option);
  }
  const datum = {
    plain: list.map((option) => stringOf(option.plain)),
    json: `[${list.map((option) => option.json).join(',')}]`,
    shared: true,
  };
  known.set(key, datum);
  return datum;
}

/** By family, which belongs to one demo PIM. */
const noFamily = {};
const lists = new WeakMap<object, Map<Attribute, readonly Datum[]>>();

function optionsOf(family: Family | null, attribute: Attribute): readonly Datum[] {
  let ofFamily = lists.get(family ?? noFamily);
  if (ofFamily === undefined) {
    ofFamily = new Map();
    lists.set(family ?? noFamily, ofFamily);
  }
  let options = ofFamily.get(attribute);
  if (options === undefined) {
    options = findOptions(family, attribute);
    ofFamily.set(attribute, options);
  }
  return options;
}

function findOptions(family: Family | null, attribute: Attribute): readonly Datum[] {
  const own =
    family?.definition.options?.[attribute.code] === undefined
      ? undefined
      : prepared.get(`${family.code}.${attribute.code}`);
  return own ?? prepared.get(attribute.referenceData ?? attribute.code) ?? noOptions;
}
