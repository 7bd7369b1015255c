import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Step } from '../diagnosis-step.ts';

/** The role may use the API at all. A refusal of the one resource that was asked for proves that it may. */
export const overallAccess: Step = {
  id: 'overall-access',
  needs: ['authorization-header'],
  limitMs: 1000,
  async run({ seen: { firstCall } }) {
    if (firstCall === null) throw new ProblemError(problem('internal-error', { name: 'no first call' }));
    const isJson = firstCall.json !== undefined;
    if (firstCall.status >= 200 && firstCall.status <= 299 && isJson) return { facts: {}, limit: null };
    const found = answerProblem(firstCall);
    if (found.code === 'permission-missing' || found.code === 'not-offered')
      return { facts: {}, limit: null };
    throw new ProblemError(found);
  },
};
