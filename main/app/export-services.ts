import { performance } from 'node:perf_hooks';
import { session } from 'electron';
import type { ExportFormat } from '../../preload/contract/catalog-export.ts';
import type { Explorers } from '../catalog/explorers.ts';
import { type CatalogExports, createCatalogExports } from '../catalog/export/catalog-exports.ts';
import { createExportsStore, exportsFileSchema } from '../catalog/export/exports-store.ts';
import { createExportWorker, type ExportWorkerOptions } from '../catalog/export/worker/export-worker.ts';
import type { Mirrors } from '../catalog/mirror/mirrors.ts';
import { broadcast } from '../ipc/broadcast.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import { openVersionedFile } from '../storage/versioned-file.ts';
import { electronStoreFile } from './electron-store-file.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { Log } from './log.ts';

export interface ExportServicesOptions
  extends Pick<ExportWorkerOptions, 'workerFile' | 'sessions' | 'pace' | 'networkOf' | 'record'> {
  folder: string;
  userAgent: string;
  profiles: ProfileStore;
  explorers: Explorers;
  mirrors: Pick<Mirrors, 'originOf'>;
  log: Log;
  now: () => Date;
}

const formatNames: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  jsonl: 'JSON Lines',
};

/** The exports of catalogs, with the system's dialog and what is kept of them over a restart. */
export function createExportServices({
  folder,
  profiles,
  explorers,
  mirrors,
  userAgent,
  log,
  now,
  ...worker
}: ExportServicesOptions): CatalogExports {
  const file = openVersionedFile({
    file: electronStoreFile(folder, 'catalog-exports'),
    version: 1,
    migrations: {},
    schema: exportsFileSchema,
    empty: { exports: [] },
    onUnusable: (why, path) => log.error('The list of exports could not be used', { why, path }),
    now,
  });
  const work = createExportWorker({
    ...worker,
    profiles,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    accessOf: async (profileId) => {
      const { client } = await worker.sessions.of(profiles.get(profileId));
      return { profileId, baseUrl: client.baseUrl, userAgent };
    },
  });
  return createCatalogExports({
    work,
    originOf: (profileId) => mirrors.originOf(profileId),
    profiles,
    sourceOf: async (profileId) => (await explorers.of(profileId)).source,
    chooseTarget: (suggestedName, format) =>
      chooseTarget('documents', suggestedName, [{ name: formatNames[format], extensions: [format] }]),
    store: createExportsStore(file),
    onProgress: (state) => broadcast('exportProgress', state),
    report: (what, error) => log.error(what, error),
    now,
    clock: () => performance.now(),
  });
}
