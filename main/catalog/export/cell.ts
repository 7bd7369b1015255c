import type { Json } from '../../../preload/contract/read-item.ts';

/** What stands in one field of a row; null for nothing. */
export type Cell = string | number | null;

/** The members of a JSON object; none for anything else. */
export function fieldsOf(json: Json | undefined): Readonly<Record<string, Json>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
}

/** The entries of a JSON array; none for anything else. */
export function entriesOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}

/**
 * Any JSON as one field, as Akeneo writes it: yes and no as 1 and 0, lists of codes with commas (pim-community-dev,
 * Product/Connector/ArrayConverter/StandardToFlat). What has no flat form stays JSON.
 */
export function cellOf(json: Json | undefined): Cell {
  if (json === undefined || json === null) return null;
  if (typeof json === 'string' || typeof json === 'number') return json;
  if (typeof json === 'boolean') return json ? 1 : 0;
  if (Array.isArray(json) && json.every(isScalar)) return json.map((entry) => cellOf(entry)).join(',');
  return JSON.stringify(json);
}

/** A decimal as Excel can calculate with it; a text of more digits than it keeps, or of anything else, as it is. */
export function numberCell(cell: Cell): Cell {
  if (typeof cell !== 'string' || !/^-?\d{1,15}(\.\d+)?$/.test(cell)) return cell;
  return cell.replace(/^-?0*|\.|0+$/g, '').length > 15 ? cell : Number(cell);
}

function isScalar(json: Json): boolean {
  return json === null || typeof json !== 'object';
}
