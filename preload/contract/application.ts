import { z } from 'zod';
import { homeViews, languages, profileSorts, themes } from './names.ts';
import { networkSettingsSchema } from './network.ts';

export const appInfoSchema = z.object({
  version: z.string(),
  platform: z.string(),
  /** `electron`, or `chromium` where Electron's binary can't be had. */
  host: z.enum(['electron', 'chromium']),
  chrome: z.string(),
  node: z.string(),
  userData: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** How home looks. `collapsed`: names of groups, empty for the profiles without one. */
export const homeSettingsSchema = z.object({
  view: z.enum(homeViews),
  sort: z.enum(profileSorts),
  collapsed: z.array(z.string().max(100)).max(5000),
});
export type HomeSettings = z.infer<typeof homeSettingsSchema>;

/** No defaults here: a change names only what it changes. */
export const settingsSchema = z.object({
  theme: z.enum(themes),
  language: z.enum(languages),
  home: homeSettingsSchema,
  /** Whether profiles are checked on start and when the computer wakes. */
  backgroundCheck: z.boolean(),
  /** How PIMs are reached. Changed by calls of its own (`network`). */
  network: networkSettingsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

/** Something that a person must know about this computer's files: told until it is dismissed. */
export const noticeSchema = z.object({
  id: z.string(),
  code: z.enum([
    'profiles-set-aside',
    'settings-set-aside',
    'profiles-newer',
    'settings-newer',
    'vault-set-aside',
    'vault-newer',
    'file-not-readable',
    'file-not-writable',
    'profile-odd',
    'backup-not-written',
  ]),
  params: z.record(z.string(), z.string()),
});
export type Notice = z.infer<typeof noticeSchema>;

/** How secrets that are entered now are kept on this computer. */
export const secretStorageSchema = z.object({
  /**
   * `keyring`: sealed by the operating system. `passphrase`: under a passphrase. `until-quit`: in memory, as chosen.
   * `none`: only in memory until the app ends, and only where that is accepted each time.
   */
  kind: z.enum(['keyring', 'passphrase', 'until-quit', 'none']),
  /** Name of the operating system's store, for example `secret-service`, `keychain`, `dpapi`. */
  backend: z.string(),
});
export type SecretStorage = z.infer<typeof secretStorageSchema>;

/** The demo PIM, running. Its credentials open nothing but generated data on this computer. */
export const demoPimSchema = z.object({
  url: z.string(),
  products: z.number().int(),
  connection: z.object({
    clientId: z.string(),
    secret: z.string(),
    username: z.string(),
    password: z.string(),
  }),
  app: z.object({ clientId: z.string(), clientSecret: z.string(), callbackUrl: z.string() }),
  /** Who can log in to its pages and give consent. */
  user: z.object({ username: z.string(), password: z.string() }),
});
export type DemoPimAccess = z.infer<typeof demoPimSchema>;
