import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import { type Answer, evidenceOf, textField } from '../pim/answer.ts';
import { answerProblem } from '../pim/answer-problems.ts';
import { problem } from '../pim/problem-error.ts';

/** One row: status and words of a refusal, and what it means. The first row that fits wins. */
interface Row {
  status: number;
  message: RegExp;
  code: ProblemCode;
}

/**
 * Refusals of the token endpoint of connections (pim-community-dev, TokenController.php and
 * GetAccessTokenIntegration.php; oauth2-php, OAuth2.php). A PIM looks at the client first, so a wrong client hides a
 * wrong password. The rows with `invalid_…` are RFC 6749's own codes, which gateways use.
 */
const rows: readonly Row[] = [
  { status: 422, message: /"client_id" is missing or does not match/i, code: 'client-rejected' },
  { status: 422, message: /no user found/i, code: 'user-rejected' },
  { status: 422, message: /grant type is not authorized/i, code: 'grant-not-allowed' },
  { status: 422, message: /refresh token is invalid or has expired/i, code: 'refresh-rejected' },
  { status: 422, message: /./, code: 'token-request-refused' },
  { status: 400, message: /^invalid_client$/, code: 'client-rejected' },
  { status: 401, message: /^invalid_client$/, code: 'client-rejected' },
  { status: 400, message: /^invalid_grant$/, code: 'user-rejected' },
  { status: 400, message: /^unauthorized_client$/, code: 'grant-not-allowed' },
  { status: 400, message: /^unsupported_grant_type$/, code: 'token-request-refused' },
  { status: 400, message: /invalid json/i, code: 'token-request-refused' },
  { status: 405, message: /./, code: 'token-request-refused' },
  { status: 413, message: /./, code: 'token-request-too-large' },
  { status: 415, message: /./, code: 'token-request-refused' },
  { status: 404, message: /no route found/i, code: 'api-not-found' },
];

/** Client ids of apps are UUIDs, those of connections `<number>_<about 50 characters>` (pim-community-dev). */
const appClientId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The problem behind a refusal of the token endpoint. Params: `host`, `status`, `message` (the PIM's own words) and
 * `clientId` where the client is at fault.
 */
export function tokenProblem(answer: Answer, clientId: string, grantType = 'password'): Problem {
  const message = answer.redact(textField(answer.json, 'message') ?? textField(answer.json, 'error') ?? '');
  const row = rows.find((one) => one.status === answer.status && one.message.test(message));
  if (row === undefined) return answerProblem(answer);
  const isApp =
    appClientId.test(clientId) && (row.code === 'client-rejected' || row.code === 'grant-not-allowed');
  const params = {
    host: new URL(answer.url).host,
    status: answer.status,
    message: message.slice(0, 300),
    clientId,
  };
  // RFC 6749 has one code for a user and for a refresh token that are not accepted.
  const code = row.code === 'user-rejected' && grantType === 'refresh_token' ? 'refresh-rejected' : row.code;
  return problem(isApp ? 'client-belongs-to-app' : code, params, { evidence: evidenceOf(answer) });
}

/** Whether the PIM did not take the client: also what it says when no credentials reach it at all. */
export function isClientRefusal(found: Problem): boolean {
  return found.code === 'client-rejected' || found.code === 'client-belongs-to-app';
}
