import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import { baseUrlOf } from './address.ts';
import { type Answer, evidenceOf, isHtml, textField } from './answer.ts';
import { problem } from './problem-error.ts';
import { isMaintenance, retryAfterMs } from './retry.ts';

/** One row: what an answer must look like, and what it then means. The first row that fits wins. */
interface Row {
  status: number | readonly [from: number, to: number];
  /** Found in `message` or `error_description` of the JSON body; without it any body fits. */
  message?: RegExp;
  /** Only where the body is a JSON object (true) or is none (false). */
  json?: boolean;
  when?: (answer: Answer) => boolean;
  code: ProblemCode;
}

/**
 * What answers to calls with a token mean (pim-community-dev: AccessDeniedHandler.php, FlattenExceptionNormalizer.php,
 * MaintenanceModeSubscriber.php, GetAccessTokenIntegration.php; api.akeneo.com, responses).
 */
const rows: readonly Row[] = [
  { status: 401, message: /app has been disconnected/i, code: 'app-disconnected' },
  { status: 401, message: /access token provided has expired/i, code: 'token-expired' },
  { status: 401, message: /access token provided is invalid/i, code: 'token-rejected' },
  { status: 401, message: /authentication (is )?required/i, code: 'authorization-missing' },
  { status: 401, message: /account is disabled|bad credentials/i, code: 'account-disabled' },
  { status: 401, json: true, code: 'token-rejected' },
  { status: 401, when: isLoginForm, code: 'login-page' },
  { status: 401, code: 'blocked' },
  { status: 403, message: /not allowed to access the web api/i, code: 'web-api-not-allowed' },
  { status: 403, json: true, code: 'permission-missing' },
  { status: 403, code: 'blocked' },
  { status: 404, message: /no route found/i, code: 'not-offered' },
  { status: 404, json: true, code: 'entity-not-found' },
  { status: 404, code: 'api-not-found' },
  { status: 405, message: /no route found/i, code: 'not-offered' },
  { status: 407, code: 'proxy-authentication' },
  { status: 408, code: 'timed-out' },
  { status: 429, code: 'rate-limited' },
  { status: 400, when: isPlainHttpOnTlsPort, code: 'https-required' },
  { status: [400, 499], json: true, code: 'request-refused' },
  { status: [400, 499], when: isHtml, code: 'blocked' },
  { status: [400, 499], code: 'request-refused' },
  { status: 503, when: isMaintenance, code: 'maintenance' },
  { status: [502, 504], code: 'gateway-failed' },
  { status: [500, 599], code: 'server-error' },
  { status: [200, 299], when: isLoginForm, code: 'login-page' },
  { status: [200, 299], when: isHtml, code: 'not-akeneo' },
  { status: [200, 299], when: isBrokenJson, code: 'malformed-answer' },
];

/**
 * The problem behind an answer that is not what was asked for; call it only with such. Params: `host`, `status`,
 * `message` (the PIM's own words, where it gave some), `path`, and by code `permission` or `seconds`.
 */
export function answerProblem(answer: Answer): Problem {
  const row = rows.find((one) => fits(one, answer));
  const code = row?.code ?? 'unexpected-answer';
  const url = new URL(answer.url);
  const message = messageOf(answer);
  const params = {
    host: url.host,
    status: answer.status,
    path: url.pathname,
    message: message.slice(0, 300),
    ...extraParams(code, answer, message),
  };
  const evidence = evidenceOf(answer);
  if (code !== 'https-required') return problem(code, params, { evidence });
  url.protocol = 'https:';
  return problem(code, params, { evidence, action: { kind: 'use-address', url: baseUrlOf(url) } });
}

function fits(row: Row, answer: Answer): boolean {
  const [from, to] = typeof row.status === 'number' ? [row.status, row.status] : row.status;
  if (answer.status < from || answer.status > to) return false;
  if (row.json !== undefined && row.json !== (answer.json !== undefined)) return false;
  if (row.message !== undefined && !row.message.test(messageOf(answer))) return false;
  return row.when?.(answer) ?? true;
}

/** The PIM's own words, as they are shown: from the excerpt, so without secrets that were sent back. */
function messageOf(answer: Answer): string {
  const text = textField(answer.json, 'message') ?? textField(answer.json, 'error_description') ?? '';
  return answer.redact(text);
}

function extraParams(code: ProblemCode, answer: Answer, message: string): Record<string, string | number> {
  if (code === 'permission-missing') {
    const action = /not allowed to ([^.]+)/i.exec(message)?.[1];
    return { permission: action ?? 'use this part of the API' };
  }
  if (code === 'rate-limited' || code === 'maintenance') {
    const ms = retryAfterMs(answer, Date.now());
    return ms === null ? {} : { seconds: Math.ceil(ms / 1000) };
  }
  return {};
}

/** A web page with a password field: a PIM's own login page or that of a sign-on service in front of it. */
function isLoginForm(answer: Answer): boolean {
  return isHtml(answer) && /type=["']?password|login_check|name=["']_password|SAMLRequest/i.test(answer.text);
}

/** nginx, Apache and Go say so themselves when plain HTTP reaches their TLS port. */
function isPlainHttpOnTlsPort(answer: Answer): boolean {
  return (
    answer.url.startsWith('http:') &&
    /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i.test(
      answer.text,
    )
  );
}

function isBrokenJson(answer: Answer): boolean {
  return answer.json === undefined && /^\s*[[{]/.test(answer.text);
}
