import type { ActivityEntry, ActivityFilter } from '../../preload/contract/activity.ts';
import { statusClasses } from '../../preload/contract/diagnosis-names.ts';

export type StatusClass = (typeof statusClasses)[number];

/** Calls that took at least so long count as slow. */
export const slowMs = 1000;

/** What the screen's filter offers, and what main takes. */
export type ShownFilter = Pick<
  ActivityFilter,
  'profileId' | 'method' | 'status' | 'text' | 'slowerThanMs' | 'errorsOnly'
>;

export function statusClassOf({ status }: Pick<ActivityEntry, 'status'>): StatusClass {
  if (status === null) return 'none';
  const first = `${Math.trunc(status / 100)}xx`;
  return statusClasses.find((one) => one === first) ?? 'none';
}

/** Whether a call without an answer, or one that was refused or failed. */
export function isError({ status }: Pick<ActivityEntry, 'status'>): boolean {
  return status === null || status >= 400;
}

/** Whether a call that has just ended is one of those that are shown; the same rules as main's. */
export function isShown(entry: ActivityEntry, filter: ShownFilter): boolean {
  const { profileId, method, status, text, slowerThanMs, errorsOnly } = filter;
  return (
    (profileId === undefined || entry.profileId === profileId) &&
    (method === undefined || entry.method === method) &&
    (status === undefined || statusClassOf(entry) === status) &&
    (text === undefined || entry.url.toLowerCase().includes(text.toLowerCase())) &&
    (slowerThanMs === undefined || entry.durationMs >= slowerThanMs) &&
    (errorsOnly !== true || isError(entry))
  );
}

/** Path and query, and the host before them where calls of several PIMs stand in one list. */
export function shortAddress(url: string, withHost: boolean): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  // As main wrote it: parsing must not change how something is encoded.
  const path = url.slice(parsed.origin.length) || '/';
  return withHost ? `${parsed.host}${path}` : path;
}
