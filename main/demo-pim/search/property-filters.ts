import { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';
import { categoryFilter } from './category-filter.ts';
import { completenessFilter, qualityScoreFilter } from './completeness-filter.ts';
import { candidatesOf, type Entity } from './criterion.ts';
import { dateTimeFilter } from './date-filter.ts';
import { booleanOf, type Filter, type FilterContext, listOf, textOf } from './filter-context.ts';
import { membership, textTest } from './operators.ts';

const uuid: Filter = (context) => {
  const { catalog, version } = context.pim;
  if (!version.productsUuid || (context.operator !== 'IN' && context.operator !== 'NOT IN')) return undefined;
  const uuids = listOf(context).map((value) => value.toLowerCase());
  const wanted = new Set(uuids);
  if (context.operator === 'NOT IN')
    return { cost: 5, test: (entity) => entity instanceof Product && !wanted.has(entity.uuid) };
  const ranks = uuids.flatMap((value) => catalog.productOfUuid(value)?.rank ?? []);
  return {
    cost: 5,
    candidates: candidatesOf(ranks),
    test: (entity) => entity instanceof Product && wanted.has(entity.uuid),
  };
};

/** The identifier of products, the code of product models. */
export const identifierFilter: Filter = (context) => {
  const { operator, pim, list } = context;
  const isList = operator === 'IN' || operator === 'NOT IN';
  if (isList && list !== 'product-models' && !pim.version.identifierListFilter) return undefined;
  const test = textTest(context);
  if (test === undefined) return undefined;
  const criterion = {
    cost: 6,
    test: ({ identifier }: Entity) => test(identifier === null ? [] : [identifier]),
  };
  const exact = operator === '=' ? [textOf(context)] : operator === 'IN' ? listOf(context) : undefined;
  if (exact === undefined) return criterion;
  return {
    ...criterion,
    candidates: candidatesOf(exact.flatMap((name) => placeOfIdentifier(context, name))),
  };
};

function placeOfIdentifier({ pim, list }: FilterContext, identifier: string): number[] {
  if (list !== 'product-models') return [pim.catalog.productOfIdentifier(identifier)?.rank ?? []].flat();
  const model = pim.catalog.modelOfCode(identifier);
  return model === undefined ? [] : [placeOfModel(model)];
}

function placeOfModel(model: ProductModel): number {
  return model.block.modelStart + model.group * (1 + model.block.subModels) + model.sub + 1;
}

const enabled: Filter = (context) => {
  if (context.list === 'product-models' || !['=', '!='].includes(context.operator)) return undefined;
  const wanted = booleanOf(context) === (context.operator === '=');
  return { cost: 1, test: (entity) => entity instanceof Product && entity.enabled === wanted };
};

const family: Filter = (context) => {
  const { operator } = context;
  if (operator === 'EMPTY') return { cost: 0, test: (entity) => entity.family === null };
  if (operator === 'NOT EMPTY') return { cost: 0, test: (entity) => entity.family !== null };
  if (operator !== 'IN' && operator !== 'NOT IN') return undefined;
  const wanted = new Set(listOf(context).map((code) => code.toLowerCase()));
  const isIn = operator === 'IN';
  return { cost: 0, test: (entity) => (entity.family !== null && wanted.has(entity.family.code)) === isIn };
};

const groups: Filter = (context) => {
  const { operator } = context;
  if (operator === 'EMPTY') return { cost: 1, test: (entity) => entity.groups.length === 0 };
  if (operator === 'NOT EMPTY') return { cost: 1, test: (entity) => entity.groups.length > 0 };
  if (operator !== 'IN' && operator !== 'NOT IN') return undefined;
  const test = membership(listOf(context), operator);
  return { cost: 1, test: (entity) => test(entity.groups) };
};

/** `=` finds all descendants, IN the direct children. */
const parent: Filter = (context) => {
  const { operator, pim, list } = context;
  const isModels = list === 'product-models';
  if (isModels ? !pim.version.parentFilterOnModels : operator !== '=' && !pim.version.parentListFilter)
    return undefined;
  if (operator === 'EMPTY') return { cost: 3, test: (entity) => entity.parent === null };
  if (operator === 'NOT EMPTY') return { cost: 3, test: (entity) => entity.parent !== null };
  if (operator === '=' && !isModels) return descendants(context, [textOf(context)], false);
  return operator === 'IN' ? descendants(context, listOf(context), true) : undefined;
};

function descendants(context: FilterContext, codes: readonly string[], onlyDirect: boolean) {
  const { catalog } = context.pim;
  const models = codes.flatMap((code) => catalog.modelOfCode(code) ?? []);
  const wanted = new Set(models.map((model) => model.code));
  const isDirect = (entity: Entity) => entity.parent !== null && wanted.has(entity.parent);
  if (context.list === 'product-models') return { cost: 3, test: isDirect };
  const candidates = models.flatMap((model) => {
    const [first, end] = model.variants;
    return Array.from({ length: end - first }, (_, i) => first + i);
  });
  const ranks = new Set(candidates);
  const isBelow = (entity: Entity) => entity instanceof Product && ranks.has(entity.rank);
  return { cost: 3, candidates: candidatesOf(candidates), test: onlyDirect ? isDirect : isBelow };
}

/** The properties that are no attributes. */
export const propertyFilters: Readonly<Record<string, Filter>> = {
  uuid,
  identifier: identifierFilter,
  enabled,
  family,
  groups,
  parent,
  categories: categoryFilter,
  created: dateTimeFilter(
    (entity) => entity.created,
    ({ pim, list }, from, to) =>
      list === 'product-models' ? undefined : pim.catalog.createdBetween(from, to),
  ),
  updated: dateTimeFilter((entity) => entity.updated),
  completeness: completenessFilter,
  quality_score: qualityScoreFilter,
};
