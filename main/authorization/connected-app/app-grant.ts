import { z } from 'zod';
import { type Answer, evidenceOf } from '../../pim/answer.ts';
import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { lenientCount } from '../../pim/resources/lenient.ts';
import type { Transport } from '../../pim/transport.ts';
import type { ClientCredentials } from '../token-request.ts';
import { appTokenProblem } from './app-token-problems.ts';
import { createCodeChallenge } from './code-challenge.ts';

export const appTokenPath = '/connect/apps/v1/oauth2/token';

const text = z.string().min(1).nullish().catch(null);
const grantedSchema = z.object({
  access_token: z.string().min(1),
  scope: z.string().nullish().catch(null),
  id_token: text,
  refresh_token: text,
  expires_in: lenientCount.nullish().catch(null),
});

/** A token of an app as the PIM gave it. */
export interface AppToken {
  accessToken: string;
  /** What was granted, which may be less than asked for; null where the PIM does not say. */
  scopes: string[] | null;
  idToken: string | null;
  /** Akeneo gives neither of the two; a gateway in front of it may. */
  refreshToken: string | null;
  expiresInSeconds: number | null;
}

/** The grants of a connected app (pim-community-dev, RequestAccessTokenAction.php; api.akeneo.com, apps). */
export interface AppGrant {
  /** Exchanges a code, which lives 30 seconds. @throws ProblemError when no token was granted, `cancelled` */
  byCode(client: ClientCredentials, code: string, signal?: AbortSignal): Promise<AppToken>;
  /** Only for a refresh token that came with a token. @throws ProblemError, `refresh-rejected` when it is used up */
  byRefresh(client: ClientCredentials, refreshToken: string, signal?: AbortSignal): Promise<AppToken>;
}

export interface AppGrantOptions {
  transport: Transport;
  baseUrl: string;
}

/** Milliseconds for one call: longer than a code lives. */
const timeoutMs = 45_000;

/** Creates the grants of one PIM. The secret itself is never sent: a hash with a random text proves it. */
export function createAppGrant({ transport, baseUrl }: AppGrantOptions): AppGrant {
  const ask = async (
    client: ClientCredentials,
    grant:
      | { grant_type: 'authorization_code'; code: string }
      | { grant_type: 'refresh_token'; refresh_token: string },
    signal: AbortSignal | undefined,
  ): Promise<AppToken> => {
    const { codeIdentifier, codeChallenge } = createCodeChallenge(client.clientSecret);
    const fields = {
      client_id: client.clientId,
      ...grant,
      code_identifier: codeIdentifier,
      code_challenge: codeChallenge,
    };
    const answer = await transport.request({
      method: 'POST',
      url: `${baseUrl}${appTokenPath}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      secrets: ['code' in grant ? grant.code : grant.refresh_token, codeChallenge, client.clientSecret],
      confidential: true,
      signal,
      timeoutMs,
    });
    return readGranted(answer, client.clientId, grant.grant_type);
  };

  return {
    byCode: (client, code, signal) => ask(client, { grant_type: 'authorization_code', code }, signal),
    byRefresh: (client, refreshToken, signal) =>
      ask(client, { grant_type: 'refresh_token', refresh_token: refreshToken }, signal),
  };
}

function readGranted(answer: Answer, clientId: string, grantType: string): AppToken {
  if (answer.status < 200 || answer.status > 299) {
    throw new ProblemError(appTokenProblem(answer, clientId, grantType));
  }
  if (answer.json === undefined) throw new ProblemError(answerProblem(answer));
  const granted = grantedSchema.safeParse(answer.json);
  if (!granted.success) {
    const params = { host: new URL(answer.url).host, status: answer.status, path: appTokenPath };
    throw new ProblemError(problem('unexpected-answer', params, { evidence: evidenceOf(answer) }));
  }
  const { access_token, scope, id_token, refresh_token, expires_in } = granted.data;
  return {
    accessToken: access_token,
    scopes: scope == null ? null : scope.split(/\s+/).filter((one) => one !== ''),
    idToken: id_token ?? null,
    refreshToken: refresh_token ?? null,
    expiresInSeconds: expires_in ?? null,
  };
}
