import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';
import { type Answer, evidenceOf, textField } from '../../pim/answer.ts';
import { answerProblem } from '../../pim/answer-problems.ts';
import { problem } from '../../pim/problem-error.ts';

/** One row: the error of a refusal, its description where that tells more, and what it means. The first that fits wins. */
interface Row {
  error: RegExp;
  description?: RegExp;
  code: ProblemCode;
}

/**
 * Refusals of the token endpoint of apps, all with status 400 (pim-community-dev, AccessTokenRequest.yml and
 * RequestAccessTokenActionEndToEnd.php). The proof of the secret is looked at before the code, so a wrong secret hides an
 * expired code. PIMs before the end of 2022 give no descriptions.
 */
const rows: readonly Row[] = [
  { error: /^invalid_client$/, code: 'app-client-rejected' },
  { error: /^invalid_grant$/, description: /expired/i, code: 'code-expired' },
  { error: /^invalid_grant$/, code: 'code-refused' },
  {
    error: /^(invalid_request|unsupported_grant_type|unauthorized_client)$/,
    code: 'app-token-request-refused',
  },
];

/** Params: `host`, `status`, `message` (the PIM's own words), `clientId`. */
export function appTokenProblem(answer: Answer, clientId: string, grantType: string): Problem {
  const host = new URL(answer.url).host;
  const evidence = evidenceOf(answer);
  if (answer.status === 404 || answer.status === 405) {
    return problem('apps-not-offered', { host, status: answer.status }, { evidence });
  }
  const error = textField(answer.json, 'error') ?? '';
  const description = textField(answer.json, 'error_description') ?? '';
  const row = rows.find((one) => one.error.test(error) && (one.description?.test(description) ?? true));
  // 401 is what RFC 6749 (section 5.2) has for a wrong client; gateways follow it, Akeneo does not.
  if (row === undefined || (answer.status !== 400 && answer.status !== 401)) return answerProblem(answer);
  const ofGrant = row.code === 'code-expired' || row.code === 'code-refused';
  const code = ofGrant && grantType === 'refresh_token' ? 'refresh-rejected' : row.code;
  const message = answer.redact([error, description].filter((part) => part !== '').join(': '));
  return problem(
    code,
    { host, status: answer.status, message: message.slice(0, 300), clientId },
    { evidence },
  );
}
