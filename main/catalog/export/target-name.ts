import { extname } from 'node:path';
import type { ExportRequest } from '../../../preload/contract/catalog-export.ts';

/** What a file is called where nobody says otherwise: `shop-products-2026-12-31.csv`. */
export function fileNameOf(
  profileName: string,
  { resource, parents, format }: Pick<ExportRequest, 'resource' | 'parents' | 'format'>,
  at: Date,
): string {
  const words = [profileName, ...parents, resource, at.toISOString().slice(0, 10)];
  const name = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')).join('-');
  return `${name.replace(/^-+|-+$/g, '').slice(0, 120)}.${format}`;
}

/** The path with the format's extension, which a person may have left out. */
export function withExtension(path: string, format: ExportRequest['format']): string {
  const own = extname(path).toLowerCase();
  const fits = own === `.${format}` || (format === 'csv' && (own === '.tsv' || own === '.txt'));
  return fits || (format === 'jsonl' && own === '.ndjson') ? path : `${path}.${format}`;
}
