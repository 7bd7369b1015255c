import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { askPim } from '../ask-pim.ts';
import type { Step } from '../diagnosis-step.ts';

/** The token arrives and is taken: the first call with it is not answered with 401. */
export const authorizationHeader: Step = {
  id: 'authorization-header',
  needs: ['token'],
  limitMs: 9000,
  async run(context, signal) {
    const { seen, access } = context;
    const hasSystem = seen.offered?.offers('/system-information', 'GET') === true;
    const path = hasSystem ? '/system-information' : '/channels?limit=1';
    const answer = await askPim(context, path, signal, 8500);
    seen.firstCall = answer;
    if (answer.status !== 401) return { facts: { asked: path }, limit: null };
    const found = answerProblem(answer);
    const { code, params, evidence } = found;
    // Another installation of the same app asked for other scopes: the PIM keeps one token an app.
    if (access.kind === 'app' && code === 'token-rejected') {
      throw new ProblemError(problem('app-token-rejected', params, { evidence }));
    }
    if (access.kind === 'app' && code === 'token-expired') {
      throw new ProblemError(problem('authorization-expired', params, { evidence }));
    }
    throw new ProblemError(found);
  },
};
