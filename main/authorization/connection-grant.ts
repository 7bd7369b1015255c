import { z } from 'zod';
import { type Answer, evidenceOf } from '../pim/answer.ts';
import { answerProblem } from '../pim/answer-problems.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { lenientCount } from '../pim/resources/lenient.ts';
import type { Transport } from '../pim/transport.ts';
import { isClientRefusal, tokenProblem } from './token-endpoint-problems.ts';
import { type ClientCredentials, type GrantParameters, tokenRequest } from './token-request.ts';

const tokenPath = '/api/oauth/v1/token';

const grantedSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish().catch(null),
  expires_in: lenientCount.nullish().catch(null),
});

/** A token as a grant brought it. */
export interface GrantedToken {
  accessToken: string;
  refreshToken: string | null;
  /** Seconds from now; null where the PIM names no end. */
  expiresInSeconds: number | null;
  /** The Basic header did not reach the PIM, the client's credentials went in the body instead. */
  workedAround: 'credentials-in-body' | null;
}

/** The grants of a connection (api.akeneo.com, authentication; pim-community-dev, TokenController.php). */
export interface ConnectionGrant {
  /** @throws ProblemError when no token was granted, `cancelled` */
  byPassword(
    client: ClientCredentials,
    user: { username: string; password: string },
    signal?: AbortSignal,
  ): Promise<GrantedToken>;
  /** Uses `refreshToken` up. @throws ProblemError, `refresh-rejected` when it can't be used any more */
  byRefresh(client: ClientCredentials, refreshToken: string, signal?: AbortSignal): Promise<GrantedToken>;
}

export interface ConnectionGrantOptions {
  transport: Transport;
  baseUrl: string;
  /** Milliseconds for one call; the transport's unless given. */
  timeoutMs?: number;
}

/**
 * Creates the grants of one PIM. A web server that strips the `Authorization` header makes the PIM refuse the client
 * (pim-community-dev issues 6618, 20403): then the call is sent once more with the client in the body, and where
 * that helps all later calls go that way.
 */
export function createConnectionGrant(options: ConnectionGrantOptions): ConnectionGrant {
  let place: 'header' | 'body' = 'header';

  const ask = async (
    client: ClientCredentials,
    parameters: GrantParameters,
    where: 'header' | 'body',
    signal: AbortSignal | undefined,
  ): Promise<GrantedToken> => {
    const answer = await options.transport.request({
      method: 'POST',
      url: `${options.baseUrl}${tokenPath}`,
      ...tokenRequest(client, parameters, where),
      confidential: true,
      signal,
      timeoutMs: options.timeoutMs,
    });
    return {
      ...readGranted(answer, client.clientId, parameters.grant_type),
      workedAround: where === 'body' ? 'credentials-in-body' : null,
    };
  };

  const grant = async (
    client: ClientCredentials,
    parameters: GrantParameters,
    signal: AbortSignal | undefined,
  ): Promise<GrantedToken> => {
    try {
      return await ask(client, parameters, place, signal);
    } catch (refusal) {
      if (place === 'body' || !(refusal instanceof ProblemError) || !isClientRefusal(refusal.problem))
        throw refusal;
      const granted = await ask(client, parameters, 'body', signal).catch((second: unknown) => {
        throw moreTelling(refusal, second);
      });
      place = 'body';
      return granted;
    }
  };

  return {
    byPassword: (client, { username, password }, signal) =>
      grant(client, { grant_type: 'password', username, password }, signal),
    byRefresh: (client, refreshToken, signal) =>
      grant(client, { grant_type: 'refresh_token', refresh_token: refreshToken }, signal),
  };
}

/** The second try tells more where it got past the client; its size limit or an outage says nothing about it. */
function moreTelling(first: ProblemError, second: unknown): unknown {
  const past = ['user-rejected', 'grant-not-allowed', 'refresh-rejected', 'cancelled'];
  return second instanceof ProblemError && past.includes(second.problem.code) ? second : first;
}

function readGranted(answer: Answer, clientId: string, grantType: string | undefined) {
  if (answer.status < 200 || answer.status > 299) {
    throw new ProblemError(tokenProblem(answer, clientId, grantType));
  }
  if (answer.json === undefined) throw new ProblemError(answerProblem(answer));
  const granted = grantedSchema.safeParse(answer.json);
  if (!granted.success) {
    const params = { host: new URL(answer.url).host, status: answer.status, path: tokenPath };
    throw new ProblemError(problem('unexpected-answer', params, { evidence: evidenceOf(answer) }));
  }
  const { access_token, refresh_token, expires_in } = granted.data;
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    expiresInSeconds: expires_in ?? null,
  };
}
