import type { MirrorOptions } from '../../../../preload/contract/mirror.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { ItemList } from './item-list.ts';
import { chosenValues, existingValues } from './kept-values.ts';
import { namingOf } from './read-structure.ts';
import { conditionOf } from './structure-changes.ts';

const atOnce = 500;

export interface ReworkOptions {
  store: MirrorStore;
  lists: readonly [Kind, ItemList][];
  options: MirrorOptions;
  signal: AbortSignal;
}

/** Does to kept items what changes of the structure ask for; nothing is read from the PIM. @throws ProblemError `cancelled`, and as `MirrorStore` */
export function reworkItems({ store, lists, options, signal }: ReworkOptions): void {
  const pending = store.meta().rework;
  if (pending === null) return;
  const keep = existingValues(chosenValues(options), store, pending.attributes);
  for (const [kind, list] of lists) {
    const naming = namingOf(store, kind, list.key);
    const ids = store.ids(...conditionOf(pending, kind));
    for (let at = 0; at < ids.length; at += atOnce) {
      throwIfCancelled(signal);
      store.rework(kind, ids.slice(at, at + atOnce), naming, keep);
    }
  }
  store.setMeta({ rework: null });
  store.flush();
}
