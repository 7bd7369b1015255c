import type { VersionProfile } from '../versions.ts';
import { CategoryTree } from './category-tree.ts';
import { attributeDefinitions } from './data/attributes.ts';
import { enterpriseAttributeDefinitions, enterpriseFamilyAttributes } from './data/enterprise-attributes.ts';
import {
  type Attribute,
  attributes as baseAttributes,
  byAttributeCode,
  byFamilyCode,
  type Family,
  resolveFamily,
  salted,
} from './family.ts';
import { OptionLists } from './option-lists.ts';
import {
  asStaging,
  missingInStaging,
  removedFromFamilies,
  stagingFamilyLabels,
  type Variant,
} from './staging.ts';
import { commonAttributes, familyDefinitions } from './words/families.ts';
import type { FamilyDefinition } from './words/family-definition.ts';
import { words } from './words/localized.ts';

/** How large the structure is, and of which of the two PIMs of a seed. */
export interface StructureOptions {
  /** Categories in all; the written ones are the least. */
  readonly categories?: number | undefined;
  /** Options of the attribute `brand`; the written ones are the least. */
  readonly options?: number | undefined;
  /** Families in all; the written ones are the least, the others have no products. */
  readonly families?: number | undefined;
  readonly variant?: Variant | undefined;
}

/** The catalog structure of one demo PIM. */
export class Structure {
  /** By code. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** The families that have products, in the order of their identifier prefixes. */
  readonly families: readonly Family[];
  /** All families by code. */
  readonly familiesByCode: ReadonlyMap<string, Family>;
  readonly categories: CategoryTree;
  readonly options: OptionLists;
  readonly variant: Variant;

  constructor(version: VersionProfile, options: StructureOptions = {}) {
    this.variant = options.variant ?? 'production';
    this.attributes = attributesOf(version, this.variant);
    this.families = familyDefinitions.map((definition) => this.#resolve(definition));
    const generated = Math.max(0, (options.families ?? 0) - this.families.length);
    this.familiesByCode = byFamilyCode([
      ...this.families,
      ...Array.from({ length: generated }, (_, number) => this.#generatedFamily(number)),
    ]);
    this.categories = new CategoryTree(options.categories);
    this.options = new OptionLists(options.options);
  }

  /** The codes of a group's attributes, in their order on the product form. */
  attributesOfGroup(group: string): readonly string[] {
    return [...attributeDefinitions, ...enterpriseAttributeDefinitions]
      .filter(({ code, group: own }) => own === group && this.attributes.has(code))
      .map(({ code }) => code);
  }

  #resolve(definition: FamilyDefinition): Family {
    const isStaging = this.variant === 'staging';
    const removed = isStaging ? (removedFromFamilies[definition.code] ?? []) : [];
    const codes = [
      ...commonAttributes,
      ...definition.attributes,
      'product_images',
      'brand_profile',
      ...(enterpriseFamilyAttributes[definition.code] ?? []),
    ].filter((code) => this.attributes.has(code) && !removed.includes(code));
    const labels = isStaging && definition.code === 'tents' ? stagingFamilyLabels.tents : definition.labels;
    return resolveFamily({ ...definition, labels }, codes, this.attributes);
  }

  /** A family without products, with every third attribute or so. */
  #generatedFamily(number: number): Family {
    const name = String(number + 1);
    const known = [...this.attributes.keys()];
    const codes = known.filter((_, index) => (index * 7 + number) % 3 === 0);
    const definition: FamilyDefinition = {
      code: `assortment_${name.padStart(4, '0')}`,
      prefix: '',
      labels: words(`Assortment ${name}`, `Assortiment ${name}`, `Sortiment ${name}`),
      share: 0,
      attributes: codes,
      required: ['name'],
      types: [],
      features: [],
      categories: { master: [], mobile: [], print: [] },
    };
    const own = [...commonAttributes, ...codes].filter((code) => this.attributes.has(code));
    return resolveFamily(definition, own, this.attributes);
  }
}

function attributesOf(version: VersionProfile, variant: Variant): ReadonlyMap<string, Attribute> {
  const enterprise = enterpriseAttributeDefinitions.filter(
    ({ type }) => version.enterprise && (type !== 'pim_catalog_table' || version.tableAttributes),
  );
  let list = [...baseAttributes.values(), ...enterprise.map(salted)];
  if (variant === 'staging') {
    list = list.filter(({ code }) => !missingInStaging.has(code)).map(asStaging);
  }
  return new Map(list.sort(byAttributeCode).map((attribute) => [attribute.code, attribute]));
}
