import type { Credentials } from '../../preload/contract/credentials.ts';
import type { Access } from '../../preload/contract/profile.ts';
import type { Verification } from '../../preload/contract/verification.ts';

/** What of proved credentials is no secret, and is kept with the profile. */
export function accessOf(credentials: Credentials, { authorization, finishedAt }: Verification): Access {
  const { clientId } = credentials;
  if (credentials.kind === 'connection') {
    const { username, askPassword } = credentials;
    return { kind: 'connection', clientId, username, ...(askPassword === true ? { askPassword } : {}) };
  }
  const { callbackUrl, scopes } = credentials;
  return {
    kind: 'app',
    clientId,
    callbackUrl,
    authorization: authorization ?? { asked: scopes, granted: [], identity: null },
    authorizedAt: finishedAt,
  };
}
