import { join } from 'node:path';
import type { CatalogSource } from '../../../../../main/catalog/catalog-source.ts';
import { wholeList } from '../../../../../main/catalog/catalog-source.ts';
import {
  type CatalogExportsOptions,
  createCatalogExports,
} from '../../../../../main/catalog/export/catalog-exports.ts';
import { createExportsStore, exportsFileSchema } from '../../../../../main/catalog/export/exports-store.ts';
import { openVersionedFile } from '../../../../../main/storage/versioned-file.ts';
import type { CatalogExport, ExportRequest } from '../../../../../preload/contract/catalog-export.ts';
import { realJsonFile } from '../../../support/real-json-file.ts';

export const profileId = '11111111-1111-4111-8111-111111111111';

/** Exports of products as CSV, safe against formulas, changed as given. */
export function asked(change: Partial<ExportRequest> = {}): ExportRequest {
  return {
    resource: 'products',
    parents: [],
    query: wholeList,
    keys: null,
    format: 'csv',
    columns: null,
    csv: { separator: ';', byteOrderMark: false, formulaSafe: true },
    ...change,
  };
}

/** The exports of one profile, as the app puts them together, with files in a folder. */
export function exportHouse(
  folder: string,
  source: CatalogSource,
  { work, originOf, clock }: Partial<Pick<CatalogExportsOptions, 'work' | 'originOf' | 'clock'>> = {},
) {
  const told: CatalogExport[] = [];
  const reports: string[] = [];
  const waiting = new Set<(state: CatalogExport) => void>();
  let target: string | null = null;
  let time = 0;
  const file = openVersionedFile({
    file: realJsonFile(join(folder, 'catalog-exports.json')),
    version: 1,
    migrations: {},
    schema: exportsFileSchema,
    empty: { exports: [] },
    onUnusable: (why) => reports.push(why),
    now: () => new Date(),
  });
  const exports = createCatalogExports({
    profiles: { get: (id) => ({ id, name: 'Shop' }) },
    sourceOf: () => Promise.resolve(source),
    chooseTarget: () => Promise.resolve(target),
    store: createExportsStore(file),
    onProgress: (state) => {
      told.push(state);
      for (const listener of waiting) listener(state);
    },
    report: (what) => reports.push(what),
    now: () => new Date('2026-12-31T12:00:00Z'),
    clock: clock ?? (() => (time += 500)),
    ...(work === undefined ? {} : { work }),
    ...(originOf === undefined ? {} : { originOf }),
  });
  return {
    exports,
    told,
    reports,
    /** What the system's dialog answers. */
    choose: (path: string | null) => {
      target = path;
    },
    /** The first state told from now on that is as wanted. */
    until: (wanted: (state: CatalogExport) => boolean) =>
      new Promise<CatalogExport>((resolve) => {
        const listener = (state: CatalogExport) => {
          if (!wanted(state)) return;
          waiting.delete(listener);
          resolve(state);
        };
        waiting.add(listener);
      }),
  };
}
