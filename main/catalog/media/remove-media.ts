import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the media of all profiles but these from `folder`, which holds one folder a profile. @throws the system's
 * error, except that there is no folder
 */
export async function removeOtherMedia(folder: string, profileIds: readonly string[]): Promise<void> {
  for (const name of await names(folder)) {
    if (!profileIds.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
