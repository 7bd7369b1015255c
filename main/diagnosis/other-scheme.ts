import { ProblemError, problem } from '../pim/problem-error.ts';
import type { Transport } from '../pim/transport.ts';

const timeoutMs = 5000;

/**
 * Looks whether the same host and port speak the other of http and https, after a call failed in the way that a wrong
 * scheme makes it fail. Nothing secret is sent.
 *
 * @returns the problem with the address to use instead, or `failure` itself where the scheme is not to blame
 * @throws ProblemError `cancelled`
 */
export async function orOtherScheme(
  failure: ProblemError,
  transport: Transport,
  baseUrl: string,
  signal: AbortSignal | undefined,
): Promise<ProblemError> {
  const { code, params, evidence } = failure.problem;
  const wantsTls = baseUrl.startsWith('http:') && (code === 'connection-cut' || code === 'malformed-answer');
  const wantsPlain = baseUrl.startsWith('https:') && code === 'tls-failed';
  if (!wantsTls && !wantsPlain) return failure;
  const other = wantsTls ? baseUrl.replace('http:', 'https:') : baseUrl.replace('https:', 'http:');
  if (!(await speaks(other, transport, signal))) return failure;
  const extra = { action: { kind: 'use-address' as const, url: other }, evidence };
  return new ProblemError(problem(wantsTls ? 'https-required' : 'tls-failed', params, extra));
}

/** Any answer proves the scheme; so does a certificate, even one that is not trusted. */
async function speaks(url: string, transport: Transport, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await transport.request({ method: 'GET', url, signal, timeoutMs });
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'cancelled') throw error;
    return error.problem.code.startsWith('certificate-') || error.problem.evidence?.status !== undefined;
  }
}
