import { optionDefinitions, referenceData } from './data/options.ts';
import { codeDatum, type Datum, stringOf } from './datum.ts';
import { type Attribute, type Family, families } from './family.ts';
import { combine, pick } from './hash.ts';
import type { Subject } from './subject.ts';

/** The prepared options by attribute, by name of the reference data, and by family and attribute. */
const prepared = new Map<string, readonly Datum[]>();
const noOptions: readonly Datum[] = [];

function prepare(key: string, codes: readonly string[]): void {
  prepared.set(key, codes.map(codeDatum));
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

/** One to three options of a multi select, in the order of their codes. */
export function multiselect(subject: Subject, attribute: Attribute, seed: number): Datum | undefined {
  const options = optionsOf(subject.family, attribute);
  if (options.length === 0) return undefined;
  const chosen = combine(seed, attribute.salt);
  const first = chosen % options.length;
  const wanted = 1 + ((chosen >>> 16) % 3);
  const list: Datum[] = [];
  for (let i = 0; i < options.length && list.length < wanted; i++) {
    const option = options[i];
    const distance = (i - first + options.length) % options.length;
    if (option !== undefined && distance < wanted) list.push(option);
  }
  return {
    plain: list.map((option) => stringOf(option.plain)),
    json: `[${list.map((option) => option.json).join(',')}]`,
  };
}

function optionsOf(family: Family | null, attribute: Attribute): readonly Datum[] {
  const own =
    family?.definition.options?.[attribute.code] === undefined
      ? undefined
      : prepared.get(`${family.code}.${attribute.code}`);
  return own ?? prepared.get(attribute.referenceData ?? attribute.code) ?? noOptions;
}
