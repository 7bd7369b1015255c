import type { ExportRequest } from '../../../preload/contract/catalog-export.ts';
import type { FlatColumn } from './flat-column.ts';

export interface PropertyContext {
  channels: readonly { code: string }[];
  locales: readonly string[];
  associationTypes: readonly { code: string; isQuantified: boolean }[];
  /** Products and what is associated with them are named by uuid. */
  byUuid: boolean;
}

/** The members of a property that have a column each, and what begins its name. */
const members: Readonly<Record<string, 'label' | 'guidelines' | 'requirements'>> = {
  labels: 'label',
  guidelines: 'guidelines',
  attribute_requirements: 'requirements',
};

/** Names that Akeneo's import has for what the API calls otherwise. */
const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channels: { category_tree: 'tree' },
  currencies: { enabled: 'activated' },
};

/**
 * The columns of a property, as `label-en_US`, `requirements-ecommerce`, `X_SELL-products` (pim-community-dev,
 * ArrayConverter/StandardToFlat of each resource).
 */
export function propertyColumns(
  property: string,
  { resource, parents }: Pick<ExportRequest, 'resource' | 'parents'>,
  context: PropertyContext,
): FlatColumn[] {
  const member = members[property];
  if (member !== undefined) {
    const keys = member === 'requirements' ? context.channels.map(({ code }) => code) : context.locales;
    return keys.map((key) => ({ kind: 'member', name: `${member}-${key}`, property, member: key }));
  }
  if (property === 'associations') return context.associationTypes.flatMap((type) => links(type, context));
  if (property === 'variant_attribute_sets')
    // A family variant has two levels at most (help.akeneo.com, family variants).
    return [1, 2].flatMap((level): FlatColumn[] => [
      { kind: 'level', name: `variant-axes_${level}`, level, part: 'axes' },
      { kind: 'level', name: `variant-attributes_${level}`, level, part: 'attributes' },
    ]);
  // A variant does not say in which family it lies; its list does.
  if (resource === 'family-variants' && property === 'family')
    return [{ kind: 'constant', name: 'family', value: parents[0] ?? '' }];
  return [{ kind: 'property', name: renamed[resource]?.[property] ?? property, property }];
}

function links(
  { code, isQuantified }: PropertyContext['associationTypes'][number],
  { byUuid }: PropertyContext,
): FlatColumn[] {
  const nameOf = {
    groups: 'groups',
    products: byUuid ? 'product_uuids' : 'products',
    product_models: 'product_models',
  };
  if (!isQuantified)
    return (['groups', 'products', 'product_models'] as const).map((entity) => ({
      kind: 'association',
      name: `${code}-${nameOf[entity]}`,
      type: code,
      entity,
      quantified: null,
    }));
  return (['products', 'product_models'] as const).flatMap((entity): FlatColumn[] => {
    const column = { kind: 'association', name: `${code}-${nameOf[entity]}`, type: code, entity } as const;
    return [
      { ...column, quantified: 'keys' },
      { ...column, name: `${column.name}-quantity`, quantified: 'quantities' },
    ];
  });
}
