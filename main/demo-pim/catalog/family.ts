import type { AttributeDefinition } from './data/attribute-definition.ts';
import { attributeDefinitions } from './data/attributes.ts';
import { hashText } from './hash.ts';
import { commonAttributes, familyDefinitions } from './words/families.ts';
import type { FamilyDefinition } from './words/family-definition.ts';

/** An attribute with what the generator needs at hand. */
export interface Attribute extends AttributeDefinition {
  /** Number of its own, so that two attributes of one product are unrelated. */
  readonly salt: number;
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
  [...attributeDefinitions]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((definition) => [definition.code, { ...definition, salt: hashText(definition.code) }]),
);

/** Every family, in the order of identifier prefixes. */
export const families: readonly Family[] = familyDefinitions.map(resolve);

/** The families by code, in the order of their codes. */
export const familiesByCode: ReadonlyMap<string, Family> = new Map(
  [...families].sort((a, b) => (a.code < b.code ? -1 : 1)).map((family) => [family.code, family]),
);

/** What products without a family carry. */
export const looseAttributes: readonly Attribute[] = attributeList(['sku', 'name', 'price']);

function attributeList(codes: readonly string[]): readonly Attribute[] {
  return [...new Set(codes)].sort().map((code) => {
    const attribute = attributes.get(code);
    if (attribute === undefined) throw new Error(`The assortment names an unknown attribute "${code}".`);
    return attribute;
  });
}

function resolve(definition: FamilyDefinition): Family {
  const list = attributeList([...commonAttributes, ...definition.attributes]);
  const levels = new Map<string, number>();
  const axes = new Map<string, number>();
  for (const [index, level] of (definition.variants?.levels ?? []).entries()) {
    for (const code of [...level.axes, ...level.attributes]) levels.set(code, index + 1);
    for (const code of level.axes) axes.set(code, index + 1);
  }
  const levelOf = (code: string) => levels.get(code) ?? 0;
  return {
    definition,
    code: definition.code,
    attributes: list,
    visible: [0, 1, 2].map((depth) => list.filter((attribute) => levelOf(attribute.code) <= depth)),
    levelOf,
    axisLevelOf: (code) => axes.get(code) ?? 0,
  };
}
