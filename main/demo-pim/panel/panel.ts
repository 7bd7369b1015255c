import { randomBytes } from 'node:crypto';
import { htmlAnswer } from '../server/answers.ts';
import type { Answer, Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { panelPage } from './panel-page.ts';

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Whether a browser came to the address of the administration interface, which then shows the panel. */
export function asksForPanel({ path, headers }: Pick<Call, 'path' | 'headers'>): boolean {
  return (
    /^\/demo\/admin\/?$/.test(path) &&
    headers.authorization === undefined &&
    headers.accept?.includes('text/html') === true
  );
}

/**
 * `GET /demo`: the panel for a person. It carries the admin token, so it is shown only to who calls this computer by
 * a loopback name: a page elsewhere that points its own name here gets 403.
 */
export function panel(pim: Pim, call: Pick<Call, 'method' | 'headers'>): Answer {
  if (call.method !== 'GET') return htmlAnswer(405, 'Method Not Allowed', '<h1>405</h1>', { Allow: 'GET' });
  const host = call.headers.host ?? '';
  if (!loopback.test(host))
    return htmlAnswer(403, 'Forbidden', '<h1>403</h1><p>Only from this computer.</p>');
  const nonce = randomBytes(18).toString('base64');
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=UTF-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: panelPage(pim, host, nonce),
  };
}
