import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import type { JsonFile } from '../storage/json-file.ts';

/**
 * `<folder>/<name>.json` kept by electron-store: written to a temporary file and renamed, mode 0600. electron-store is
 * opened with the first write only, since it would write an empty file where there is none.
 */
export function electronStoreFile(folder: string, name: string): JsonFile {
  const path = join(folder, `${name}.json`);
  let store: ElectronStore<Record<string, unknown>> | undefined;
  return {
    path,
    read() {
      if (!existsSync(path)) return undefined;
      const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return content;
    },
    write(content) {
      store ??= new ElectronStore({
        cwd: folder,
        name,
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
      });
      store.store = content;
    },
  };
}
