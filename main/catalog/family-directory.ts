import type { PimClient } from '../pim/pim-client.ts';
import { isAbort, toProblem } from '../pim/problem-error.ts';
import { type Family, readFamilies, readFirstFamilies } from '../pim/resources/families.ts';
import { codeGroups } from '../pim/resources/search-filter.ts';
import { type SharedReading, sharedReading } from '../pim/shared-reading.ts';

/** Families by code, read once and as few as possible. */
export interface FamilyDirectory {
  /** Starts reading the first families, so that they come together with the first products. */
  prepare: SharedReading<void>;
  /** The families with these codes, as far as they can be read. @throws ProblemError `cancelled` */
  get(codes: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Family>>;
}

/**
 * Creates a directory of families. Small PIMs have all of theirs on the first page; of large ones the missing are asked
 * by code. Names are an extra: what can't be read stays unnamed, and a missing permission is asked for once only.
 */
export function createFamilyDirectory(client: PimClient): FamilyDirectory {
  const families = new Map<string, Family>();
  const unknown = new Set<string>();
  let complete = false;
  let refused = false;

  const attempt = async (read: () => Promise<void>) => {
    if (refused) return;
    try {
      await read();
    } catch (error) {
      if (isAbort(error)) throw error;
      const { code } = toProblem(error);
      refused = code === 'permission-missing' || code === 'web-api-not-allowed';
    }
  };

  const keep = (found: readonly Family[]) => {
    for (const family of found) families.set(family.code, family);
  };

  const prepare = sharedReading((signal) =>
    attempt(async () => {
      const page = await readFirstFamilies(client, { signal });
      keep(page.families);
      complete = page.complete;
    }),
  );

  return {
    prepare,
    async get(codes, signal) {
      await prepare(signal);
      const missing = [...new Set(codes)].filter((code) => !families.has(code) && !unknown.has(code));
      if (complete) return families;
      for (const group of codeGroups(missing)) {
        await attempt(async () => {
          keep(await readFamilies(client, group, { signal }));
          for (const code of group) if (!families.has(code)) unknown.add(code);
        });
      }
      return families;
    },
  };
}
