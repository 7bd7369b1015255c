import { z } from 'zod';
import type { Json } from '../../../preload/contract/read-item.ts';
import { type Cell, cellOf, entriesOf, fieldsOf, numberCell } from './cell.ts';

const name = z.string();

/** One column of a flat file: its name, and where in an item it is read. */
export const flatColumnSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), name, value: z.string() }),
  z.object({ kind: z.literal('property'), name, property: z.string() }),
  /** A member of a property, for example the label of a locale. */
  z.object({ kind: z.literal('member'), name, property: z.string(), member: z.string() }),
  /** The attributes or axes of a level of a family variant. */
  z.object({ kind: z.literal('level'), name, level: z.number(), part: z.enum(['axes', 'attributes']) }),
  z.object({
    kind: z.literal('value'),
    name,
    attribute: z.string(),
    locale: z.string().nullable(),
    scope: z.string().nullable(),
    /** `identifier` also stands outside the values (`/products`). */
    part: z.enum(['text', 'number', 'date', 'unit', 'price', 'identifier']),
    currency: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('association'),
    name,
    type: z.string(),
    entity: z.enum(['groups', 'products', 'product_models']),
    /** What of quantified associations; null for the others. */
    quantified: z.enum(['keys', 'quantities']).nullable(),
  }),
]);
export type FlatColumn = z.output<typeof flatColumnSchema>;
type ValueColumn = Extract<FlatColumn, { kind: 'value' }>;
type AssociationColumn = Extract<FlatColumn, { kind: 'association' }>;

/** The row of an item. @param forExcel decimals as numbers rather than as Akeneo writes them */
export function rowOf(raw: Json, columns: readonly FlatColumn[], forExcel: boolean): Cell[] {
  // The products of an app's catalog are nothing but their uuids.
  const item = typeof raw === 'string' ? { uuid: raw } : fieldsOf(raw);
  return columns.map((column) => read(item, column, forExcel));
}

function read(item: Readonly<Record<string, Json>>, column: FlatColumn, forExcel: boolean): Cell {
  switch (column.kind) {
    case 'constant':
      return column.value;
    case 'property':
      return propertyCell(column.property, item[column.property]);
    case 'member':
      return cellOf(fieldsOf(item[column.property])[column.member]);
    case 'level': {
      const sets = entriesOf(item.variant_attribute_sets).map(fieldsOf);
      return cellOf(sets.find(({ level }) => level === column.level)?.[column.part]);
    }
    case 'association':
      return associated(item, column);
    case 'value': {
      const cell = valueCell(item, column);
      return forExcel && (column.part === 'number' || column.part === 'price') ? numberCell(cell) : cell;
    }
  }
}

/** Conversion units as Akeneo's export of channels writes them: `weight: GRAM,width: METER`. */
function propertyCell(property: string, json: Json | undefined): Cell {
  if (property !== 'conversion_units') return cellOf(json);
  const units = Object.entries(fieldsOf(json)).flatMap(([attribute, unit]) =>
    typeof unit === 'string' ? [`${attribute}: ${unit}`] : [],
  );
  return units.join(',');
}

function valueCell(item: Readonly<Record<string, Json>>, column: ValueColumn): Cell {
  const { attribute, locale, scope, part, currency } = column;
  const values = entriesOf(fieldsOf(item.values)[attribute]).map(fieldsOf);
  // Records and assets say `channel` for what products call `scope`.
  const entry = values.find((value) => {
    const own = value.scope ?? value.channel ?? null;
    return (value.locale ?? null) === locale && own === scope;
  });
  const data = entry?.data;
  if (data === undefined) return part === 'identifier' ? cellOf(item.identifier) : null;
  if (part === 'unit') return cellOf(fieldsOf(data).unit);
  if (part === 'price')
    return cellOf(
      entriesOf(data)
        .map(fieldsOf)
        .find((price) => price.currency === currency)?.amount,
    );
  if (part === 'number' && 'amount' in fieldsOf(data)) return cellOf(fieldsOf(data).amount);
  // Akeneo reads and writes dates without their time.
  if (part === 'date' && typeof data === 'string') return data.slice(0, 10);
  return cellOf(data);
}

/** As `X_SELL-products`; quantities are parted by a bar (pim-community-dev, StandardToFlat/Product.php). */
function associated(item: Readonly<Record<string, Json>>, column: AssociationColumn): Cell {
  const { type, entity, quantified } = column;
  const all = fieldsOf(quantified === null ? item.associations : item.quantified_associations);
  const linked = fieldsOf(all[type])[entity];
  if (quantified === null) return cellOf(linked);
  const links = entriesOf(linked).map(fieldsOf);
  if (linked === undefined) return null;
  return quantified === 'keys'
    ? links.map(({ uuid, identifier }) => cellOf(uuid ?? identifier ?? null)).join(',')
    : links.map(({ quantity }) => cellOf(quantity)).join('|');
}
