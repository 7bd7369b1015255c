import type { ProblemCode } from '../../preload/contract/problem.ts';
import type { Access } from '../../preload/contract/profile.ts';
import type { ProfileSecrets } from '../secrets/profile-secrets.ts';

/**
 * Client ids of connections are a number, `_` and some 50 characters, those of apps UUIDs; secrets are some 50 and 86
 * letters and digits (pim-community-dev, ClientProvider.php; FOSOAuthServerBundle, Random).
 */
const connectionId = /^\d+_[0-9a-z]{20,}$/i;
const appId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Shape {
  code: ProblemCode;
  params: Record<string, string>;
}

/** What is odd about the form of credentials, or null. Never repeats a secret. */
export function shapeProblem(
  { kind, clientId }: Pick<Access, 'kind' | 'clientId'>,
  secrets: Pick<ProfileSecrets, 'clientSecret'>,
): Shape | null {
  const { clientSecret } = secrets;
  const malformed = (field: string, why: string): Shape => ({
    code: 'credentials-malformed',
    params: { field, why },
  });
  if (/\s/.test(clientId)) return malformed('client ID', 'it holds a blank or a line break');
  if (/\s/.test(clientSecret)) return malformed('secret', 'it holds a blank or a line break');
  if (connectionId.test(clientSecret) || appId.test(clientSecret)) {
    return malformed('secret', 'it has the form of a client ID, so the two may be swapped');
  }
  if (kind === 'connection' && appId.test(clientId)) {
    return { code: 'client-belongs-to-app', params: { clientId } };
  }
  if (kind === 'app' && /^\d+_/.test(clientId)) {
    return { code: 'client-belongs-to-connection', params: { clientId } };
  }
  if (kind === 'connection' && !connectionId.test(clientId)) {
    return malformed('client ID', 'that of a connection is a number, an underscore and some 50 characters');
  }
  if (kind === 'app' && !appId.test(clientId)) {
    return malformed('client ID', 'that of an app is a UUID');
  }
  if (clientSecret.length < 30) return malformed('secret', 'it is too short');
  return null;
}
