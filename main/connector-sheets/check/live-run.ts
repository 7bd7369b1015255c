import type { LiveCall, LiveResult } from '../../../preload/contract/connector-sheets.ts';
import type { PimClient } from '../../pim/pim-client.ts';
import { isAbort, ProblemError, throwIfCancelled } from '../../pim/problem-error.ts';
import type { Transport } from '../../pim/transport.ts';
import type { Sheet } from '../sheet.ts';
import type { CheckSubject } from './requirements.ts';
import type { TokenCall } from './token-body.ts';
import { callForToken, type LiveOutcome } from './token-call.ts';

/** The ways to the PIM of a profile. */
export interface LiveWays {
  transport: Transport;
  /** Calls with the profile's token. */
  client: Pick<PimClient, 'get'>;
}

/**
 * Makes the calls that the connector makes, one after the other; each that fails says why.
 * @throws ProblemError `cancelled`
 */
export async function runLive(
  sheet: Sheet,
  subject: CheckSubject,
  ways: LiveWays,
  signal: AbortSignal,
): Promise<LiveResult[]> {
  const calls = sheet.live[subject.profile.access.kind] ?? [];
  const results: LiveResult[] = [];
  for (const call of calls) {
    throwIfCancelled(signal);
    const start = performance.now();
    const outcome = await attempt(() => run(call, sheet, subject, ways, signal));
    results.push({ call, ...outcome, durationMs: performance.now() - start });
  }
  return results;
}

async function run(
  call: LiveCall,
  { live }: Sheet,
  subject: CheckSubject,
  { transport, client }: LiveWays,
  signal: AbortSignal,
): Promise<LiveOutcome> {
  if (call === 'channels') {
    await client.get('/channels', { signal });
    return { state: 'ok', code: 'works', params: {} };
  }
  const credentials = tokenCallOf(subject);
  if (credentials === null) return { state: 'unknown', code: 'secrets-unusable', params: {} };
  const { baseUrl } = subject;
  return callForToken(call, { transport, baseUrl, call: credentials, keys: live.tokenKeys, signal });
}

function tokenCallOf({ profile: { access }, secrets }: CheckSubject): TokenCall | null {
  if (access.kind !== 'connection' || secrets?.password == null) return null;
  const { clientId, username } = access;
  return { clientId, username, clientSecret: secrets.clientSecret, password: secrets.password };
}

async function attempt(work: () => Promise<LiveOutcome>): Promise<Omit<LiveResult, 'call' | 'durationMs'>> {
  try {
    return { ...(await work()), problem: null };
  } catch (error) {
    if (isAbort(error) || !(error instanceof ProblemError)) throw error;
    return { state: 'problem', code: 'failed', params: {}, problem: error.problem };
  }
}
