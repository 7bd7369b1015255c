import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JsonFile } from '../../../main/storage/json-file.ts';

/** A new folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real file on disk, without electron-store, which needs Electron. */
export function realJsonFile(path: string): JsonFile {
  return {
    path,
    read: (): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined),
    write: (content) => {
      writeFileSync(`${path}.new`, JSON.stringify(content));
      renameSync(`${path}.new`, path);
    },
  };
}
