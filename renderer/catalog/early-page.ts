import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import type { ReadPage } from './list-reader.ts';

/** What the first page of a list is asked with. */
export interface FirstPage {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  query: ListQuery;
  cursor: string | null;
  limit: number;
}

interface Early {
  asked: string;
  /** Of `performance.now()`. */
  at: number;
  page: Promise<ReadPage>;
  controller: AbortController;
}

/** A page that was asked for on the way to a list is no first page any more when the list comes later than this. */
const freshMs = 5000;

let early: Early | null = null;

/** Asks for the first page of a list that is about to be shown, before its screen is drawn. */
export function askEarly(first: FirstPage): void {
  early?.controller.abort();
  const controller = new AbortController();
  const page = call(bridge().catalog.list, first, controller.signal);
  // Who takes it hears of a failure; who takes none need not.
  page.catch(() => undefined);
  early = { asked: JSON.stringify(first), at: performance.now(), page, controller };
}

/**
 * The page that was asked for on the way, null where it is not this one. It is given away once: the same list that is
 * read again is asked for again. What was asked for otherwise is cancelled.
 */
export function takeEarly(first: FirstPage, signal: AbortSignal): Promise<ReadPage> | null {
  const taken = early;
  early = null;
  if (taken === null) return null;
  if (taken.asked !== JSON.stringify(first) || performance.now() - taken.at > freshMs) {
    taken.controller.abort();
    return null;
  }
  signal.addEventListener('abort', () => taken.controller.abort(), { once: true });
  return taken.page;
}
