import { z } from 'zod';

/**
 * A token as a PIM handed it out. `expiresInSeconds` counts from `obtainedAt` (wall clock of this computer, ISO 8601);
 * null where the PIM names no end (tokens of connected apps).
 */
export const storedTokenSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresInSeconds: z.number().nullable(),
  obtainedAt: z.string(),
});
export type StoredToken = z.infer<typeof storedTokenSchema>;

/** Everything secret of one profile: sealed as one record in the vault. */
export const profileSecretsSchema = z.object({
  clientSecret: z.string(),
  password: z.string().nullable(),
  token: storedTokenSchema.nullable(),
  /** The password of the profile's own proxy; `proxy` names the one it is for, so that no other is told it. */
  proxyPassword: z.object({ proxy: z.string(), password: z.string() }).optional(),
});
export type ProfileSecrets = z.infer<typeof profileSecretsSchema>;
export type ProxyPassword = NonNullable<ProfileSecrets['proxyPassword']>;

/** Under this key, in the place of a profile's id, stand the secrets of Pimscope as a whole: its proxy's password. */
export const wholeAppKey = 'pimscope';

/** The secrets of one profile, as authorization code sees them: read, and replace the token after a grant. */
export interface SecretKeeper {
  /** @throws ProblemError `secrets-missing` or `secrets-unreadable` */
  read(): Promise<ProfileSecrets>;
  /** Resolves once the token is safely stored. @throws ProblemError when it can't be */
  storeToken(token: StoredToken | null): Promise<void>;
}
