import {
  attributeField,
  type Condition,
  type FilterField,
  operatorsOf,
  propertyFields,
} from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin, ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { type AnyItem, entryFor, propertyOf, valuesOf } from './item-parts.ts';
import type { ListColumn } from './list-column.ts';
import type { ListView } from './list-view.ts';

/** The operators that ask for a value itself, the best first. */
const sameAs = ['=', 'IN'];

/**
 * The condition that leaves those with the same value as a cell, empty ones by `EMPTY`; null where the API has none.
 * Only products and product models, and the few properties of other lists, can be filtered by what they hold.
 */
export function valueCondition(
  item: AnyItem,
  column: ListColumn,
  view: ListView,
  generation: number,
  origin: CatalogOrigin = 'live',
): Condition | null {
  const field = fieldOf(column, view);
  if (field === null) return null;
  const entry = column.kind === 'value' ? entryFor(valuesOf(item)[column.field], view) : undefined;
  const data = column.kind === 'value' ? (entry?.data ?? null) : propertyData(item, column);
  const operators = operatorsOf(field.kind, generation, origin).map(({ operator }) => operator);
  const isNothing = data === null || data === '' || (Array.isArray(data) && data.length === 0);
  const operator = isNothing
    ? operators.find((one) => one === 'EMPTY')
    : sameAs.find(
        (one) => operators.includes(one) && !(Array.isArray(data) && one === '=' && field.kind !== 'price'),
      );
  if (operator === undefined) return null;
  const locale = entry?.locale ?? view.locale ?? undefined;
  const scope = entry?.scope ?? view.channel ?? undefined;
  if ((field.localizable && locale === undefined) || (field.scopable && scope === undefined)) return null;
  return {
    kind: 'condition',
    field: field.code,
    operator,
    value: isNothing ? undefined : asked(data, operator, field),
    locale: field.localizable ? locale : undefined,
    scope: field.scopable ? scope : undefined,
    locales: undefined,
  };
}

/** The properties of products by the columns that show them. */
function fieldOf(column: ListColumn, view: ListView): FilterField | null {
  if (column.kind === 'value') {
    const known = view.attributes.get(column.field);
    if (!known || !('localizable' in known)) return null;
    return attributeField(known);
  }
  const code = column.kind === 'key' ? keyField(view.resource) : column.field;
  return propertyFields(view.resource).find((field) => field.code === code) ?? null;
}

function keyField(resource: ResourceName): string {
  return resource === 'products' || resource === 'published-products' || resource === 'product-models'
    ? 'identifier'
    : 'code';
}

function propertyData(item: AnyItem, column: ListColumn): Json {
  const value =
    column.kind === 'key'
      ? 'identifier' in item
        ? item.identifier
        : propertyOf(item, 'code')
      : propertyOf(item, column.field);
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
}

/** The value in the form that the operator takes. */
function asked(data: Json, operator: string, field: FilterField): Json {
  if (operator === 'IN') return Array.isArray(data) ? data : [data];
  // Items have their times in the time zone of the server, and filters take them in it.
  if (field.kind === 'date-time' && typeof data === 'string') return data.slice(0, 19).replace('T', ' ');
  if (field.kind === 'date' && typeof data === 'string') return data.slice(0, 10);
  if (field.kind === 'price' && Array.isArray(data)) return data[0] ?? null;
  return data;
}
