import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import type {
  CheckResult,
  Verification,
  VerificationOutcome,
  VerificationSummary,
} from '../../preload/contract/verification.ts';
import type { TokenKeeper } from '../authorization/token-keeper.ts';
import type { Pace } from '../pim/pace.ts';
import { createPimClient } from '../pim/pim-client.ts';
import { createRetry } from '../pim/retry.ts';
import type { Transport } from '../pim/transport.ts';
import type { Check, CheckContext } from './check.ts';
import { authorize } from './checks/authorize.ts';
import { channels } from './checks/channels.ts';
import { identify } from './checks/identify.ts';
import { reach } from './checks/reach.ts';
import { version } from './checks/version.ts';
import { runCheck } from './run-check.ts';

const checks: readonly Check[] = [reach, identify, authorize, version, channels];

export interface VerifyOptions {
  attemptId: string;
  baseUrl: string;
  transport: Transport;
  pace: Pace;
  profileKey: string;
  tokenKeeper: TokenKeeper;
  /** Called for each check as it starts to run, and as it ends or is skipped. */
  report: (check: CheckResult) => void;
  signal: AbortSignal;
  /** Told once a person has granted and the token is stored, whatever comes of the checks after it. */
  onAuthorized?: (authorization: AppAuthorization) => void | Promise<void>;
  /** The checks in their order; all of them unless given. */
  checks?: readonly Check[];
}

/**
 * Proves an access step by step: reach, identify, authorize, version, channels. After a step that failed the others
 * are skipped. A verification that ends with failed steps is a result, not an error.
 *
 * @throws ProblemError `cancelled`, at once when `signal` is aborted
 */
export async function verifyAccess(options: VerifyOptions): Promise<Verification> {
  const { baseUrl, transport, pace, profileKey, tokenKeeper, report, signal } = options;
  // Somebody is watching: an outage is told after one more try, not after many.
  const retry = createRetry({ attempts: 2, maxRetryAfterMs: 3000 });
  const client = createPimClient({
    profileKey,
    baseUrl,
    transport,
    pace,
    tokens: tokenKeeper,
    retry,
    asker: 'verification',
  });
  const context: CheckContext = {
    baseUrl,
    transport,
    client,
    tokenKeeper,
    root: null,
    capabilities: null,
    authorization: null,
    onAuthorized: options.onAuthorized,
  };
  const results: CheckResult[] = [];
  for (const check of options.checks ?? checks) {
    const idle = { id: check.id, durationMs: null, facts: {}, problem: null };
    const failed = results.some((one) => one.state === 'failed');
    if (!failed) report({ ...idle, state: 'running' });
    const result: CheckResult = failed
      ? { ...idle, state: 'skipped' }
      : await runCheck(check, context, signal);
    results.push(result);
    report(result);
  }
  return {
    attemptId: options.attemptId,
    outcome: outcomeOf(results),
    checks: results,
    finishedAt: new Date().toISOString(),
    ...(context.authorization === null ? {} : { authorization: context.authorization }),
  };
}

/** What a profile remembers of a verification. */
export function summarise(verification: Verification): VerificationSummary {
  const { checks: results, outcome, finishedAt } = verification;
  const told =
    results.find((one) => one.state === 'failed') ?? results.find((one) => one.state === 'limited');
  const facts = results.find((one) => one.id === 'version')?.facts;
  return {
    at: finishedAt,
    outcome,
    problem: told?.problem?.code ?? null,
    version: textOf(facts?.version),
    edition: textOf(facts?.edition),
  };
}

function outcomeOf(results: readonly CheckResult[]): VerificationOutcome {
  if (results.some((one) => one.state === 'failed')) return 'failed';
  return results.some((one) => one.state === 'limited') ? 'limited' : 'works';
}

function textOf(fact: string | number | undefined): string | null {
  return fact === undefined ? null : String(fact);
}
