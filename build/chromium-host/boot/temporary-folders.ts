import { rmSync } from 'node:fs';

const folders = new Set<string>();

/** Has the folder removed when this process ends, in whatever way that runs 'exit' listeners. */
export function removeAtExit(folder: string): void {
  folders.add(folder);
}

/** Removes the folders now; called last of all, when the browser no longer writes into them. */
export function removeTemporaryFolders(): void {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    folders.delete(folder);
  }
}

process.on('exit', removeTemporaryFolders);
