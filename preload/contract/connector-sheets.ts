import { z } from 'zod';
import { accessKinds } from './diagnosis-names.ts';
import { problemSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';
import { disclosableSecretSchema } from './secrets.ts';

/** A text of a sheet by language; where one is missing, English stands in for it. */
export const sheetTextSchema = z.strictObject({
  en: z.string().min(1),
  fr: z.string().min(1).optional(),
});

export const sheetIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,49}$/);
const accessKindSchema = z.enum(accessKinds);

/** A connector, or a form in which programs take credentials. */
export const sheetSummarySchema = z.object({
  id: sheetIdSchema,
  name: z.string(),
  /** Whose it is. */
  vendor: z.string(),
  /** Where the vendor describes it. */
  documentation: z.url(),
  /** The kinds of access that it can use. */
  access: z.array(accessKindSchema),
  /** `form`: fields, copied one by one. `document`: one text, copied or saved as a whole. */
  form: z.enum(['form', 'document']),
});
export type SheetSummary = z.infer<typeof sheetSummarySchema>;

/**
 * `ready`: to be copied. `empty`: the profile has nothing for it. For secrets also `missing`, `not-kept` (the profile
 * asks for its password each time) and `unusable` (locked, or the keyring is lost). `other-access`: the profile's kind
 * of access has no such thing.
 */
export const sheetFieldStateSchema = z.enum([
  'ready',
  'empty',
  'missing',
  'not-kept',
  'unusable',
  'other-access',
]);
export type SheetFieldState = z.infer<typeof sheetFieldStateSchema>;

/** One field of the connector's form, in its order. */
export const sheetFieldSchema = z.object({
  id: z.string(),
  /** Exactly as the connector shows it. */
  label: z.string(),
  required: z.boolean(),
  hint: sheetTextSchema.nullable(),
  /** The secret that it takes, or null. */
  secret: disclosableSecretSchema.nullable(),
  state: sheetFieldStateSchema,
  /** What is copied; of a secret only a mask, with its last four characters where it is long. Null unless `ready`. */
  shown: z.string().nullable(),
});
export type SheetField = z.infer<typeof sheetFieldSchema>;

/** Where to click in Akeneo, for the releases in which it is so. */
export const stepGroupSchema = z.object({
  /** For example `SaaS`, `7.0`. */
  releases: z.array(z.string()),
  /** True for the one that fits the PIM of the profile, as far as that is known. */
  fits: z.boolean(),
  steps: z.array(sheetTextSchema),
});

/** Something that the documentation of the connector has wrong or leaves out, and what is the case. */
export const sheetNoteSchema = z.object({
  id: z.string(),
  /** What the documentation says; null where it says nothing. */
  claim: sheetTextSchema.nullable(),
  fact: sheetTextSchema,
  reason: sheetTextSchema,
  /** Where that can be read. */
  source: z.url().nullable(),
});

/** A sheet filled in for one profile. Holds no secret. */
export const sheetForProfileSchema = sheetSummarySchema.extend({
  profileId: profileIdSchema,
  fields: z.array(sheetFieldSchema),
  /** The text with placeholders instead of secrets; null for forms and for a kind of access that it does not take. */
  document: z.object({ fileName: z.string(), preview: z.string() }).nullable(),
  steps: z.array(stepGroupSchema),
  notes: z.array(sheetNoteSchema),
});
export type SheetForProfile = z.infer<typeof sheetForProfileSchema>;

/** `copied: false`: the person declined, or another such dialog is open. `secret: null`: what was copied is none. */
export const sheetCopyResultSchema = z.discriminatedUnion('copied', [
  z.object({ copied: z.literal(false) }),
  z.object({
    copied: z.literal(true),
    secret: z.object({ clearedAfterSeconds: z.number().int(), hiddenFromHistory: z.boolean() }).nullable(),
  }),
]);
export type SheetCopyResult = z.infer<typeof sheetCopyResultSchema>;

/** Null when nobody wanted a file. */
export const sheetSaveResultSchema = z.object({ path: z.string(), withSecrets: z.boolean() }).nullable();
export type SheetSaveResult = z.infer<typeof sheetSaveResultSchema>;

/** What is said of a requirement. Its sentence stands in `language/<lang>/connectors.json` under `requirement`. */
export const requirementCodes = [
  'access-fits',
  'access-differs',
  'secrets-there',
  'secrets-missing',
  'secrets-not-kept',
  'secrets-unusable',
  'verified',
  'verified-limited',
  'verification-failed',
  'never-verified',
  'authorization-lost',
  'https',
  'no-https',
  'reachable-address',
  'demo-pim',
  'this-computer',
  'private-address',
  'no-sub-directory',
  'sub-directory',
  'scope-granted',
  'scope-missing',
  'scope-not-authorized',
  'permission-seen',
  'permission-missing',
  'permission-unknown',
  'scopes-granted',
  'scopes-dropped',
  'scopes-too-long',
  'scopes-not-authorized',
  'callback-of-pimscope',
  'callback-to-compare',
  'token-body-fits',
  'token-body-tight',
  'token-body-too-large',
  'token-body-unknown',
] as const;
export const requirementCodeSchema = z.enum(requirementCodes);
export type RequirementCode = z.infer<typeof requirementCodeSchema>;

const requirementStateSchema = z.enum(['ok', 'problem', 'unknown']);

export const requirementResultSchema = z.object({
  /** Its place in the list, for example `scope:read_channel_settings`. */
  id: z.string(),
  state: requirementStateSchema,
  code: requirementCodeSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Why the connector needs it, in words of the sheet. */
  because: sheetTextSchema.nullable(),
});
export type RequirementResult = z.infer<typeof requirementResultSchema>;

/** Calls that are made just as the connector makes them. */
export const liveCallSchema = z.enum(['token-basic', 'token-body', 'channels']);
export type LiveCall = z.infer<typeof liveCallSchema>;

/** The sentence of a call stands in `language/<lang>/connectors.json` under `live`. */
export const liveResultSchema = z.object({
  call: liveCallSchema,
  /** `unknown`: it could not be tried. */
  state: requirementStateSchema,
  code: z.enum(['works', 'failed', 'key-missing', 'secrets-unusable']),
  /** For `key-missing` the name that the answer lacks. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  durationMs: z.number().nonnegative(),
  problem: problemSchema.nullable(),
});
export type LiveResult = z.infer<typeof liveResultSchema>;

/** Would it work? `no` where anything is a problem, else `unknown` where anything is, else `yes`. */
export const sheetCheckSchema = z.object({
  sheetId: sheetIdSchema,
  profileId: profileIdSchema,
  checkedAt: z.string(),
  works: z.enum(['yes', 'no', 'unknown']),
  requirements: z.array(requirementResultSchema),
  /** Null where the calls were not asked for. */
  live: z.array(liveResultSchema).nullable(),
});
export type SheetCheck = z.infer<typeof sheetCheckSchema>;

/** A profile whose secret is due to be rotated, or soon. */
export const dueRotationSchema = z.object({
  profileId: profileIdSchema,
  profileName: z.string(),
  connectorId: z.string(),
  connectorName: z.string(),
  /** A day, for example `2026-12-01`. */
  rotateBy: z.string(),
  /** Negative once it is past. */
  daysLeft: z.number().int(),
});
export type DueRotation = z.infer<typeof dueRotationSchema>;
