import { ProblemError } from '../../pim/problem-error.ts';
import type { Check } from '../check.ts';
import { askRoot, identifyPim } from '../root-answer.ts';

/** What answers is a PIM, known by its root listing. */
export const identify: Check = {
  id: 'identify',
  timeoutMs: 20_000,
  async run(context, signal) {
    if (context.root instanceof ProblemError) throw context.root;
    const answer = context.root ?? (await askRoot(context.transport, context.baseUrl, { signal }));
    const pim = await identifyPim(answer, context.transport, context.baseUrl, signal);
    context.capabilities = pim.capabilities;
    const { routes, announcedHost } = pim.inspection;
    return { facts: { routes, ...(announcedHost === null ? {} : { announcedHost }) }, limit: null };
  },
};
