import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of the cache. */
export interface CachedFile {
  path: string;
  /** Bytes. */
  size: number;
}

/**
 * A folder of files by key, bounded by size: the ones that were not used for longest go first. Names hold a hash of
 * the key and the size, so that a file that was cut is seen. Owner only.
 */
export interface CacheFolder {
  /** The file of a key as it was put; null where there is none, or where it was damaged and is gone now. */
  find(key: string): Promise<CachedFile | null>;
  /** A path in the folder to write to before `put`. @throws the system's error */
  draft(): Promise<string>;
  /** Takes a draft in as the file of a key. @throws the system's error */
  put(key: string, draft: string): Promise<CachedFile>;
  remove(key: string): Promise<void>;
}

const namePattern = /^[0-9a-f]{64}\.(\d+)$/;
/** What is left after tidying, so that not each file tidies anew. */
const tidyTo = 0.9;

export function createCacheFolder(folder: string, maxBytes: number, now: () => Date): CacheFolder {
  /** Sizes by name in the order of use, the one used last at the end; read from the disk when it is first needed. */
  let known: Promise<Map<string, number>> | undefined;

  const files = (): Promise<Map<string, number>> => {
    known ??= readFiles(folder).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const nameOf = async (key: string): Promise<string | undefined> => {
    const hash = createHash('sha256').update(key).digest('hex');
    for (const name of (await files()).keys()) if (name.startsWith(hash)) return name;
    return undefined;
  };
  const drop = async (name: string): Promise<void> => {
    (await files()).delete(name);
    await rm(join(folder, name), { force: true });
  };
  const tidy = async (): Promise<void> => {
    const all = await files();
    let total = [...all.values()].reduce((sum, size) => sum + size, 0);
    if (total <= maxBytes) return;
    for (const [name, size] of [...all].slice(0, -1)) {
      if (total <= maxBytes * tidyTo) return;
      await drop(name);
      total -= size;
    }
  };

  return {
    async find(key) {
      const name = await nameOf(key);
      if (name === undefined) return null;
      const path = join(folder, name);
      const size = (await files()).get(name) ?? 0;
      const found = await stat(path).catch(() => null);
      if (found === null || !found.isFile() || found.size !== size) {
        await drop(name);
        return null;
      }
      const all = await files();
      all.delete(name);
      all.set(name, size);
      await utimes(path, now(), now());
      return { path, size };
    },
    async draft() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return join(folder, `${randomBytes(8).toString('hex')}.draft`);
    },
    async put(key, draft) {
      const old = await nameOf(key);
      if (old !== undefined) await drop(old);
      const { size } = await stat(draft);
      const name = `${createHash('sha256').update(key).digest('hex')}.${size}`;
      await chmod(draft, 0o600);
      await rename(draft, join(folder, name));
      (await files()).set(name, size);
      await tidy();
      return { path: join(folder, name), size };
    },
    async remove(key) {
      const name = await nameOf(key);
      if (name !== undefined) await drop(name);
    },
  };
}

/** Files of an earlier start, the oldest first. Drafts that were left are removed. */
async function readFiles(folder: string): Promise<Map<string, number>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found: { name: string; size: number; usedAt: number }[] = [];
  for (const name of await readdir(folder)) {
    const size = namePattern.exec(name)?.[1];
    const path = join(folder, name);
    if (size === undefined) await rm(path, { force: true, recursive: true });
    else found.push({ name, size: Number(size), usedAt: (await stat(path)).mtimeMs });
  }
  found.sort((one, other) => one.usedAt - other.usedAt);
  return new Map(found.map(({ name, size }) => [name, size]));
}
