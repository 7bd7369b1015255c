import { isLoopback } from '../../pim/address-hosts.ts';
import { evidenceOf } from '../../pim/answer.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Step } from '../diagnosis-step.ts';
import { askRoot } from '../root-answer.ts';

/** Something answers by HTTP, and neither wants https instead of http nor sends to another place. */
export const scheme: Step = {
  id: 'scheme',
  needs: ['tls', 'proxy'],
  limitMs: 10_000,
  async run(context, signal) {
    const { baseUrl, seen } = context;
    const url = new URL(baseUrl);
    const before = context.now().getTime();
    try {
      const answer = await askRoot(context.transport, baseUrl, { signal, timeoutMs: 9500 });
      if (answer.status === 407) {
        const params = { host: url.host, proxy: seen.proxy ?? '' };
        throw new ProblemError(problem('proxy-authentication', params, { evidence: evidenceOf(answer) }));
      }
      seen.root = answer;
      seen.askedRootAt = new Date((before + context.now().getTime()) / 2);
    } catch (error) {
      // A way that leads to maintenance or to a login is looked at by the steps for that.
      if (!(error instanceof ProblemError) || !laterCodes.has(error.problem.code)) throw error;
      seen.root = error;
    }
    const facts = { scheme: url.protocol.replace(':', '') };
    if (url.protocol === 'https:' || isLoopback(url.hostname)) return { facts, limit: null };
    return { facts, limit: problem('not-encrypted', { host: url.host }) };
  },
};

const laterCodes: ReadonlySet<string> = new Set(['maintenance', 'login-page', 'unexpected-answer']);
