import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Step } from '../diagnosis-step.ts';

/** The proxy on the way, if there is one, makes the connection. */
export const proxy: Step = {
  id: 'proxy',
  needs: ['connect'],
  limitMs: 1000,
  async run({ baseUrl, seen }) {
    if (seen.proxyFailure !== null) {
      const { code, params, evidence } = seen.proxyFailure;
      const named = { ...params, host: new URL(baseUrl).host, proxy: seen.proxy ?? '' };
      throw new ProblemError(problem(code, named, { evidence }));
    }
    return { facts: { proxy: seen.proxy ?? 'none' }, limit: null };
  },
};
