import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Check } from '../check.ts';
import { askRoot } from '../root-answer.ts';

/** The host is there and speaks HTTP; what it says is for the next step. */
export const reach: Check = {
  id: 'reach',
  timeoutMs: 20_000,
  async run(context, signal) {
    const host = new URL(context.baseUrl).host;
    try {
      const answer = await askRoot(context.transport, context.baseUrl, { signal });
      if (answer.status === 407) throw new ProblemError(problem('proxy-authentication', { host }));
      context.root = answer;
    } catch (error) {
      const answered = error instanceof ProblemError && error.problem.evidence?.status !== undefined;
      if (!answered) throw error;
      context.root = error;
    }
    return { facts: { host }, limit: null };
  },
};
