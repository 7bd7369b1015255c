import type { PimClient } from '../pim/pim-client.ts';
import { isAbort, toProblem } from '../pim/problem-error.ts';
import { type Family, readFamilies, readFirstFamilies } from '../pim/resources/families.ts';
import { codeGroups } from '../pim/resources/search-filter.ts';
import { untilCancelled } from '../pim/until-cancelled.ts';

/** Families by code, read once and as few as possible. */
export interface FamilyDirectory {
  /** Starts reading the first families, so that they come together with the first products. */
  prepare(): Promise<void>;
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
  let first: Promise<void> | null = null;
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

  // Shared by all who ask, so no signal of one of them.
  const prepare = (): Promise<void> => {
    first ??= attempt(async () => {
      const page = await readFirstFamilies(client);
      keep(page.families);
      complete = page.complete;
    });
    return first;
  };

  return {
    prepare,
    async get(codes, signal) {
      await untilCancelled(prepare, signal);
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
