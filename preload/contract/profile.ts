import { z } from 'zod';
import { appAuthorizationSchema } from './app-authorization.ts';
import { environments } from './names.ts';
import { networkSettingsSchema } from './network.ts';
import { problemCodeSchema, problemSchema } from './problem.ts';
import { verificationSummarySchema } from './verification.ts';

export const environmentSchema = z.enum(environments);
export type Environment = z.infer<typeof environmentSchema>;

export const profileIdSchema = z.uuid();

/** Access with connection credentials, without its secrets. */
export const connectionAccessSchema = z.object({
  kind: z.literal('connection'),
  clientId: z.string(),
  username: z.string(),
  /** The password is not kept: it is asked for whenever Pimscope was started. */
  askPassword: z.boolean().optional(),
});

/** Access as a connected app, without its secrets. */
export const appAccessSchema = z.object({
  kind: z.literal('app'),
  clientId: z.string(),
  callbackUrl: z.string(),
  authorization: appAuthorizationSchema,
  authorizedAt: z.string(),
});
export type AppAccess = z.infer<typeof appAccessSchema>;

/** How a profile is authorized. */
export const accessSchema = z.discriminatedUnion('kind', [connectionAccessSchema, appAccessSchema]);
export type Access = z.infer<typeof accessSchema>;

/** What a person says about a profile. */
export const profileDetailsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  description: z.string().max(1000),
  environment: environmentSchema,
  /** Client or project; empty for none. */
  group: z.string().trim().max(100),
});
export type ProfileDetails = z.infer<typeof profileDetailsSchema>;

/** A program for which a profile was made. Days are written as `2026-12-01`. */
export const connectorUseSchema = z.object({
  /** The id of a sheet, or any other name. */
  connectorId: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(100),
  since: z.iso.date(),
  notes: z.string().max(2000),
  /** When its secret is to be rotated; null for no reminder. */
  rotateBy: z.iso.date().nullable(),
});
export type ConnectorUse = z.infer<typeof connectorUseSchema>;

/** One PIM as this administrator reaches it. Holds no secret. Times are ISO 8601 in UTC. */
export const profileSchema = profileDetailsSchema.extend({
  id: profileIdSchema,
  /** Origin and sub-directory, without a closing slash. */
  baseUrl: z.string(),
  access: accessSchema,
  /** The demo PIM that comes with the app: its address changes with its port. */
  demo: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  lastVerification: verificationSummarySchema.nullable(),
  /** Why the PIM does not take the authorization any more; absent while it does. */
  authorizationLost: z.object({ code: problemCodeSchema, at: z.string() }).optional().catch(undefined),
  /** Stands first on home; absent for all others. */
  pinned: z.literal(true).optional().catch(undefined),
  /** The connectors that use it; absent while none is noted. */
  usedBy: z.array(connectorUseSchema).max(50).optional().catch(undefined),
  /** How this PIM is reached, where that differs from all others; absent where it does not. */
  network: networkSettingsSchema.optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** What the screen may know of the secrets of a profile. Times are ISO 8601 in UTC. */
export const secretStateSchema = z.object({
  /**
   * `keyring`: sealed by the operating system; `passphrase`: under a passphrase; `until-quit`: in memory only;
   * `missing`: to be entered again.
   */
  kept: z.enum(['keyring', 'passphrase', 'until-quit', 'missing']),
  setAt: z.string().nullable(),
  /** What sealed them, for example `secret-service`, `keychain`, `dpapi`, `passphrase`, `memory`; absent for `missing`. */
  backend: z.string().optional(),
  /** Each secret that is there, and since when it is the one it is; absent where that can't be told. */
  secrets: z
    .object({
      /** `lastFour`: the end of a client secret of more than 16 characters; null for others, and while locked. */
      clientSecret: z.object({ setAt: z.string(), lastFour: z.string().max(4).nullable() }),
      password: z.object({ setAt: z.string() }).nullable(),
      token: z.object({ setAt: z.string() }).nullable(),
    })
    .optional(),
  /** Why they can't be used now; null or absent where they can. */
  problem: problemSchema.nullable().optional(),
});
export type SecretState = z.infer<typeof secretStateSchema>;
