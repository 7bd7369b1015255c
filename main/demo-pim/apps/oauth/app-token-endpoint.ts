import { ownAddress, pimNow } from '../../faults/faults.ts';
import { jsonAnswer } from '../../server/answers.ts';
import { ApiError } from '../../server/api-error.ts';
import type { Answer, Call } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { idToken } from '../openid/id-token.ts';
import { errorPage } from '../pages/error-page.ts';
import { hasProvedItself } from '../store/find-app.ts';
import { formFields } from '../web/form-fields.ts';
import { AuthorizationCodes } from './authorization-codes.ts';

interface AppTokenRequest {
  readonly clientId: string;
  readonly code: string;
  readonly grantType: string;
  readonly codeIdentifier: string;
  readonly codeChallenge: string;
}

/** The body of a refusal; always with status 400. */
interface Refusal {
  readonly error: string;
  readonly error_description?: string;
}

/**
 * `POST /connect/apps/v1/oauth2/token`: a code for a token. Of several mistakes the first in a fixed order is named; a
 * refusal leaves the code as it is. Source: pim-community-dev, RequestAccessTokenAction.php, AccessTokenRequest.yml.
 */
export async function appTokenEndpoint(pim: Pim, call: Call): Promise<Answer> {
  const field = formFields(call);
  if (pim.faults.appTokenSeconds !== null && field('grant_type') === 'refresh_token')
    return refreshed(pim, field('client_id'), field('refresh_token'));
  const request: AppTokenRequest = {
    clientId: field('client_id'),
    code: field('code'),
    grantType: field('grant_type'),
    codeIdentifier: field('code_identifier'),
    codeChallenge: field('code_challenge'),
  };
  const refusal = await firstMistake(pim, request);
  if (refusal !== undefined) return jsonAnswer(refusal, 400);
  return redeem(pim, call, request);
}

async function firstMistake(pim: Pim, request: AppTokenRequest): Promise<Refusal | undefined> {
  const { clientId, code, grantType, codeIdentifier, codeChallenge } = request;
  const hasProof = clientId !== '' && codeIdentifier !== '' && codeChallenge !== '';
  if (hasProof && !(await hasProvedItself(pim, clientId, { codeIdentifier, codeChallenge })))
    return { error: 'invalid_client' };
  if (clientId === '') return { error: 'invalid_request' };
  if (!pim.apps.isClient(clientId)) return { error: 'invalid_client' };
  if (code === '') return { error: 'invalid_request' };
  const known = pim.apps.codes.find(code);
  if (known === undefined) return invalidGrant(pim, 'Code is not valid');
  if (AuthorizationCodes.hasExpired(known, pimNow(pim.faults))) return invalidGrant(pim, 'Code has expired');
  if (grantType !== 'authorization_code') return { error: 'unsupported_grant_type' };
  if (codeIdentifier === '' || codeChallenge === '') return { error: 'invalid_request' };
  return undefined;
}

/** By the fault `appTokenSeconds` only: a new pair for a refresh token, which is used up. */
function refreshed(pim: Pim, clientId: string, refreshToken: string): Answer {
  const consented = pim.faults.appRefreshRefused
    ? undefined
    : pim.apps.tokens.takeRefresh(refreshToken, clientId);
  if (consented === undefined) return jsonAnswer({ error: 'invalid_grant' }, 400);
  return jsonAnswer(issue(pim, clientId, consented));
}

function invalidGrant({ version }: Pim, description: string): Refusal {
  const error = 'invalid_grant';
  return version.codeErrorDescriptions ? { error, error_description: description } : { error };
}

async function redeem(pim: Pim, call: Call, { clientId, code }: AppTokenRequest): Promise<Answer> {
  const { apps, faults } = pim;
  const person = apps.person(apps.codes.find(code)?.username);
  // The code may be another app's, since codes are not bound to their client.
  if (apps.connected.find(clientId) === undefined || person === undefined)
    throw new ApiError(500, 'Internal Server Error');
  const consented = apps.consents.of(clientId, person.username);
  // Signing comes last, so that a PIM without keys has used the code up and made the token.
  apps.codes.delete(code);
  const body = issue(pim, clientId, consented);
  if (!consented.includes('openid')) return jsonAnswer(body);
  if (faults.openidKeysMissing) return errorPage(500);
  const issuer = ownAddress(faults, call.origin);
  const subject = { issuer, clientId, person, scopes: consented, now: pimNow(faults) };
  return jsonAnswer({ ...body, id_token: await idToken(apps.signingKey, subject) });
}

/** The body of a success; with expires_in and refresh_token only by fault. */
function issue(pim: Pim, clientId: string, consented: readonly string[]): Record<string, unknown> {
  const { tokens, connected } = pim.apps;
  const scopes = connected.find(clientId)?.scopes ?? [];
  const seconds = pim.faults.appTokenSeconds;
  const expiresAt = seconds === null ? null : pimNow(pim.faults) + seconds * 1000;
  const body = {
    access_token: tokens.issue(clientId, scopes.join(' '), expiresAt),
    token_type: 'bearer',
    scope: [...scopes, ...consented].sort().join(' '),
  };
  if (seconds === null) return body;
  return { ...body, expires_in: seconds, refresh_token: tokens.issueRefresh(clientId, consented) };
}
