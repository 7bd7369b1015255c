import type { Capabilities } from '../../../pim/resources/root-listing.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { ListAccess } from './list-pages.ts';
import type { Missing } from './missing.ts';
import { readStructure } from './read-structure.ts';
import { mergedRework, reworkAfter, structureBefore } from './structure-changes.ts';

export interface TakeStructureOptions {
  access: ListAccess;
  capabilities: Capabilities;
  store: MirrorStore;
  /** Whether items are kept that a changed structure may ask to be done again. */
  rework: boolean;
}

/**
 * Reads the lists of the structure and notes, in the same transaction, what their changes ask for, so that it is done
 * even where this run ends before.
 *
 * @throws ProblemError as `readStructure`
 */
export async function takeStructure(options: TakeStructureOptions): Promise<Missing> {
  const { access, capabilities, store, rework } = options;
  const before = structureBefore(store);
  const missing = await readStructure(access, capabilities, store);
  if (rework && before.families.size + before.attributes.size > 0) {
    const pending = mergedRework(store.meta().rework, reworkAfter(before, store, missing));
    if (pending !== null) store.setMeta({ rework: pending });
  }
  store.flush();
  return missing;
}
