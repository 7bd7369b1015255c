import { isIP } from 'node:net';
import { isLoopback } from '../../pim/address-hosts.ts';
import { networkProblem } from '../../pim/network-problems.ts';
import { isAbort, ProblemError, problem } from '../../pim/problem-error.ts';
import { ProxyError } from '../../pim/proxy-error.ts';
import type { DiagnosisContext, Step } from '../diagnosis-step.ts';
import { compareWithOthers, hostnameOf } from '../network/offline.ts';

/**
 * The name of the host has addresses. Behind a proxy that is the proxy's business: a name that this computer does not
 * know is no failure there.
 *
 * Offline is told apart like this: no interface with an address outwards is `computer-offline`. Name servers that give
 * no answer (EAI_AGAIN), or that know no other PIM kept here either, are `name-server-silent`: whether they are down or
 * this computer has no way to them can't be told from here. All else is the name's own: `host-not-found`.
 */
export const resolve: Step = {
  id: 'resolve',
  needs: [],
  limitMs: 6000,
  async run(context, signal) {
    const url = new URL(context.baseUrl);
    const host = hostnameOf(url);
    if (!isLoopback(url.hostname) && context.network.outwardAddresses().length === 0) {
      throw new ProblemError(problem('computer-offline', { host: url.host }));
    }
    context.seen.proxy = await proxyOf(context, signal);
    if (isIP(host) !== 0) {
      context.seen.addresses = [host];
      return { facts: { addresses: host, named: 'no' }, limit: null };
    }
    try {
      const found = await context.network.resolve(host, signal);
      context.seen.addresses = [...new Set(found.map(({ address }) => address))];
      return { facts: { addresses: context.seen.addresses.join(', '), named: 'yes' }, limit: null };
    } catch (error) {
      if (isAbort(error)) throw error;
      if (context.seen.proxy !== null) return { facts: { addresses: '', named: 'by-proxy' }, limit: null };
      throw await unknownHost(error, context, signal);
    }
  },
};

/** A proxy configuration that can't be read is the matter of the step `proxy`. */
async function proxyOf(context: DiagnosisContext, signal: AbortSignal): Promise<string | null> {
  try {
    return await context.network.proxyFor(context.baseUrl, signal);
  } catch (error) {
    if (!(error instanceof ProxyError)) throw error;
    context.seen.proxyFailure = networkProblem(error, {
      url: new URL(context.baseUrl),
      request: context.baseUrl,
    });
    return null;
  }
}

async function unknownHost(
  error: unknown,
  { baseUrl, network, others }: DiagnosisContext,
  signal: AbortSignal,
): Promise<ProblemError> {
  const url = new URL(baseUrl);
  const found = networkProblem(error, { url, request: `lookup ${hostnameOf(url)}` });
  const noAnswer = found.params.errorCode === 'EAI_AGAIN';
  const silent = noAnswer || (await compareWithOthers(network, others, 'resolve', signal)) === 'silent';
  const { params, evidence } = found;
  return new ProblemError(silent ? problem('name-server-silent', params, { evidence }) : found);
}
