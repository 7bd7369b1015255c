import type { Problem, RemedyAction } from '../../preload/contract/problem.ts';
import { baseUrlOf } from './address.ts';
import { type Answer, evidenceOf } from './answer.ts';
import { problem } from './problem-error.ts';

const followed: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** What to do about a redirect: ask the address `follow` instead, or tell the problem. */
export type RedirectStep = { follow: string } | { problem: Problem };

/**
 * Judges a redirect; null where the answer is none. A PIM sends to its login page or to `/maintenance`
 * (pim-community-dev, MaintenanceModeSubscriber.php), a web server from http to https; credentials and methods
 * never travel on, so all that is followed is a GET within its origin. A PIM behind a TLS proxy names itself by
 * http in its redirects: such a one counts as its own origin.
 */
export function judgeRedirect(answer: Answer): RedirectStep | null {
  if (!followed.has(answer.status)) return null;
  const from = new URL(answer.url);
  const to = URL.parse(answer.headers.location ?? '', from);
  const evidence = evidenceOf(answer);
  if (to === null) return { problem: problem('unexpected-answer', { host: from.host }, { evidence }) };
  to.username = '';
  to.password = '';
  const params = { host: from.host, target: `${to.origin}${to.pathname}` };

  if (to.hostname === from.hostname && from.protocol === 'http:' && to.protocol === 'https:') {
    return {
      problem: problem('https-required', params, {
        action: { kind: 'use-address', url: baseUrlOf(to) },
        evidence,
      }),
    };
  }
  if (to.hostname === from.hostname && from.protocol === 'https:' && to.protocol === 'http:') {
    to.protocol = 'https:';
    to.port = from.port;
  }
  if (to.origin !== from.origin) {
    return { problem: problem('redirected-elsewhere', params, { action: movedTo(to), evidence }) };
  }
  if (/\/maintenance\/?$/.test(to.pathname)) return { problem: problem('maintenance', params, { evidence }) };
  if (/\/(login|signin|sso|saml|auth)(\/|$)/i.test(to.pathname)) {
    return { problem: problem('login-page', params, { evidence }) };
  }
  if (answer.method !== 'GET') {
    return { problem: problem('unexpected-answer', params, { evidence }) };
  }
  to.hash = '';
  return { follow: to.href };
}

/** A PIM that has moved keeps the API's path; any other target is a person's to judge. */
function movedTo(to: URL): RemedyAction {
  return /\/api\/(rest|oauth)\//.test(to.pathname)
    ? { kind: 'use-address', url: baseUrlOf(to) }
    : { kind: 'edit-address' };
}
