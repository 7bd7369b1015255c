import type { Kind } from '../item-key.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { isObject, text } from '../values.ts';
import type { ListReader } from './item-list.ts';
import { createdBetween, secondsToDigits } from './partition.ts';

/** The end of the year 9999, in seconds since 1970. */
export const latest = 253_402_300_799;
/** Parts between which seconds are tried. */
const samples = 6;
/** Where clocks are put forward and back, a time may be an hour or two from where it is looked for. */
const clockChange = 2 * 3600;

/** How a PIM reads the times of a filter. */
export interface FilterTimes {
  /** The `search` for what was created between two times, in seconds since 1970, both included. */
  between(from: number, to: number): string;
  /** Seconds by which a time may be wrong. */
  margin: number;
}

export interface FilterTimesOptions {
  kind: Kind;
  store: Pick<MirrorStore, 'createdBorders'>;
  reader: Pick<ListReader, 'page'>;
  /** Minutes by which the times that the PIM prints differ from UTC. */
  offsetMinutes: number;
  signal: AbortSignal;
}

/**
 * How a PIM reads the times of filters: in the time zone of its server, or as UTC (api.akeneo.com, filters, says the
 * first; servers that run on UTC can't be told apart and need not). It is asked by single seconds in which something
 * was created.
 *
 * @returns null where it does not answer as either
 */
export async function filterTimes(options: FilterTimesOptions): Promise<FilterTimes | null> {
  const { kind, store, offsetMinutes } = options;
  const utc = timesOf(0, 0);
  if (offsetMinutes === 0) return utc;
  const seconds = store.createdBorders(kind, 0, latest, samples);
  const local = timesOf(offsetMinutes * 60, clockChange);
  for (const times of [local, utc]) if (await isRead(times, seconds, options)) return times;
  return null;
}

function timesOf(shift: number, margin: number): FilterTimes {
  const digits = (time: number) => secondsToDigits(Math.min(latest, Math.max(0, time + shift)));
  return {
    between: (from, to) => JSON.stringify(createdBetween(digits(from), digits(to))),
    margin,
  };
}

/** Whether what was created in single seconds is found there. */
async function isRead(
  times: FilterTimes,
  seconds: readonly number[],
  { reader, signal }: FilterTimesOptions,
): Promise<boolean> {
  for (const second of seconds) {
    const { items } = await reader.page(times.between(second, second), null, signal);
    const created = items.map((item) => (isObject(item) ? Date.parse(text(item.created) ?? '') : Number.NaN));
    // What was created then may be gone.
    if (created.length > 0) return created.every((time) => Math.floor(time / 1000) === second);
  }
  return false;
}
