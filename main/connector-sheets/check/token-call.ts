import type { LiveCall, LiveResult } from '../../../preload/contract/connector-sheets.ts';
import { tokenProblem } from '../../authorization/token-endpoint-problems.ts';
import { type Answer, textField } from '../../pim/answer.ts';
import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import type { Transport } from '../../pim/transport.ts';
import { jsonTokenBody, type TokenCall } from './token-body.ts';

/** How a call ended, without its name and time. */
export type LiveOutcome = Pick<LiveResult, 'state' | 'code' | 'params'>;

export interface TokenCallOptions {
  transport: Transport;
  /** Without a closing slash. */
  baseUrl: string;
  call: TokenCall;
  /** Names that the connector looks for in the answer. */
  keys: readonly string[];
  signal: AbortSignal;
}

/**
 * Asks for a token as connectors do, in JSON: with the client in the Basic header, as Akeneo's documentation and PHP
 * client have it (api.akeneo.com, "Authentication"; akeneo/api-php-client, AuthenticationApi.php), or in the body
 * beside user and password, as PIMs take it too (oauth2-php, OAuth2.php). The token is not kept.
 * @throws ProblemError when none is granted, `cancelled`
 */
export async function callForToken(
  kind: Exclude<LiveCall, 'channels'>,
  options: TokenCallOptions,
): Promise<LiveOutcome> {
  const { transport, baseUrl, call, keys, signal } = options;
  const { clientId, clientSecret, password } = call;
  const basic = Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
  const answer = await transport.request({
    method: 'POST',
    url: `${baseUrl}/api/oauth/v1/token`,
    headers: {
      'Content-Type': 'application/json',
      ...(kind === 'token-basic' ? { Authorization: `Basic ${basic}` } : {}),
    },
    body: jsonTokenBody(call, kind === 'token-basic' ? 'in-header' : 'in-body'),
    secrets: [clientSecret, basic, password],
    confidential: true,
    signal,
  });
  if (answer.status < 200 || answer.status > 299) throw new ProblemError(tokenProblem(answer, clientId));
  if (answer.json === undefined) throw new ProblemError(answerProblem(answer));
  return outcomeOf(answer, keys);
}

function outcomeOf({ json }: Answer, keys: readonly string[]): LiveOutcome {
  const missing = keys.find((key) => (textField(json, key) ?? '') === '');
  return missing === undefined
    ? { state: 'ok', code: 'works', params: {} }
    : { state: 'problem', code: 'key-missing', params: { key: missing } };
}
