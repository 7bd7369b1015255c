import type { ActivitySecond } from '../../preload/contract/activity.ts';

/** One call as the rates see it; times in milliseconds since 1970. */
export interface TimedCall {
  profileId: string | null;
  startMs: number;
  endMs: number;
  status: number | null;
}

/** Calls by second from `fromMs` on, oldest first; seconds in which nothing went on are left out. */
export function ratesOf(calls: readonly TimedCall[], fromMs: number): ActivitySecond[] {
  const seconds = new Map<number, ActivitySecond>();
  const at = (ms: number): ActivitySecond => {
    const second = Math.floor(ms / 1000);
    const known = seconds.get(second);
    if (known !== undefined) return known;
    const fresh = { at: new Date(second * 1000).toISOString(), calls: 0, inFlight: 0, tooMany: 0 };
    seconds.set(second, fresh);
    return fresh;
  };
  const shown = calls.filter(({ endMs }) => endMs >= fromMs);
  for (const { startMs, endMs, status } of shown) {
    if (startMs >= fromMs) at(startMs).calls += 1;
    if (status === 429) at(endMs).tooMany += 1;
  }
  for (const [second, inFlight] of peaks(shown)) {
    if ((second + 1) * 1000 > fromMs) at(second * 1000).inFlight = inFlight;
  }
  return [...seconds.values()].toSorted((one, other) => one.at.localeCompare(other.at));
}

/**
 * The most calls at once in each second that a call touches. A start is known to the millisecond only, rounded down;
 * with ends rounded likewise, a call that begins as another ends does not meet it.
 */
function peaks(calls: readonly TimedCall[]): Map<number, number> {
  const steps = calls
    .flatMap(({ startMs, endMs }) => [
      { ms: startMs, step: 1 },
      { ms: Math.max(Math.floor(endMs), startMs + 1), step: -1 },
    ])
    .toSorted((one, other) => one.ms - other.ms || one.step - other.step);
  const most = new Map<number, number>();
  let inFlight = 0;
  let before = Number.NaN;
  for (const { ms, step } of steps) {
    // Seconds in between go on with what was in flight.
    for (
      let second = Math.floor(before / 1000) + 1;
      inFlight > 0 && second <= Math.floor(ms / 1000);
      second += 1
    ) {
      if (second * 1000 < ms) most.set(second, Math.max(most.get(second) ?? 0, inFlight));
    }
    inFlight += step;
    const second = Math.floor(ms / 1000);
    if (step > 0) most.set(second, Math.max(most.get(second) ?? 0, inFlight));
    before = ms;
  }
  return most;
}
