import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import { isMaintenance } from '../../pim/retry.ts';
import type { Step } from '../diagnosis-step.ts';

/** The PIM is not in maintenance mode. */
export const maintenance: Step = {
  id: 'maintenance',
  needs: ['identify'],
  limitMs: 1000,
  async run({ seen: { root } }) {
    if (root instanceof ProblemError) throw root;
    if (root !== null && isMaintenance(root)) throw new ProblemError(answerProblem(root));
    return { facts: {}, limit: null };
  },
};
