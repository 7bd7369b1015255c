import type { AttributeDefinition } from './data/attribute-definition.ts';
import { attributeDefinitions } from './data/attributes.ts';
import { hashText } from './hash.ts';
import { commonAttributes, familyDefinitions } from './words/families.ts';
import type { FamilyDefinition } from './words/family-definition.ts';

/** An attribute with what the generator needs at hand. */
export interface Attribute extends AttributeDefinition {
  /** Number of its own, so that two attributes of one product are unrelated. */
  readonly salt: number;
  /** Its values are texts, or files by language. */
  readonly hasTexts: boolean;
}

/** A family with its attributes resolved. */
export interface Family {
  readonly definition: FamilyDefinition;
  readonly code: string;
  /** By code. */
  readonly attributes: readonly Attribute[];
  /** The attributes that a subject shows: at depth 0 (root model), 1 and 2; products show the last. */
  readonly visible: readonly (readonly Attribute[])[];
  /** Level at which an attribute varies; 0 for those that are common to all variants. */
  levelOf(attributeCode: string): number;
  /** Level of which it is an axis; 0 when it is none. */
  axisLevelOf(attributeCode: string): number;
}

/** Every attribute, by code. */
export const attributes: ReadonlyMap<string, Attribute> = new Map(
  attributeDefinitions
    .map(salted)
    .sort(byAttributeCode)
    .map((attribute) => [attribute.code, attribute]),
);

/** An attribute for the generator. */
export function salted(definition: AttributeDefinition): Attribute {
  const { code, type } = definition;
  const hasTexts = type === 'pim_catalog_text' || type === 'pim_catalog_textarea' || code === 'manual';
  return { ...definition, salt: hashText(code), hasTexts };
}

/** The order in which lists show attributes. */
export function byAttributeCode(a: Attribute, b: Attribute): number {
  return a.code < b.code ? -1 : 1;
}

/** Every family, in the order of identifier prefixes. */
export const families: readonly Family[] = familyDefinitions.map((definition) =>
  resolveFamily(definition, [...commonAttributes, ...definition.attributes], attributes),
);

/** The families by code, in the order of their codes. */
export const familiesByCode: ReadonlyMap<string, Family> = byFamilyCode(families);

/** Families by code, in the order of their codes. */
export function byFamilyCode(list: readonly Family[]): ReadonlyMap<string, Family> {
  return new Map([...list].sort((a, b) => (a.code < b.code ? -1 : 1)).map((family) => [family.code, family]));
}

/** What products without a family carry. */
export const looseAttributes: readonly Attribute[] = attributeList(['sku', 'name', 'price'], attributes);

function attributeList(
  codes: readonly string[],
  known: ReadonlyMap<string, Attribute>,
): readonly Attribute[] {
  return [...new Set(codes)].sort().map((code) => {
    const attribute = known.get(code);
    if (attribute === undefined) throw new Error(`The assortment names an unknown attribute "${code}".`);
    return attribute;
  });
}

/** A family with the given attributes; throws Error when one of them is unknown. */
export function resolveFamily(
  definition: FamilyDefinition,
  codes: readonly string[],
  known: ReadonlyMap<string, Attribute>,
): Family {
  const list = attributeList(codes, known);
  const levels = new Map<string, number>();
  const axes = new Map<string, number>();
  for (const [index, level] of (definition.variants?.levels ?? []).entries()) {
    for (const code of [...level.axes, ...level.attributes]) levels.set(code, index + 1);
    for (const code of level.axes) axes.set(code, index + 1);
  }
  const levelOf = levels.size === 0 ? () => 0 : (code: string) => levels.get(code) ?? 0;
  return {
    definition,
    code: definition.code,
    attributes: list,
    visible: [0, 1, 2].map((depth) => list.filter((attribute) => levelOf(attribute.code) <= depth)),
    levelOf,
    axisLevelOf: (code) => axes.get(code) ?? 0,
  };
}
