import type { Json } from '../../../../preload/contract/read-item.ts';
import { mainIdentifier } from '../main-identifier.ts';
import { isObject, text } from '../values.ts';
import type { StructureReader } from './structure-reader.ts';

export interface KnownAttribute {
  code: string;
  type: string;
  localizable: boolean;
  scopable: boolean;
  /** Where reference entities and assets link to. */
  linkedTo: string | null;
}

/** What a search has to know of the structure. */
export interface CatalogKnowledge {
  attribute(code: string): KnownAttribute | null;
  /** The attribute that identifies products. */
  identifier(): string | null;
  /** Families that have an attribute. */
  familiesWith(attribute: string): readonly string[];
  /**
   * Family variants whose models have an attribute: `all` of them, or only those `below` a root, since it belongs to
   * the first level of two.
   */
  variantsWith(attribute: string): { all: readonly string[]; below: readonly string[] };
  /** A category with all that lie below; null where there is no such category. */
  branch(category: string): readonly string[] | null;
  channel(code: string): { tree: string | null; locales: readonly string[] } | null;
  /** An amount in the standard unit; NaN for an unknown unit. Units in any case. */
  standardAmount: (amount: string | number, unit: string) => number;
  /** Labels of options by their code in lower case. */
  optionLabels(attribute: string, locale: string): ReadonlyMap<string, string>;
}

export function createCatalogKnowledge(structure: StructureReader): CatalogKnowledge {
  let children: Map<string, string[]> | null = null;
  let units: Map<string, (amount: number) => number> | null = null;

  return {
    attribute(code) {
      const json = structure.one('attributes', code);
      if (json === null || !isObject(json)) return null;
      return {
        code,
        type: text(json.type) ?? '',
        localizable: json.localizable === true,
        scopable: json.scopable === true,
        linkedTo: text(json.reference_data_name),
      };
    },
    identifier: () => mainIdentifier(structure.list('attributes')),
    familiesWith: (attribute) =>
      [...structure.list('families')].flatMap(([code, json]) =>
        textsOf(json, 'attributes').includes(attribute) ? [code] : [],
      ),
    variantsWith(attribute) {
      const found = { all: [] as string[], below: [] as string[] };
      for (const [family, json] of structure.list('families')) {
        if (!textsOf(json, 'attributes').includes(attribute)) continue;
        for (const [code, variant] of structure.list(`families/${family}/variants`)) {
          const sets = isObject(variant) ? variant.variant_attribute_sets : undefined;
          const levels = Array.isArray(sets) ? sets.filter(isObject) : [];
          const own = levels.find((level) =>
            [...textsOf(level, 'attributes'), ...textsOf(level, 'axes')].includes(attribute),
          );
          if (own === undefined) found.all.push(code);
          else if (own.level === 1 && levels.length > 1) found.below.push(code);
        }
      }
      return found;
    },
    branch(category) {
      if (structure.one('categories', category) === null) return null;
      if (children === null) {
        children = new Map();
        for (const [code, json] of structure.list('categories')) {
          const parent = isObject(json) ? text(json.parent) : null;
          if (parent === null) continue;
          const siblings = children.get(parent) ?? [];
          siblings.push(code);
          children.set(parent, siblings);
        }
      }
      const branch = [category];
      for (const code of branch) branch.push(...(children.get(code) ?? []));
      return branch;
    },
    channel(code) {
      const json = structure.one('channels', code);
      if (json === null || !isObject(json)) return null;
      return { tree: text(json.category_tree), locales: textsOf(json, 'locales') };
    },
    standardAmount(amount, unit) {
      units ??= unitsOf(structure.list('measurement-families'));
      const convert = units.get(unit.toLowerCase());
      return convert === undefined ? Number.NaN : Math.round(convert(Number(amount)) * 1e6) / 1e6;
    },
    optionLabels(attribute, locale) {
      const labels = new Map<string, string>();
      for (const [code, json] of structure.list(`attributes/${attribute}/options`)) {
        const all = isObject(json) && isObject(json.labels) ? json.labels : {};
        const label = text(all[locale]);
        if (label !== null && label !== '') labels.set(code.toLowerCase(), label);
      }
      return labels;
    },
  };
}

/** Codes of a list within an item. */
function textsOf(json: Json, property: string): string[] {
  const list = isObject(json) ? json[property] : undefined;
  return Array.isArray(list) ? list.flatMap((one) => text(one) ?? []) : [];
}

/**
 * How amounts of each unit become the standard one: `convert_from_standard` holds the operations that do that, in their
 * order (api.akeneo.com, measurement families); PIMs before 5.0 name them `convert`.
 */
function unitsOf(families: ReadonlyMap<string, Json>): Map<string, (amount: number) => number> {
  const units = new Map<string, (amount: number) => number>();
  for (const family of families.values()) {
    const list = isObject(family) ? family.units : undefined;
    const all = Array.isArray(list) ? list : isObject(list) ? Object.values(list) : [];
    for (const unit of all) {
      const code = isObject(unit) ? text(unit.code) : null;
      if (code === null || !isObject(unit)) continue;
      const operations = operationsOf(unit.convert_from_standard ?? unit.convert ?? []);
      units.set(code.toLowerCase(), (amount) => operations.reduce((value, apply) => apply(value), amount));
    }
  }
  return units;
}

function operationsOf(json: Json): ((amount: number) => number)[] {
  const pairs: [string, number][] = Array.isArray(json)
    ? json.flatMap((one): [string, number][] =>
        isObject(one) ? [[text(one.operator) ?? '', Number(one.value)]] : [],
      )
    : isObject(json)
      ? Object.entries(json).map(([operator, value]): [string, number] => [operator, Number(value)])
      : [];
  return pairs.map(([operator, value]) => {
    if (operator === 'mul') return (amount: number) => amount * value;
    if (operator === 'div') return (amount: number) => amount / value;
    return operator === 'add' ? (amount: number) => amount + value : (amount: number) => amount - value;
  });
}
