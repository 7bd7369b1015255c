import { join } from 'node:path';
import { net, session } from 'electron';
import { createKeptMirrors, keptMirrorsFileSchema } from '../catalog/mirror/kept-mirrors.ts';
import { createMirrors, type Mirrors, type MirrorsOptions } from '../catalog/mirror/mirrors.ts';
import { broadcast } from '../ipc/broadcast.ts';
import { afterTimeout } from '../secrets/vault-lock.ts';
import { openVersionedFile } from '../storage/versioned-file.ts';
import { electronStoreFile } from './electron-store-file.ts';
import type { Log } from './log.ts';

export interface MirrorServicesOptions
  extends Pick<
    MirrorsOptions,
    | 'workerFile'
    | 'userAgent'
    | 'profiles'
    | 'sessions'
    | 'pace'
    | 'networkOf'
    | 'record'
    | 'isUsable'
    | 'now'
  > {
  /** The folder of profiles and settings. */
  folder: string;
  log: Log;
}

/** The offline mirrors, with what is kept of them over a restart. */
export function createMirrorServices({ folder, log, ...options }: MirrorServicesOptions): Mirrors {
  const file = openVersionedFile({
    file: electronStoreFile(folder, 'mirrors'),
    version: 1,
    migrations: {},
    schema: keptMirrorsFileSchema,
    empty: { mirrors: {} },
    onUnusable: (why, path) => log.error('The list of mirrors could not be used', { why, path }),
    now: options.now,
  });
  return createMirrors({
    ...options,
    folder: join(folder, 'mirrors'),
    kept: createKeptMirrors(file),
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    onProgress: (progress) => broadcast('mirrorProgress', progress),
    isOnline: () => net.isOnline(),
    after: afterTimeout,
    report: (what, error) => log.error(what, error),
  });
}
