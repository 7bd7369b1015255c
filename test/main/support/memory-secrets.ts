import type { ProfileSecrets, SecretKeeper, StoredToken } from '../../../main/secrets/profile-secrets.ts';

/** Secrets in memory, with everything that was stored, in order. `beforeStore` may delay or fail. */
export function memorySecrets(
  start: Partial<ProfileSecrets> = {},
  beforeStore: (token: StoredToken | null) => Promise<void> = () => Promise.resolve(),
) {
  let secrets: ProfileSecrets = {
    clientSecret: 'the-secret',
    password: 'the-password',
    token: null,
    ...start,
  };
  const stored: (StoredToken | null)[] = [];
  const keeper: SecretKeeper = {
    read: () => Promise.resolve(secrets),
    async storeToken(token) {
      await beforeStore(token);
      secrets = { ...secrets, token };
      stored.push(token);
    },
  };
  return { ...keeper, stored };
}
