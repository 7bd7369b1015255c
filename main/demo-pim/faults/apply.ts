import { setTimeout as pause } from 'node:timers/promises';
import { errorPage } from '../apps/pages/error-page.ts';
import { htmlAnswer, jsonAnswer, redirectAnswer } from '../server/answers.ts';
import { ApiError } from '../server/api-error.ts';
import type { Answer, Call } from '../server/call.ts';
import { type DemoPimFaults, strikes } from './faults.ts';

/** Waits as long as the latency says, and longer if the call is one of the slow ones. */
export async function waitLatency(faults: DemoPimFaults, target: string): Promise<void> {
  const { latencyMs, jitterMs, slowAnswer } = faults;
  const more = strikes(slowAnswer, target) ? slowAnswer.milliseconds : 0;
  const milliseconds = latencyMs + Math.random() * jitterMs + more;
  if (milliseconds > 0) await pause(milliseconds);
}

/** An answer that comes instead of the real one, if a fault for the next calls strikes. */
export function answerOfFault(faults: DemoPimFaults, target: string, origin: string): Answer | undefined {
  if (strikes(faults.tooManyRequests, target))
    return tooManyRequests(faults, faults.tooManyRequests.retryAfterSeconds);
  if (strikes(faults.loginRedirect, target)) {
    return redirectAnswer(302, `${origin}${proxyLoginPath}?return_to=${encodeURIComponent(target)}`);
  }
  if (strikes(faults.serverError, target)) return proxyError(faults.serverError.status);
  if (strikes(faults.unhandledError, target)) return unhandled(target);
  if (strikes(faults.proxyPage, target)) return proxyPage();
  return undefined;
}

/** What the PIM answers when its own code fails. Source: pim-community-dev, FlattenExceptionNormalizer.php. */
function unhandled(target: string): Answer {
  if (!target.startsWith('/api/')) return errorPage(500);
  return jsonAnswer({ code: 500, message: 'Internal Server Error' }, 500);
}

/** 429 as SaaS answers it, or as a server in front does. Source: api.akeneo.com, good practices and responses. */
export function tooManyRequests(
  { retryAfterAsDate, tooManyRequestsInHtml }: DemoPimFaults,
  retryAfterSeconds: number | null,
): Answer {
  const headers: Record<string, string> = {};
  if (retryAfterSeconds !== null) {
    headers['Retry-After'] = retryAfterAsDate
      ? new Date(Date.now() + retryAfterSeconds * 1000).toUTCString()
      : String(retryAfterSeconds);
  }
  if (tooManyRequestsInHtml) return proxyError(429, headers);
  return new ApiError(429, 'You have exceeded the limit of API requests per second.', { headers }).toAnswer();
}

const titles = {
  403: '403 Forbidden',
  408: '408 Request Time-out',
  413: '413 Request Entity Too Large',
  429: '429 Too Many Requests',
  500: '500 Internal Server Error',
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
} as const;

function proxyError(status: keyof typeof titles, headers: Record<string, string> = {}): Answer {
  const content = `<center><h1>${titles[status]}</h1></center>\n<hr><center>nginx</center>`;
  return htmlAnswer(status, titles[status], content, headers);
}

/** Where the proxy of the fault `loginRedirect` has its login page. */
export const proxyLoginPath = '/proxy/login';

/** That page; whoever sends its form goes back to where the proxy stopped the call, whatever the form holds. */
export function proxyLogin({ method, query }: Pick<Call, 'method' | 'query'>): Answer {
  const wanted = query.get('return_to') ?? '/';
  if (method === 'POST') return redirectAnswer(302, /^\/(?![/\\])/.test(wanted) ? wanted : '/');
  return htmlAnswer(
    200,
    'Sign in',
    '<h1>Sign in</h1><form method="post"><p><label>E-mail <input name="email" type="email"></label></p><p><button>Next</button></p></form>',
  );
}

/** 301 to another origin for every address. */
export function redirectOfFault({ redirectTo }: DemoPimFaults, target: string): Answer | undefined {
  return redirectTo === null ? undefined : redirectAnswer(301, `${redirectTo}${target}`);
}

/** The same answer as text/html. */
export function mislabelled(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Content-Type': 'text/html; charset=UTF-8' } };
}

function proxyPage(): Answer {
  return htmlAnswer(
    200,
    'Access control',
    '<h1>Please sign in to use the internet</h1><p>Company network access.</p>',
  );
}

/** Half of the JSON of an answer, sent as if it were whole. */
export function truncated(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, Math.max(1, Math.floor(answer.body.length / 2))) };
}
