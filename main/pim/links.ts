import type { Json } from '../../preload/contract/read-item.ts';

/** The path below which every REST resource of a PIM stands. */
export const restRoot = '/api/rest/v1';

/** Links of a page with a long filter stand within so many characters. */
export const longestLinks = 100_000;

/** A place below the REST root of a PIM: what a client asks for, free of any host. */
export interface RestPlace {
  /** Path below `/api/rest/v1`, for example `/channels`. */
  path: string;
  query: Readonly<Record<string, string>>;
}

/**
 * Takes host and sub-directory off a link of a PIM. Links are built from the request as the PIM sees it, so behind a
 * proxy they name http or an internal host (pim-community-dev issues 6969 and 11819). Null where the link does
 * not lead below `/api/rest/v1`.
 */
export function restPlace(href: string): RestPlace | null {
  const url = URL.parse(href, 'http://pim.invalid');
  if (url === null) return null;
  const at = url.pathname.indexOf(`${restRoot}/`);
  if (at < 0) return null;
  return {
    path: url.pathname.slice(at + restRoot.length),
    query: Object.fromEntries(url.searchParams),
  };
}

/** The link `href` of a PIM on the base URL under which the profile reaches it, or null (see `restPlace`). */
export function rebase(href: string, baseUrl: string): string | null {
  const url = URL.parse(href, 'http://pim.invalid');
  const at = url?.pathname.indexOf(`${restRoot}/`) ?? -1;
  if (url === null || at < 0) return null;
  return `${baseUrl}${url.pathname.slice(at)}${url.search}`;
}

/** The `href` of the link `name` in the `_links` of a list or an item, or null. */
export function linkOf(body: Json, name: string): string | null {
  const link = field(field(body, '_links'), name);
  const href = typeof link === 'string' ? link : field(link, 'href');
  return typeof href === 'string' && href !== '' ? href : null;
}

/** The cursor with which the following page is asked: `search_after` of the `next` link; null after the last page. */
export function nextCursor(body: Json): string | null {
  const href = linkOf(body, 'next');
  const cursor = href === null ? null : restPlace(href)?.query.search_after;
  return cursor === undefined || cursor === '' ? null : cursor;
}

/**
 * The cursor of a page that is not parsed yet, where its links come before its items, as PIMs send them
 * (pim-community-dev, HalResource.php); null where it can't be told so.
 */
export function cursorInText(text: string): string | null {
  const links = text.slice(0, longestLinks).split('"_embedded"', 1)[0] ?? '';
  const [, href] = /"next":\{"href":("(?:[^"\\]|\\.)*")\}/.exec(links) ?? [];
  if (href === undefined) return null;
  const link: unknown = JSON.parse(href);
  return typeof link === 'string' ? nextCursor({ _links: { next: { href: link } } }) : null;
}

function field(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value[key];
}
