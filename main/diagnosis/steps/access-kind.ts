import { offersApps } from '../../authorization/connected-app/offers-apps.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Step } from '../diagnosis-step.ts';

const connectionTokenPath = '/api/oauth/v1/token';

/** The PIM has the kind of access that the profile uses. */
export const accessKind: Step = {
  id: 'access-kind',
  needs: ['root-listing'],
  limitMs: 6000,
  async run({ access, baseUrl, transport, seen }, signal) {
    if (access.kind === 'connection') {
      const listed = seen.offered?.tokenPaths.some((path) => path.endsWith(connectionTokenPath)) === true;
      return { facts: { kind: 'connection', listed: listed ? 'yes' : 'no' }, limit: null };
    }
    const offers = await offersApps(transport, baseUrl, signal);
    if (offers === false) {
      const params = { host: new URL(baseUrl).host, status: 404 };
      throw new ProblemError(problem('apps-not-offered', params));
    }
    return { facts: { kind: 'app', listed: offers === true ? 'yes' : 'unknown' }, limit: null };
  },
};
