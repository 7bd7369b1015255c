import { z } from 'zod';
import { checkNeeds } from './names.ts';
import { problemCodeSchema } from './problem.ts';
import { profileIdSchema } from './profile.ts';
import { verificationOutcomeSchema } from './verification.ts';

/**
 * How the check of one profile ended: with an outcome, or skipped because a person is needed first. Both null: the
 * profile was removed meanwhile.
 */
export const healthItemSchema = z.object({
  profileId: profileIdSchema,
  outcome: verificationOutcomeSchema.nullable(),
  problem: problemCodeSchema.nullable(),
  needs: z.enum(checkNeeds).nullable(),
});
export type HealthItem = z.infer<typeof healthItemSchema>;

/** Sent as the check of a profile begins (`item` null) and as it ends, and once more when everything is over. */
export const checkAllProgressSchema = z.object({
  attemptId: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  /** The profiles that are being checked now. */
  running: z.array(profileIdSchema),
  item: healthItemSchema.nullable(),
  over: z.boolean(),
});
export type CheckAllProgress = z.infer<typeof checkAllProgressSchema>;
