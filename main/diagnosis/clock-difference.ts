/** Seconds by which clocks may differ without any consequence; the header `Date` has whole seconds. */
const bearableMs = 120_000;

/** How far a host's clock (its header `Date`) is ahead of `now`, in milliseconds; null where it is no date. */
export function differenceMs(date: string | undefined, now: Date): number | null {
  const theirs = Date.parse(date ?? '');
  return Number.isNaN(theirs) ? null : theirs - now.getTime();
}

export function isFar(difference: number): boolean {
  return Math.abs(difference) > bearableMs;
}

/** In words for a person: `3 minutes`, `2 hours`, `5 days`. */
export function inWords(difference: number): string {
  const minutes = Math.round(Math.abs(difference) / 60_000);
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
