import { ApiError } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import { OauthStyleError } from '../server/oauth-error.ts';
import type { Pim } from '../server/pim.ts';
import type { User } from './access.ts';

/** Who calls: the user of a live token. */
export interface Caller {
  readonly user: User;
  readonly clientId: string;
}

/** The token that a call carries. The scheme's case matters, as in OAuth2.php of oauth2-php. */
export function bearerToken(call: Pick<Call, 'headers' | 'query'>): string | undefined {
  return /^Bearer\s(\S+)/.exec(call.headers.authorization ?? '')?.[1] ?? call.query.get('access_token');
}

/** Finds the caller, or throws the 401 that fits. Source: pim-community-dev, OAuth2.php of oauth2-php. */
export function authenticate(pim: Pim, call: Call): Caller {
  const token = bearerToken(call);
  const header = pim.version.oauthStyle401;
  if (token === undefined) {
    if (header) throw new OauthStyleError('OAuth2 authentication required', true);
    throw new ApiError(401, 'Full authentication is required to access this resource.');
  }
  const issued = pim.access.tokens.access(token);
  if (issued === undefined) throw new ApiError(401, 'The access token provided is invalid.');
  if (issued.expiresAt <= Date.now()) throw new ApiError(401, 'The access token provided has expired.');
  const user = pim.access.users.get(issued.username);
  if (user === undefined) throw new ApiError(401, 'The access token provided is invalid.');
  if (user.isConnectionUser && pim.faults.userDisabled)
    throw new OauthStyleError('User account is disabled.', header);
  return { user, clientId: issued.clientId };
}
