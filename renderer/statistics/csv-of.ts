/** A table as CSV with semicolons (RFC 4180), as the clipboard takes it. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => cells.map(field).join(';')).join('\n');
}

function field(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  // A label that begins as a formula does is no formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
