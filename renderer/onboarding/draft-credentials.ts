import type { Credentials } from '../../preload/contract/credentials.ts';
import type { Draft } from './draft.ts';

/** What was entered, as main takes it. */
export function draftCredentials({ kind, credentials, askPassword, app, scopes }: Draft): Credentials {
  if (kind === 'connection') return { kind, ...credentials, ...(askPassword ? { askPassword } : {}) };
  const { clientId, clientSecret, callbackUrl } = app;
  return { kind, clientId, clientSecret, callbackUrl: callbackUrl.trim(), scopes };
}
