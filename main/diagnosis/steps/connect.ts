import { networkProblem } from '../../pim/network-problems.ts';
import { isAbort, ProblemError, problem, throwIfCancelled, toProblem } from '../../pim/problem-error.ts';
import type { DiagnosisContext, Step } from '../diagnosis-step.ts';
import { compareWithOthers, hostnameOf, portOf } from '../network/offline.ts';
import type { TcpTarget } from '../network/tcp-connect.ts';

const limitMs = 5000;
/** Hosts with more addresses are balanced by their name server; trying some is enough. */
const mostAddresses = 4;

/** One address and how long the connection took, or why there was none. */
type Try = { target: TcpTarget; ms: number } | { target: TcpTarget; error: unknown };

/**
 * Something takes connections at the host, or at the proxy on the way. All addresses are tried: one that is dead slows
 * every connection down.
 */
export const connect: Step = {
  id: 'connect',
  needs: ['resolve'],
  limitMs: 8000,
  async run(context, signal) {
    const { proxy } = context.seen;
    const url = new URL(proxy ?? context.baseUrl);
    const hosts = proxy === null ? context.seen.addresses : [hostnameOf(url)];
    const targets = hosts.slice(0, mostAddresses).map((host) => ({ host, port: portOf(url) }));
    const tries = await Promise.all(targets.map((target) => tryOne(context, target, signal)));
    throwIfCancelled(signal);
    const alive = tries.filter((one) => 'ms' in one);
    const dead = tries.filter((one) => 'error' in one);
    const quickest = alive.toSorted((one, other) => one.ms - other.ms)[0];
    if (quickest === undefined) throw await noConnection(context, url, dead[0]?.error, signal);
    const facts = {
      address: textOf(quickest.target),
      milliseconds: Math.round(quickest.ms),
      via: proxy === null ? 'direct' : 'proxy',
    };
    if (dead.length === 0) return { facts, limit: null };
    const names = dead.map(({ target }) => textOf(target)).join(', ');
    return { facts, limit: problem('addresses-partly-dead', { host: url.host, dead: names }) };
  },
};

async function tryOne({ network }: DiagnosisContext, target: TcpTarget, signal: AbortSignal): Promise<Try> {
  try {
    return { target, ms: await network.connect(target, limitMs, signal) };
  } catch (error) {
    return { target, error };
  }
}

async function noConnection(
  context: DiagnosisContext,
  url: URL,
  error: unknown,
  signal: AbortSignal,
): Promise<ProblemError> {
  if (isAbort(error)) return new ProblemError(toProblem(error));
  const found = networkProblem(error, { url, request: `connect ${url.host}` });
  const { params, evidence } = found;
  if (context.seen.proxy !== null) {
    return new ProblemError(problem('proxy-failed', { ...params, proxy: url.host }, { evidence }));
  }
  if (found.code === 'connection-refused') return new ProblemError(found);
  const others = await compareWithOthers(context.network, context.others, 'connect', signal);
  if (found.code !== 'timed-out') return new ProblemError({ ...found, params: { ...params, others } });
  const seconds = limitMs / 1000;
  return new ProblemError(problem('connect-timed-out', { ...params, seconds, others }, { evidence }));
}

function textOf({ host, port }: TcpTarget): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
