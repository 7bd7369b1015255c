import type { SecretKeeper, StoredToken } from './profile-secrets.ts';

/** Tokens of profiles that ask for the password each time: in memory, gone when Pimscope quits. */
export interface UntilQuitTokens {
  /** The secrets of such a profile: what `kept` has, but with no token other than the one in memory. */
  keeper(profileId: string, kept: Pick<SecretKeeper, 'read'>): SecretKeeper;
  forget(profileId: string): void;
}

export function createUntilQuitTokens(): UntilQuitTokens {
  const tokens = new Map<string, StoredToken>();
  return {
    keeper: (profileId, kept) => ({
      read: async () => ({ ...(await kept.read()), password: null, token: tokens.get(profileId) ?? null }),
      storeToken: (token) => {
        if (token === null) tokens.delete(profileId);
        else tokens.set(profileId, token);
        return Promise.resolve();
      },
    }),
    forget: (profileId) => void tokens.delete(profileId),
  };
}
