import { z } from 'zod';
import { type Problem, problemSchema } from './problem.ts';

/** How every call comes back over the bridge: a value, or a problem as data. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The schema of a failed call; a successful one is checked by the call's own result schema. */
export const failedOutcomeSchema = z.object({ ok: z.literal(false), problem: problemSchema });
