import type { ExportRequest } from '../../../preload/contract/catalog-export.ts';
import type { Cell } from './cell.ts';

type CsvOptions = Pick<ExportRequest['csv'], 'separator' | 'formulaSafe'>;

/** Begins with what a spreadsheet takes for a formula (owasp.org, CSV Injection), also in full width and after blanks. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/**
 * One line of a CSV file (RFC 4180) with its end. Fields are quoted where they have to be; an apostrophe disarms formulas
 * where that is asked for, numbers excepted.
 */
export function csvLine(cells: readonly Cell[], options: CsvOptions): string {
  return `${cells.map((cell) => field(cell, options)).join(options.separator)}\n`;
}

function field(cell: Cell, { separator, formulaSafe }: CsvOptions): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formulaSafe && formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  const quoted = text.includes(separator) || /["\r\n]|^\s|\s$/u.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
