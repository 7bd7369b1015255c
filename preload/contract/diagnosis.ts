import { z } from 'zod';
import { activityDetailSchema } from './activity.ts';
import {
  accessKinds,
  akeneoPlaces,
  causes,
  degrees,
  diagnosisCheckIds,
  serverSettings,
} from './diagnosis-names.ts';
import { problemSchema, remedyActionSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';
import { checkStates } from './verification.ts';

export const diagnosisCheckIdSchema = z.enum(diagnosisCheckIds);
export type DiagnosisCheckId = z.infer<typeof diagnosisCheckIdSchema>;

export const degreeSchema = z.enum(degrees);
export type Degree = z.infer<typeof degreeSchema>;

export const causeSchema = z.enum(causes);
export type Cause = z.infer<typeof causeSchema>;

export const akeneoPlaceSchema = z.enum(akeneoPlaces);
export type AkeneoPlace = z.infer<typeof akeneoPlaceSchema>;

export const serverSettingSchema = z.enum(serverSettings);
export type ServerSetting = z.infer<typeof serverSettingSchema>;

const factsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Something that mends a finding, or goes around it. */
export const remedySchema = z.discriminatedUnion('kind', [
  /** Fix it here: a button of Pimscope. */
  z.object({ kind: z.literal('here'), action: remedyActionSchema }),
  /** Pimscope goes around it by itself; nothing is to be done for it to work. */
  z.object({ kind: z.literal('done'), what: z.enum(['credentials-in-body', 'links-rebased']) }),
  /** Show me where: done in Akeneo, by somebody who may. */
  z.object({
    kind: z.literal('akeneo'),
    place: akeneoPlaceSchema,
    /** The menu, from left to right, in the words of this release. */
    menu: z.array(z.string()),
    /** What is switched on there, in Akeneo's words, such as `List channels`. */
    permissions: z.array(z.string()),
    /** The same permissions by their technical names, such as `pim_api_channel_list`. */
    acls: z.array(z.string()),
    /** The scopes of a connected app that stand for them. */
    scopes: z.array(z.string()),
    /** Whether `diagnosis.openInAkeneo` can lead there. */
    opens: z.boolean(),
  }),
  /** Done on the server or in the network in between, by whoever runs it. */
  z.object({
    kind: z.literal('server'),
    setting: serverSettingSchema,
    /** Lines to copy into a configuration, or null. */
    snippet: z.string().nullable(),
  }),
]);
export type Remedy = z.infer<typeof remedySchema>;

/** A problem, what may have caused it, and what helps. */
export const findingSchema = z.object({
  problem: problemSchema,
  /** Several where they can't be told apart from here, the likeliest first; each is named. */
  causes: z.array(causeSchema),
  remedies: z.array(remedySchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** One exchange with the PIM that a check made, as the activity keeps it. */
export const evidenceCallSchema = activityDetailSchema.omit({ id: true, profileId: true, asker: true });
export type EvidenceCall = z.infer<typeof evidenceCallSchema>;

/** One check and how it ended. `facts` are what was seen, for the sentence of the check and for reports. */
export const diagnosisStepSchema = z.object({
  id: diagnosisCheckIdSchema,
  state: z.enum(checkStates),
  startedAt: z.string().nullable(),
  durationMs: z.number().nonnegative().nullable(),
  facts: factsSchema,
  /** What failed, or what limits; null where nothing does. */
  finding: findingSchema.nullable(),
  calls: z.array(evidenceCallSchema),
});
export type DiagnosisStep = z.infer<typeof diagnosisStepSchema>;

/** One certificate of the chain that the host shows, its own first. */
export const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  /** SHA-256, in hexadecimal with colons. */
  fingerprint: z.string(),
  /** Host names and addresses that it is for; empty for authorities. */
  names: z.array(z.string()),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** Whether something may be done to a resource, and what stands in the way. */
export const permissionSchema = z.object({
  /** Whether the root listing of this PIM has it. */
  offered: z.boolean(),
  /** Of connected apps: by the scopes that were granted. `not-needed`: no scope exists for it, or none is needed. */
  scope: z.enum(['granted', 'missing', 'not-needed']),
  /** What the PIM says when asked. Only reading is ever asked: writing and deleting stay `unknown`. */
  role: z.enum(['allowed', 'denied', 'unknown']),
  /** The scope that it needs, or null. */
  needsScope: z.string().nullable(),
  /** The technical name of the permission that it needs, or null. */
  needsAcl: z.string().nullable(),
});
export type Permission = z.infer<typeof permissionSchema>;

/** One resource of the API. `write` and `delete` are null where the API has no such calls. */
export const permissionRowSchema = z.object({
  /** As in its path, for example `products-uuid`; nested ones as `families/variants`. */
  resource: z.string(),
  read: permissionSchema,
  write: permissionSchema.nullable(),
  delete: permissionSchema.nullable(),
  /** Whether the probe found something; null where it was not told. */
  empty: z.boolean().nullable(),
  /** Why it can't be read, or why that is not known; null where it can. */
  problem: problemSchema.nullable(),
});
export type PermissionRow = z.infer<typeof permissionRowSchema>;

/**
 * One sentence on top. `works`, `cannot-read-app` and `cannot-read-connection` (param `resources`), `limited`,
 * `action-needed` and `unreachable`: the last three are completed by the title of `finding`.
 */
export const headlineSchema = z.object({
  code: z.enum([
    'works',
    'cannot-read-app',
    'cannot-read-connection',
    'limited',
    'action-needed',
    'unreachable',
  ]),
  params: factsSchema,
  finding: problemSchema.nullable(),
});
export type Headline = z.infer<typeof headlineSchema>;

/** A whole diagnosis. Holds no secret, no token, no user name. */
export const diagnosisSchema = z.object({
  id: z.string(),
  profileId: profileIdSchema,
  profileName: z.string(),
  baseUrl: z.string(),
  accessKind: z.enum(accessKinds),
  appVersion: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  durationMs: z.number().nonnegative(),
  degree: degreeSchema,
  headline: headlineSchema,
  /** As system-information words them; null where it was not told. */
  version: z.string().nullable(),
  edition: z.string().nullable(),
  /** `SaaS`, `7.0`, `6.0`, `5.0`, `4.0`, or null: decides menu paths, never what is tried. */
  versionLine: z.string().nullable(),
  steps: z.array(diagnosisStepSchema),
  certificates: z.array(certificateSchema),
  permissions: z.array(permissionRowSchema),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** Sent for each check as it starts and as it ends. */
export const diagnosisProgressSchema = z.object({
  attemptId: z.string(),
  profileId: profileIdSchema,
  step: diagnosisStepSchema,
});

export const reportFormatSchema = z.enum(['markdown', 'json']);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

export const reportSchema = z.object({ text: z.string(), fileName: z.string() });
export type Report = z.infer<typeof reportSchema>;

/** One line of a comparison. `key` is a check, a fact of one (`tls.protocol`), or an action on a resource. */
export const comparisonRowSchema = z.object({
  section: z.enum(['summary', 'checks', 'facts', 'permissions']),
  key: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  same: z.boolean(),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;

export const comparisonSchema = z.object({
  left: z.object({ id: z.string(), profileName: z.string(), degree: degreeSchema }),
  right: z.object({ id: z.string(), profileName: z.string(), degree: degreeSchema }),
  rows: z.array(comparisonRowSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
