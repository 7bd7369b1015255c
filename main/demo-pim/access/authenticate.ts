import { permissionsOf } from '../apps/oauth/scopes.ts';
import { pimNow } from '../faults/faults.ts';
import { ApiError } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import { OauthStyleError } from '../server/oauth-error.ts';
import type { Pim } from '../server/pim.ts';
import type { User } from './access.ts';

/** Who calls: the user of a live token. */
export interface Caller {
  readonly user: User;
  readonly clientId: string;
  /** What an app's scopes let it list; undefined for connections, whose role decides. */
  readonly granted?: ReadonlySet<string>;
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
  if (issued === undefined) return callingApp(pim, token);
  if (issued.expiresAt <= Date.now()) throw new ApiError(401, 'The access token provided has expired.');
  const user = pim.access.users.get(issued.username);
  if (user === undefined) throw new ApiError(401, 'The access token provided is invalid.');
  if (user.isConnectionUser && pim.faults.userDisabled)
    throw new OauthStyleError('User account is disabled.', header);
  return { user, clientId: issued.clientId };
}

/** The client of a live token, whoever has it. */
export function clientOf(pim: Pim, token: string): string | undefined {
  return pim.access.tokens.access(token)?.clientId ?? pim.apps.tokens.find(token)?.clientId;
}

/** The connected app of a token, as its technical user. Source: pim-community-dev, CreateAccessToken.php. */
function callingApp({ apps, faults }: Pim, token: string): Caller {
  if (apps.tokens.isRevoked(token)) {
    throw new ApiError(
      401,
      'The access token provided is invalid. Your app has been disconnected from that PIM.',
    );
  }
  apps.recall(token);
  const issued = apps.tokens.find(token);
  const app = issued === undefined ? undefined : apps.connected.find(issued.clientId);
  if (issued === undefined || app === undefined)
    throw new ApiError(401, 'The access token provided is invalid.');
  if (issued.expiresAt !== null && issued.expiresAt <= pimNow(faults))
    throw new ApiError(401, 'The access token provided has expired.');
  const user: User = { username: app.userGroup, password: '', isConnectionUser: false };
  return { user, clientId: app.id, granted: permissionsOf(app.scopes) };
}
