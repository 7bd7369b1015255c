import { setImmediate } from 'node:timers/promises';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { BitSet } from './bit-set.ts';
import type { SearchSide } from './search-side.ts';

/** Documents read before others get their turn. */
const atOnce = 200;

/** Reads the documents of all items of a set, and lets others have their turn meanwhile. @throws ProblemError `cancelled` */
export async function readDocuments(
  { documentOf }: Pick<SearchSide, 'documentOf'>,
  set: BitSet,
  each: (item: Json, id: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let read = 0;
  for (const id of set.ids()) {
    each(documentOf(id), id);
    read += 1;
    if (read % atOnce !== 0) continue;
    await setImmediate();
    throwIfCancelled(signal);
  }
}
