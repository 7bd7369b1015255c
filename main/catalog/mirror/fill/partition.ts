import type { Json } from '../../../../preload/contract/read-item.ts';
import type { NewPart } from '../store/parts.ts';
import { isObject, text } from '../values.ts';

/** What is known of a list before it is cut. */
export interface Sample {
  items: readonly Json[];
  total: number;
  /** Codes of all families. */
  families: readonly string[];
}

const cursors = 4;
/** Items, and the share of a list, that are worth a part of their own. */
const smallestPart = 250;
const smallestShare = 0.005;
/** Fewer items are read as quickly by one cursor. */
const smallList = 400;
const familiesInOne = 100;
const wholeList: NewPart = { filter: '', cursor: null, until: null };

/** The list as one part. */
export function inOnePart(): NewPart[] {
  return [wholeList];
}

/**
 * Cuts a list at quantiles of `created` of its first page: keys are random with respect to dates, so 100 items are a
 * fair sample. The parts become smaller and smaller, so that all cursors have something to read until the end. The filter is documented, compares whole seconds and includes both ends (api.akeneo.com, filters), so
 * the parts neither overlap nor leave gaps, in whatever time zone the PIM reads them. Where one second holds too much,
 * as after an import, it is cut by families.
 */
export function byCreated({ items, total, families }: Sample): NewPart[] {
  const dates = items.flatMap((item) => {
    const created = isObject(item) ? text(item.created) : null;
    return created === null ? [] : [digits(created)];
  });
  const places = placesOfCuts(total);
  const pieces = places.length + 1;
  if (total <= smallList || dates.length < 2) return inOnePart();
  dates.sort();
  const borders = places.map((place) => dateAt(dates, place));
  const crowded = crowdedSeconds(dates, pieces);
  const cuts = [...new Set([...borders, ...crowded.flatMap((second) => [before(second), second])])].sort();
  const parts: NewPart[] = [];
  let from = '1970-01-01 00:00:00';
  for (const cut of [...cuts, '9999-12-31 23:59:59']) {
    if (cut < from) continue;
    const range = createdBetween(from, cut);
    parts.push(...(from === cut && crowded.includes(cut) ? byFamilies(range, families) : [partOf(range)]));
    from = after(cut);
  }
  return parts;
}

/** Where a list is cut, as shares of it: each part has an eighth of what is left, and no fewer than are worth it. */
function placesOfCuts(total: number): number[] {
  const smallest = Math.max(smallestShare, Math.min(1 / cursors, smallestPart / total));
  const places: number[] = [];
  for (let place = 0; ; ) {
    place += Math.max(smallest, (1 - place) / (2 * cursors));
    if (place > 1 - smallest / 2) return places;
    places.push(place);
  }
}

/** The date at a share of the sample, between two dates as far from them as the place is. */
function dateAt(sorted: readonly string[], place: number): string {
  const at = Math.floor(place * sorted.length);
  const low = secondsOf(sorted[at] ?? '');
  const high = secondsOf(sorted[Math.min(at + 1, sorted.length - 1)] ?? '');
  return secondsToDigits(Math.floor(low + (high - low) * (place * sorted.length - at)));
}

/** The filter for items created from one second to another, both included. */
export function createdBetween(from: string, to: string) {
  return { created: [{ operator: 'BETWEEN', value: [from, to] }] };
}

export function partOf(filter: object): NewPart {
  return { filter: JSON.stringify(filter), cursor: null, until: null };
}

/** Seconds that hold more than two parts should. */
function crowdedSeconds(sorted: readonly string[], pieces: number): string[] {
  const most = (2 * sorted.length) / pieces;
  const counts = new Map<string, number>();
  for (const date of sorted) counts.set(date, (counts.get(date) ?? 0) + 1);
  return [...counts].flatMap(([second, count]) => (count > most && count > 4 ? [second] : []));
}

function byFamilies(range: object, families: readonly string[]): NewPart[] {
  const parts = [partOf({ ...range, family: [{ operator: 'EMPTY', value: null }] })];
  const size = Math.max(1, Math.min(familiesInOne, Math.ceil(families.length / 16)));
  for (let at = 0; at < families.length; at += size) {
    const value = families.slice(at, at + size);
    parts.push(partOf({ ...range, family: [{ operator: 'IN', value }] }));
  }
  return parts;
}

/** `YYYY-MM-DD hh:mm:ss`, the one format of the filter, with the digits that the PIM prints. */
function digits(printed: string): string {
  return printed.slice(0, 19).replace('T', ' ');
}

function before(second: string): string {
  return shifted(second, -1);
}

function after(second: string): string {
  return second.startsWith('9999') ? second : shifted(second, 1);
}

function shifted(second: string, by: number): string {
  return secondsToDigits(secondsOf(second) + by);
}

function secondsOf(second: string): number {
  return Date.parse(`${second.replace(' ', 'T')}Z`) / 1000;
}

export function secondsToDigits(seconds: number): string {
  return digits(new Date(seconds * 1000).toISOString());
}
