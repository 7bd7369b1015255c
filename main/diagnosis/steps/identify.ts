import { type Answer, evidenceOf } from '../../pim/answer.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { isMaintenance } from '../../pim/retry.ts';
import type { DiagnosisContext, Step } from '../diagnosis-step.ts';
import { readOfferedRoutes } from '../permissions/offered-routes.ts';
import { identifyPim } from '../root-answer.ts';
import { isProxyPage, pageFacts } from '../what-answers.ts';

/** What answers is a PIM, known by its root listing, or by its words where it is under maintenance. */
export const identify: Step = {
  id: 'identify',
  needs: ['scheme'],
  limitMs: 8000,
  async run(context, signal) {
    const { root } = context.seen;
    if (root instanceof ProblemError) {
      if (root.problem.code === 'maintenance') return { facts: { knownBy: 'maintenance' }, limit: null };
      throw root;
    }
    if (root === null) throw new ProblemError(problem('internal-error', { name: 'no root answer' }));
    if (isMaintenance(root)) return { facts: { knownBy: 'maintenance' }, limit: null };
    await identifyOrTell(root, context, signal);
    context.seen.offered = readOfferedRoutes(root.json);
    return { facts: { knownBy: 'root-listing', ...pageFacts(root) }, limit: null };
  },
};

async function identifyOrTell(root: Answer, context: DiagnosisContext, signal: AbortSignal): Promise<void> {
  const page = pageFacts(root);
  const host = new URL(context.baseUrl).host;
  if (isProxyPage(root)) {
    throw new ProblemError(problem('proxy-page', { host, ...page }, { evidence: evidenceOf(root) }));
  }
  try {
    await identifyPim(root, context.transport, context.baseUrl, signal);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, params, ...rest } = error.problem;
    // A PIM's own errors are JSON: a page with 503 is that of a server in front of it, as those with 502 and 504 are.
    const told =
      code === 'server-error' && root.json === undefined && root.status === 503 ? 'gateway-failed' : code;
    throw new ProblemError({ code: told, params: { ...params, ...page }, ...rest });
  }
}
