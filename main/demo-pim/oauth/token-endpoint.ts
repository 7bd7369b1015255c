import type { Client, User } from '../access/access.ts';
import { jsonAnswer } from '../server/answers.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Answer, Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { readTokenRequest, type TokenRequest } from './token-request.ts';

const messages = {
  missing: 'Parameter "grant_type", "username" or "password" is missing, empty or invalid',
  client: 'Parameter "client_id" is missing or does not match any client, or secret is invalid',
  grant: 'This grant type is not authorized for this client',
  user: 'No user found for the given username and password',
  refreshMissing: 'Parameter "grant_type" or "refresh_token" is missing or empty',
  refresh: 'Refresh token is invalid or has expired',
  scope: 'An unsupported scope was requested.',
} as const;

const grantTypes =
  /^(authorization_code|token|password|client_credentials|refresh_token|https?:\/\/.+|urn:.+)$/;

/**
 * `POST /api/oauth/v1/token`: a token for a connection. Checks in this order: content type, size, grant type, client,
 * grant of the client, user or refresh token. Source: pim-community-dev, TokenController.php; oauth2-php, OAuth2.php.
 */
export function tokenEndpoint(pim: Pim, call: Call): Answer {
  const request = readTokenRequest(pim, call);
  if (!grantTypes.test(request.grantType)) throw unprocessable(messages.missing);
  const client = pim.access.clients.get(request.clientId);
  if (client === undefined || client.secret !== request.clientSecret) throw unprocessable(messages.client);
  if (!client.grants.includes(request.grantType)) throw unprocessable(messages.grant);
  return request.grantType === 'refresh_token' ? refresh(pim, client, request) : login(pim, client, request);
}

function login(pim: Pim, client: Client, request: TokenRequest): Answer {
  if (request.username === '' || request.password === '') throw unprocessable(messages.missing);
  const user = pim.access.users.get(request.username);
  if (user === undefined || user.password !== request.password || isDisabled(pim, user))
    throw unprocessable(messages.user);
  if (request.scope !== '') throw unprocessable(messages.scope);
  return issue(pim, client, user.username);
}

function refresh(pim: Pim, client: Client, request: TokenRequest): Answer {
  if (request.refreshToken === '') throw unprocessable(messages.refreshMissing);
  const token = pim.access.tokens.refresh(request.refreshToken);
  if (token === undefined || token.clientId !== client.id || token.expiresAt <= Date.now())
    throw unprocessable(messages.refresh);
  if (request.scope !== '') throw unprocessable(messages.scope);
  pim.access.tokens.deleteRefresh(request.refreshToken);
  return issue(pim, client, token.username);
}

function isDisabled(pim: Pim, user: User): boolean {
  return user.isConnectionUser && pim.faults.userDisabled;
}

function issue(pim: Pim, client: Client, username: string): Answer {
  const seconds = pim.faults.accessTokenSeconds;
  const pair = pim.access.tokens.issue(client.id, username, seconds);
  const answer = jsonAnswer({
    access_token: pair.accessToken,
    expires_in: seconds,
    token_type: 'bearer',
    scope: null,
    refresh_token: pair.refreshToken,
  });
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store', Pragma: 'no-cache' } };
}
