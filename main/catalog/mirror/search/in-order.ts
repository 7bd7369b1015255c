import { setImmediate } from 'node:timers/promises';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { ItemOrder } from './item-orders.ts';
import { holds, isOpen, type Possible } from './possible.ts';

/** Items looked at one by one before others get their turn. */
const looksAtOnce = 200;

export interface Stretch {
  offset: number;
  limit: number;
}

/**
 * The items of a question along an order. Those that are out of the question cost next to nothing, so that a few of a
 * million are found in milliseconds.
 *
 * @throws ProblemError `cancelled`
 */
export async function takeInOrder(
  possible: Possible,
  { ids, valued }: ItemOrder,
  descending: boolean,
  { offset, limit }: Stretch,
  documentOf: (id: number) => Json,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const { sure, open } = possible;
  const bits = sure === null ? null : (open === null ? sure : sure.or(open.set)).bits;
  const taken: number[] = [];
  let place = 0;
  let looks = 0;
  for (let at = 0; at < ids.length && taken.length < limit; at += 1) {
    const id = ids[descending && at < valued ? valued - 1 - at : at] ?? 0;
    if (bits !== null && ((bits[id >>> 5] ?? 0) & (1 << (id & 31))) === 0) continue;
    if (isOpen(possible, id)) looks += 1;
    if (looks === looksAtOnce) {
      looks = 0;
      await setImmediate();
      throwIfCancelled(signal);
    }
    if (!holds(possible, id, documentOf)) continue;
    if (place >= offset) taken.push(id);
    place += 1;
  }
  return taken;
}
