import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';
import { problem } from '../../pim/problem-error.ts';
import { webAddress } from './shown-page.ts';

/**
 * The problem that a page of the PIM shows, by its status; null for pages on which a person can go on. Among these is
 * the login form, which the PIM answers with 401 in place of the page that was asked for (pim-community-dev,
 * config/packages/security.yml: `use_forward`), and everything outside the PIM, such as a sign-on service.
 *
 * @param status -1 where no answer of http stands behind the page
 * @param baseUrl origin and sub-directory of the PIM, without a closing slash
 */
export function pageProblem(url: string, status: number, baseUrl: string): Problem | null {
  const path = pathInPim(url, baseUrl);
  const page = webAddress(url);
  if (path === null || page === null) return null;
  const code = codeOf(path, status);
  if (code === null) return errorPageProblem(url, baseUrl);
  const request = `GET ${page.origin}${page.pathname}`;
  return problem(code, { host: page.host, status, path }, { evidence: { request, status } });
}

/**
 * The problem that the PIM shows on a page of its own, whose address holds the key of a text:
 * `/#/connect/apps/authorize?error=akeneo_connectivity.connection.connect.apps.error.app_not_found`, or `….constraint.…`
 * for a parameter (pim-community-dev, AuthorizeAction.php). Params of the latter: `reason`, the last part of the key.
 */
export function errorPageProblem(url: string, baseUrl: string): Problem | null {
  const page = webAddress(url);
  const [route, query] = page?.hash.split('?', 2) ?? [];
  if (page === null || pathInPim(url, baseUrl) === null || route !== '#/connect/apps/authorize') return null;
  const error = new URLSearchParams(query).get('error');
  if (error === null || error === '') return null;
  const host = page.host;
  const reason = error.split('.').at(-1) ?? error;
  return reason === 'app_not_found'
    ? problem('consent-app-unknown', { host })
    : problem('consent-request-refused', { host, reason: reason.slice(0, 100) });
}

/**
 * Who may authorize: without the right to open or manage apps the PIM answers 403, without the feature 404
 * (AuthorizeAction.php). In maintenance mode everything leads to `/maintenance` (MaintenanceModeSubscriber.php).
 */
function codeOf(path: string, status: number): ProblemCode | null {
  if (path === '/maintenance') return 'maintenance';
  if (path === '/connect/apps/v1/authorize') {
    if (status === 403) return 'consent-not-allowed';
    if (status === 404) return 'apps-not-offered';
  }
  if (status >= 502 && status <= 504) return 'gateway-failed';
  return status >= 500 && status <= 599 ? 'server-error' : null;
}

/** The path below the PIM's address; null elsewhere. A PIM that moves its pages from http to https is still itself. */
function pathInPim(url: string, baseUrl: string): string | null {
  const page = webAddress(url);
  const pim = webAddress(baseUrl);
  if (page === null || pim === null || page.host !== pim.host) return null;
  const folder = pim.pathname.replace(/\/+$/, '');
  if (page.pathname !== folder && !page.pathname.startsWith(`${folder}/`)) return null;
  return page.pathname.slice(folder.length).replace(/(.)\/+$/, '$1');
}
