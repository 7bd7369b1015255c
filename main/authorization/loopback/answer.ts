import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isLoopback } from '../connected-app/callback.ts';
import type { PageKey } from './words.ts';

/** What a request gets. Without a page it gets an empty body. */
export interface LoopbackAnswer {
  status: number;
  page: PageKey | null;
  headers?: Readonly<Record<string, string>>;
}

/** Something that is served at a place of loopback. */
export interface Route {
  /** As it was registered in Akeneo. */
  url: string;
  /** As the Host header must name it. */
  host: string;
  /** Whether an address is served; everything about it counts. */
  serves: (url: string) => boolean;
  /** Null where what the address brings is somebody else's. */
  answer: (url: string) => LoopbackAnswer | null;
}

/**
 * Answers a request. Only a browser that goes to a page counts: a site whose name leads to loopback has another Host
 * (DNS rebinding), pictures, frames and scripts of other sites say what they are for (Sec-Fetch-Dest) or open a
 * WebSocket, and a page that is only fetched ahead must not use up a callback.
 */
export function answerRequest(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  routes: readonly Route[],
): LoopbackAnswer {
  const { method = '', url: target = '', headers } = request;
  const host = headers.host?.toLowerCase() ?? '';
  const here = routes.filter((route) => route.host === host);
  const url = `http://${host}${target}`;
  if (here.length === 0) return { status: 421, page: isLoopback(url) ? 'nothingWaits' : null };
  if (!target.startsWith('/') || !URL.canParse(url)) return { status: 400, page: 'nothingWaits' };
  if (target === '/favicon.ico') return { status: 404, page: null };
  const serving = here.filter((route) => route.serves(url));
  if (serving.length === 0) return { status: 404, page: 'nothingWaits' };
  if (method !== 'GET') return { status: 405, page: null, headers: { Allow: 'GET' } };
  if (isFetchedAhead(headers)) return { status: 503, page: null };
  if (!isForPage(headers)) return { status: 403, page: null };
  // Of two callbacks that fit, the longer has parameters of its own that the other has not.
  for (const route of serving.toSorted((one, other) => other.url.length - one.url.length)) {
    const answer = route.answer(url);
    if (answer !== null) return answer;
  }
  return { status: 404, page: 'nothingWaits' };
}

/** Chromium, Safari and, before they had a standard, Firefox (Fetch, section on Sec-Purpose). */
function isFetchedAhead(headers: IncomingHttpHeaders): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(String(headers[name] ?? '')),
  );
}

/** Browsers before 2023 do not say what a request is for; WebSockets of any site never do, but they want an upgrade. */
function isForPage(headers: IncomingHttpHeaders): boolean {
  const purpose = headers['sec-fetch-dest'];
  return headers.upgrade === undefined && (purpose === undefined || purpose === 'document');
}
