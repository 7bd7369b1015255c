import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Step } from '../diagnosis-step.ts';
import { apiResources } from '../permissions/resource-table.ts';
import { versionLine } from '../version-line.ts';

/** What the PIM offers, and whether it knows its own address: a proxy that it does not trust makes it name another. */
export const rootListing: Step = {
  id: 'root-listing',
  needs: ['maintenance'],
  limitMs: 1000,
  async run({ baseUrl, seen }) {
    const { offered } = seen;
    if (offered === null) throw new ProblemError(problem('internal-error', { name: 'no root listing' }));
    const lists = apiResources.filter(({ path }) => offered.offers(path, 'GET')).map(({ name }) => name);
    const url = new URL(baseUrl);
    const facts = {
      paths: offered.count,
      host: offered.host ?? '',
      line: versionLine(seen) ?? '',
      enterprise: offered.offers('/reference-entities', 'GET') ? 'yes' : 'no',
      lists: lists.join(', '),
    };
    const announced = URL.parse(offered.host ?? '')?.origin;
    if (announced === undefined || announced === url.origin) return { facts, limit: null };
    return {
      facts,
      limit: problem('announces-other-host', { host: url.host, announced: offered.host ?? '' }),
    };
  },
};
