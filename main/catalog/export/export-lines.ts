import type { Json } from '../../../preload/contract/read-item.ts';
import { csvLine } from './csv-line.ts';
import { rowOf } from './flat-column.ts';
import type { ExportJournal } from './journal.ts';
import { jsonLine } from './json-line.ts';

/** What goes before the first item. Sheets have their names from the plan when the file is put together. */
export function headOf({ request, columns }: Pick<ExportJournal, 'request' | 'columns'>): string {
  if (request.format !== 'csv' || columns === null) return '';
  const names = csvLine(
    columns.map(({ name }) => name),
    request.csv,
  );
  return request.csv.byteOrderMark ? `\uFEFF${names}` : names;
}

/** One item as its line of the partial file, which for XLSX holds the cells as JSON. */
export function lineOf(
  raw: Json,
  { request, columns, choice }: Pick<ExportJournal, 'request' | 'columns' | 'choice'>,
): string {
  if (columns === null) return jsonLine(raw, choice);
  if (request.format === 'csv') return csvLine(rowOf(raw, columns, false), request.csv);
  return `${JSON.stringify(rowOf(raw, columns, true))}\n`;
}
