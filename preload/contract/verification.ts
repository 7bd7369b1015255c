import { z } from 'zod';
import { appAuthorizationSchema } from './app-authorization.ts';
import { checkIds } from './names.ts';
import { problemCodeSchema, problemSchema } from './problem.ts';

export const checkIdSchema = z.enum(checkIds);
export type CheckId = z.infer<typeof checkIdSchema>;

export const checkStates = ['waiting', 'running', 'passed', 'limited', 'failed', 'skipped'] as const;

/**
 * One step and how it ended. `limited` means: the access works, but something is missing or was worked around, and
 * `problem` says what. `facts` fill the sentence of a passed step, for example `{ channels: 3 }`.
 */
export const checkResultSchema = z.object({
  id: checkIdSchema,
  state: z.enum(checkStates),
  durationMs: z.number().nonnegative().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  problem: problemSchema.nullable(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/** Sent for each step as it starts and as it ends. */
export const checkProgressSchema = z.object({ attemptId: z.string(), check: checkResultSchema });

/** `works`; `limited`: connected, something is missing; `failed`: no access. */
export const verificationOutcomeSchema = z.enum(['works', 'limited', 'failed']);
export type VerificationOutcome = z.infer<typeof verificationOutcomeSchema>;

export const verificationSchema = z.object({
  attemptId: z.string(),
  outcome: verificationOutcomeSchema,
  checks: z.array(checkResultSchema),
  finishedAt: z.string(),
  /** What was granted; only where a connected app was authorized. */
  authorization: appAuthorizationSchema.optional(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** What a profile remembers of its last verification. */
export const verificationSummarySchema = z.object({
  at: z.string(),
  outcome: verificationOutcomeSchema,
  /** Null also for a code of another release: the profile must not become unreadable by it. */
  problem: problemCodeSchema.nullable().catch(null),
  version: z.string().nullable(),
  edition: z.string().nullable(),
});
export type VerificationSummary = z.infer<typeof verificationSummarySchema>;
