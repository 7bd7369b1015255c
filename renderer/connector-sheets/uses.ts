import { useMutation } from '@tanstack/react-query';
import type { ConnectorUse, Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The day of a time where this computer is, as `2026-12-01`. */
export function dayOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The day so many days from a time. */
export function dayIn(days: number, from: Date): string {
  return dayOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + days));
}

/** Days from the day of `now` to another; negative once it is past. */
export function daysLeft(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now))) / dayMs);
}

/** A day in words of a language, without a time zone in it. */
export function dayInWords(day: string, language: string): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** The uses of a profile with one of them put in the place of what was noted under its id. */
export function withUse({ usedBy = [] }: Profile, use: ConnectorUse): ConnectorUse[] {
  const known = usedBy.some(({ connectorId }) => connectorId === use.connectorId);
  return known ? usedBy.map((one) => (one.connectorId === use.connectorId ? use : one)) : [...usedBy, use];
}

/** The uses of a profile without one of them. */
export function withoutUse({ usedBy = [] }: Profile, connectorId: string): ConnectorUse[] {
  return usedBy.filter((use) => use.connectorId !== connectorId);
}

/** Notes which connectors use a profile; main tells the change to every window. */
export function useSetUses(profileId: string) {
  return useMutation({
    mutationFn: (usedBy: ConnectorUse[]) => call(bridge().connectorSheets.setUses, { profileId, usedBy }),
  });
}
