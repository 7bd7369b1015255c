import { expect } from 'vitest';
import type { DemoPim } from '../../../main/demo-pim/demo-pim.ts';
import type { Check } from '../../../main/diagnosis/check.ts';
import { verifyAccess } from '../../../main/diagnosis/verify.ts';
import { createPace } from '../../../main/pim/pace.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import type { CheckId, CheckResult, Verification } from '../../../preload/contract/verification.ts';
import { verificationSchema } from '../../../preload/contract/verification.ts';
import { accessTo } from './demo-access.ts';
import { missingParams } from './sentences.ts';
import type { testTransport } from './test-transport.ts';

/** How a verification is run in a test. */
interface Run {
  signal?: AbortSignal;
  checks?: readonly Check[];
  onReport?: (check: CheckResult) => void;
  transport?: Parameters<typeof testTransport>[0];
}

/** Verifies an access and checks what holds for all: the contract, the sentences, and that no secret got out. */
export async function verify(baseUrl: string, credentials: DemoPim['connection'], run: Run = {}) {
  const access = accessTo(baseUrl, credentials, { transport: run.transport ?? {} });
  const reports: CheckResult[] = [];
  const verification = await verifyAccess({
    attemptId: 'attempt',
    baseUrl,
    transport: access.transport,
    pace: createPace(),
    profileKey: 'profile',
    tokenKeeper: access.tokenKeeper,
    report: (check) => {
      reports.push(check);
      run.onReport?.(check);
    },
    signal: run.signal ?? new AbortController().signal,
    ...(run.checks === undefined ? {} : { checks: run.checks }),
  });
  verificationSchema.parse(verification);
  for (const { problem } of verification.checks)
    if (problem !== null) expect(missingParams(problem)).toEqual([]);
  const tokens = access.secrets.stored.flatMap((token) => [token?.accessToken, token?.refreshToken]);
  const shown = JSON.stringify([verification, reports, access.transport.exchanges]);
  for (const secret of [credentials.secret, credentials.password, ...tokens]) {
    if (secret) expect(shown).not.toContain(secret);
  }
  return { verification, reports, access };
}

/** The states of the steps, in their order. */
export const states = (verification: Verification) => verification.checks.map((check) => check.state);

/** Expects that the steps before `id` passed, that it failed with `code`, and that the others were skipped. */
export function expectFailure(verification: Verification, id: CheckId, code: ProblemCode) {
  expect(verification.outcome).toBe('failed');
  const at = verification.checks.findIndex((check) => check.id === id);
  expect(verification.checks[at]).toMatchObject({ state: 'failed', problem: { code } });
  const expected = verification.checks.map((_check, index) =>
    index < at ? 'passed' : index > at ? 'skipped' : 'failed',
  );
  expect(states(verification)).toEqual(expected);
}

/** Credentials that open nothing. */
export const nobody = {
  clientId: '1_client',
  secret: 'some-secret',
  username: 'user_1234',
  password: 'some-password',
};
