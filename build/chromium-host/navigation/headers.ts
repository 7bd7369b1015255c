import type { Protocol } from '../cdp/protocol.ts';
import { toAppUrl, toBrowserSources, toBrowserUrl } from './app-url.ts';

type Entries = Protocol.Fetch.HeaderEntry[];

const SOURCES = /^content-security-policy(-report-only)?$/i;
const ADDRESSES = /^(location|access-control-allow-origin)$/i;

/** A response's headers for the browser: the app's schemes in policies and addresses as the browser knows them. */
export function responseEntries(headers: Headers): Entries {
  const entries = [...headers].map(([name, value]) => ({ name, value }));
  return entries.map(({ name, value }) => {
    if (SOURCES.test(name)) {
      return { name, value: toBrowserSources(value) };
    }
    return { name, value: ADDRESSES.test(name) ? toBrowserUrl(value) : value };
  });
}

/** A request's headers for the app. */
export function requestHeaders(headers: Readonly<Record<string, string>>): Headers {
  const made = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    made.set(name, /^(origin|referer)$/i.test(name) ? toAppUrl(value) : value);
  }
  return made;
}

/** Headers as webRequest has them: a list of values under each name. */
export function toLists(entries: Entries): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const { name, value } of entries) {
    lists[name] = [...(lists[name] ?? []), value];
  }
  return lists;
}

export function fromLists(lists: Readonly<Record<string, string | string[]>>): Entries {
  return Object.entries(lists).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
}
