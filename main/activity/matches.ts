import type { ActivityEntry, ActivityFilter } from '../../preload/contract/activity.ts';

/** Whether a call is among those that the filter asks for. */
export function matches(entry: ActivityEntry, filter: ActivityFilter): boolean {
  const { profileId, method, text, status, slowerThanMs, errorsOnly, from, to } = filter;
  if (profileId !== undefined && entry.profileId !== profileId) return false;
  if (method !== undefined && entry.method !== method) return false;
  if (text !== undefined && !entry.url.toLowerCase().includes(text.toLowerCase())) return false;
  if (status !== undefined && classOf(entry) !== status) return false;
  if (slowerThanMs !== undefined && entry.durationMs < slowerThanMs) return false;
  if (errorsOnly === true && entry.status !== null && entry.status < 400) return false;
  const at = Date.parse(entry.startedAt);
  if (from !== undefined && at < Date.parse(from)) return false;
  return to === undefined || at < Date.parse(to);
}

function classOf({ status }: ActivityEntry): string {
  return status === null ? 'none' : `${Math.floor(status / 100)}xx`;
}
