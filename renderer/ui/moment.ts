import { timeFormat } from './formats.ts';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** A time in words as seen from `now` (ms since 1970), for example `3 hours ago`. Under a minute: `now`. */
export function relativeTime(iso: string, now: number, language: string): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  if (Number.isNaN(seconds)) return iso;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}

/** The same time in full, in the computer's time zone. */
export function exactTime(iso: string, language: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return timeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(time);
}

/** Hours and minutes in the computer's time zone. */
export function timeOfDay(iso: string, language: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return timeFormat(language, { timeStyle: 'short' }).format(time);
}
