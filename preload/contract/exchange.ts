import { z } from 'zod';
import { environments } from './names.ts';
import { problemSchema } from './problem.ts';
import { profileDetailsSchema, profileIdSchema } from './profile.ts';

/** What protects the secrets of an exported file. */
export const passphraseSchema = z.string().max(1000);

/** Profiles that are not in the exported file, or without their secrets, and why. */
const exceptionSchema = z.object({
  profileId: profileIdSchema,
  name: z.string(),
  /** `demo`: left out, it belongs to this computer. The others are exported without their secrets. */
  reason: z.enum(['demo', 'secrets-missing', 'secrets-unreadable']),
});
export type ExportException = z.infer<typeof exceptionSchema>;

/** Null when no file was chosen. */
export const exportResultSchema = z
  .object({
    path: z.string(),
    /** How many profiles are in the file. */
    profiles: z.number().int().nonnegative(),
    withSecrets: z.boolean(),
    exceptions: z.array(exceptionSchema),
  })
  .nullable();
export type ExportResult = z.infer<typeof exportResultSchema>;

/** Where entries come from: Pimscope's own file, or credentials of other programs. */
export const importSourceSchema = z.enum([
  'profiles-file',
  'env-file',
  'postman-environment',
  'postman-collection',
]);
export type ImportSource = z.infer<typeof importSourceSchema>;

const importChoiceNameSchema = z.enum(['add', 'replace', 'keep-both', 'skip']);

/** `locked`: in the file, under its passphrase. `not-kept`: it is asked for each time. `none`: this access has none. */
export const secretPresenceSchema = z.enum(['there', 'missing', 'locked', 'not-kept', 'none']);
export type SecretPresence = z.infer<typeof secretPresenceSchema>;

/** What an entry lacks to become a profile; the screen can ask for it. */
export const missingFieldSchema = z.enum(['baseUrl', 'clientId', 'username']);

/** One entry of a file or text, before anything is changed. */
export const importItemSchema = z.object({
  /** By which choices name it. */
  index: z.number().int().nonnegative(),
  name: z.string(),
  environment: z.enum(environments),
  group: z.string(),
  baseUrl: z.string().nullable(),
  kind: z.enum(['connection', 'app']),
  clientId: z.string().nullable(),
  username: z.string().nullable(),
  callbackUrl: z.string().nullable(),
  clientSecret: secretPresenceSchema,
  password: secretPresenceSchema,
  missing: z.array(missingFieldSchema),
  /** `conflicting`: same PIM and client, or same id, but other details. `invalid`: can only be skipped. */
  state: z.enum(['new', 'same', 'conflicting', 'invalid']),
  /** The profile that it is the same as or in conflict with, and in what they differ, for example `name`. */
  existing: z
    .object({ profileId: profileIdSchema, name: z.string(), differences: z.array(z.string()) })
    .nullable(),
  /** The index of an earlier entry with the same PIM and client, or the same id. */
  duplicateOf: z.number().int().nonnegative().nullable(),
  choices: z.array(importChoiceNameSchema),
  suggested: importChoiceNameSchema,
  problem: problemSchema.nullable(),
});
export type ImportItem = z.infer<typeof importItemSchema>;

export const importPreviewSchema = z.object({
  previewId: z.string(),
  source: importSourceSchema,
  /** The file's name; null for pasted text. */
  fileName: z.string().nullable(),
  /** `locked` until `exchange.unlock`; what is locked is not imported. `none`: there are none in it. */
  secrets: z.enum(['none', 'locked', 'open']),
  items: z.array(importItemSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What to do with one entry. Entries without a choice are skipped. */
export const importChoiceSchema = z.object({
  index: z.number().int().nonnegative(),
  choice: importChoiceNameSchema,
  /** What a person completed or changed in the preview. */
  changes: profileDetailsSchema
    .pick({ name: true, environment: true, group: true })
    .extend({
      baseUrl: z.string().max(2000),
      clientId: z.string().trim().min(1).max(500),
      username: z.string().trim().min(1).max(500),
    })
    .partial()
    .optional(),
});
export type ImportChoice = z.infer<typeof importChoiceSchema>;

export const importedItemSchema = z.object({
  index: z.number().int().nonnegative(),
  name: z.string(),
  outcome: z.enum(['added', 'replaced', 'skipped', 'failed']),
  /** The profile that came of it. */
  profileId: profileIdSchema.nullable(),
  /** `kept`: those of the replaced profile stay. `not-stored`: `problem` says why; the profile is there. */
  secrets: z.enum(['stored', 'kept', 'none', 'not-stored']),
  nextStep: z.enum(['none', 'authorize', 'enter-secrets', 'enter-password']),
  problem: problemSchema.nullable(),
});
export type ImportedItem = z.infer<typeof importedItemSchema>;
export const importResultSchema = z.object({ items: z.array(importedItemSchema) });
export type ImportResult = z.infer<typeof importResultSchema>;
