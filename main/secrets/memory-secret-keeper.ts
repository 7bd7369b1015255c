import type { Credentials } from '../../preload/contract/credentials.ts';
import type { ProfileSecrets, SecretKeeper } from './profile-secrets.ts';

export type MemorySecretKeeper = SecretKeeper;

/** The secrets of an attempt that is not saved yet: in memory, gone with the attempt. */
export function createMemorySecretKeeper(credentials: Credentials): MemorySecretKeeper {
  const password = credentials.kind === 'connection' ? credentials.password : null;
  let secrets: ProfileSecrets = { clientSecret: credentials.clientSecret, password, token: null };
  return {
    read: () => Promise.resolve(secrets),
    storeToken: (token) => {
      secrets = { ...secrets, token };
      return Promise.resolve();
    },
  };
}
