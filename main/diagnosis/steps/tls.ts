import type { Problem } from '../../../preload/contract/problem.ts';
import { networkProblem } from '../../pim/network-problems.ts';
import { isAbort, ProblemError, problem } from '../../pim/problem-error.ts';
import { ProxyError } from '../../pim/proxy-error.ts';
import { differenceMs, isFar } from '../clock-difference.ts';
import type { DiagnosisContext, Step } from '../diagnosis-step.ts';
import type { TlsFacts } from '../network/tls-handshake.ts';
import { orOtherScheme } from '../other-scheme.ts';

const limitMs = 6000;
const soonDays = 30;
const dayMs = 24 * 3600_000;

/** What the host shows is a certificate of a known authority, for this host, valid now and for a while. */
export const tls: Step = {
  id: 'tls',
  needs: ['connect'],
  limitMs: 9000,
  async run(context, signal) {
    if (!context.baseUrl.startsWith('https:')) return { facts: { encrypted: 'no' }, limit: null };
    const shown = await handshake(context, signal);
    if (shown === null) return { facts: { encrypted: 'unknown' }, limit: null };
    context.seen.tls = shown;
    const own = shown.certificates[0];
    const days = own === undefined ? 0 : (Date.parse(own.validTo) - context.now().getTime()) / dayMs;
    if (shown.refusal !== null) throw new ProblemError(refused(shown, shown.refusal, context));
    const facts = {
      encrypted: 'yes',
      protocol: shown.protocol,
      cipher: shown.cipher,
      issuer: own?.issuer ?? '',
      validTo: own?.validTo ?? '',
      days: Math.floor(days),
      certificates: shown.certificates.length,
    };
    if (days > soonDays) return { facts, limit: null };
    const params = { host: new URL(context.baseUrl).host, days: Math.floor(days), validTo: facts.validTo };
    return { facts, limit: problem('certificate-ends-soon', params) };
  },
};

/** Null where a proxy made no connection: that is for the step `proxy`. */
async function handshake(context: DiagnosisContext, signal: AbortSignal): Promise<TlsFacts | null> {
  const url = new URL(context.baseUrl);
  try {
    return await context.network.handshake(context.baseUrl, limitMs, signal);
  } catch (error) {
    if (isAbort(error)) throw error;
    const found = networkProblem(error, { url, request: `TLS handshake with ${url.host}` });
    if (error instanceof ProxyError) {
      context.seen.proxyFailure = found;
      return null;
    }
    const failure = new ProblemError(found);
    const judged = (await orOtherScheme(failure, context.transport, context.baseUrl, signal)).problem;
    const { params, evidence, action } = judged;
    throw new ProblemError(
      action?.kind === 'use-address' ? problem('speaks-http', params, { action, evidence }) : judged,
    );
  }
}

/** The certificate as it is shown, by why it is refused. */
function refused(shown: TlsFacts, refusal: string, context: DiagnosisContext): Problem {
  const url = new URL(context.baseUrl);
  const error = Object.assign(new Error(refusal), { code: refusal });
  const found = networkProblem(error, { url, request: `TLS handshake with ${url.host}` });
  const own = shown.certificates[0];
  const params = {
    ...found.params,
    issuer: own?.issuer ?? '',
    validFrom: own?.validFrom ?? '',
    validTo: own?.validTo ?? '',
    names: own?.names.join(', ') ?? '',
    chain: shown.certificates.length,
    clock: clockOf(shown, context),
  };
  const { evidence } = found;
  if (refusal === 'CERT_NOT_YET_VALID') return problem('certificate-not-yet-valid', params, { evidence });
  if (refusal === 'DEPTH_ZERO_SELF_SIGNED_CERT')
    return problem('certificate-self-signed', params, { evidence });
  return problem(found.code, params, { evidence });
}

/** Whether the host's own clock agrees with this computer's: where it does not, the dates prove nothing. */
function clockOf({ date }: TlsFacts, { now }: DiagnosisContext): string {
  const difference = date === null ? null : differenceMs(date, now());
  if (difference === null) return 'unknown';
  return isFar(difference) ? 'differs' : 'agrees';
}
