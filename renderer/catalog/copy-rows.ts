import { type AnyItem, entryFor, propertyOf, sizeOf, valuesOf } from './item-parts.ts';
import { itemLabel } from './label-cell.tsx';
import type { ListColumn } from './list-column.ts';
import { type ListRow, oddName } from './list-reader.ts';
import type { ListView } from './list-view.ts';
import { shownValue, valueText } from './shown-value.ts';
import { valueAttribute } from './value-cell.tsx';

export type CopyFormat = 'tsv' | 'json' | 'markdown';

/** A column with its heading as it stands on the screen. */
export interface HeadedColumn {
  column: ListColumn;
  heading: string;
}

/** The family of an item as far as it is known, for labels. */
export type FamilyOf = (code: string | null) => AnyItem | null;

/** What a cell says, as text to work on with: codes rather than labels, except in the column of labels. */
export function cellText({ entry }: ListRow, column: ListColumn, view: ListView, familyOf: FamilyOf): string {
  const { item } = entry;
  if (item === null) return column.kind === 'key' ? (entry.key ?? oddName(entry.raw) ?? '') : '';
  if (column.kind === 'key') return ('identifier' in item ? (item.identifier ?? item.uuid) : entry.key) ?? '';
  if (column.kind === 'label')
    return itemLabel(item, familyOf('family' in item ? item.family : null), view) ?? '';
  if (column.kind === 'value') {
    const known = valueAttribute(view.attributes.get(column.field));
    return valueText(shownValue(entryFor(valuesOf(item)[column.field], view), known));
  }
  if (column.kind === 'image' || column.kind === 'nested') return '';
  const value = propertyOf(item, column.field);
  if (column.kind === 'size') return String(sizeOf(value));
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The item as the PIM sent it: pages carry that of understood items as JSON text. */
function receivedOf({ item, raw }: ListRow['entry']): unknown {
  return item !== null && typeof raw === 'string' ? JSON.parse(raw) : raw;
}

/**
 * Rows as text: TSV with a line of headings (line breaks and tabs within cells become blanks, as spreadsheets paste by
 * them), the items as the PIM sent them in JSON (one alone, several as a list), or a table in Markdown.
 */
export function rowsText(
  rows: readonly ListRow[],
  columns: readonly HeadedColumn[],
  view: ListView,
  familyOf: FamilyOf,
  format: CopyFormat,
): string {
  if (format === 'json') {
    const items = rows.map(({ entry }) => receivedOf(entry));
    return JSON.stringify(items.length === 1 ? items[0] : items, null, 2);
  }
  const cells = rows.map((row) => columns.map(({ column }) => cellText(row, column, view, familyOf)));
  const headings = columns.map(({ heading }) => heading);
  const inLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  if (format === 'tsv') return [headings, ...cells].map((line) => line.map(inLine).join('\t')).join('\n');
  const escaped = (text: string) => inLine(text).replace(/[\\|]/g, String.raw`\$&`);
  const line = (texts: string[]) => `| ${texts.map(escaped).join(' | ')} |`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...cells.map(line)].join('\n');
}
