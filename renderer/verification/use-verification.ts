import { useCallback, useEffect, useRef, useState } from 'react';
import { checkIds } from '../../preload/contract/names.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { bridge } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';

export interface VerificationState {
  status: 'idle' | 'running' | 'finished' | 'refused' | 'cancelled';
  /** Of the run that is shown; its progress carries it. */
  attemptId: string | null;
  /** One entry a step, in their order. */
  checks: CheckResult[];
  verification: Verification | null;
  /** Why the test as a whole could not be run. */
  problem: Problem | null;
}

/** Asks main to run the checks under an id that the progress events carry. */
export type RunChecks = (attemptId: string, signal: AbortSignal) => Promise<Verification>;

const waiting: CheckResult[] = checkIds.map((id) => ({
  id,
  state: 'waiting',
  durationMs: null,
  facts: {},
  problem: null,
}));

const idle: VerificationState = {
  status: 'idle',
  attemptId: null,
  checks: waiting,
  verification: null,
  problem: null,
};

/** The checks with one of them replaced by what main told. */
function withCheck(checks: CheckResult[], check: CheckResult): CheckResult[] {
  return checks.map((known) => (known.id === check.id ? check : known));
}

/** After a cancel the step that ran and those after it wait again. */
function stopped(checks: CheckResult[]): CheckResult[] {
  return checks.map((check) => (check.state === 'running' ? { ...check, state: 'waiting' } : check));
}

/** Runs the checks and follows them live. One run at a time; leaving the screen cancels it. */
export function useVerification(run: RunChecks, first: Verification | null = null) {
  const [state, setState] = useState<VerificationState>(() =>
    first ? { ...idle, status: 'finished', checks: allChecks(first), verification: first } : idle,
  );
  const current = useRef<AbortController | null>(null);
  const latestRun = useRef(run);
  useEffect(() => {
    latestRun.current = run;
  });

  const stop = useCallback(() => {
    current.current?.abort();
    current.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(() => {
    stop();
    const controller = new AbortController();
    current.current = controller;
    const attemptId = crypto.randomUUID();
    const update = (change: (state: VerificationState) => VerificationState) => {
      if (current.current === controller) setState(change);
    };
    const unsubscribe = bridge().on('checkProgress', (progress) => {
      if (progress.attemptId !== attemptId) return;
      update((known) => ({ ...known, checks: withCheck(known.checks, progress.check) }));
    });
    setState({ ...idle, status: 'running', attemptId });
    latestRun
      .current(attemptId, controller.signal)
      .then(
        (verification) =>
          update(() => ({
            status: 'finished',
            attemptId,
            checks: allChecks(verification),
            verification,
            problem: null,
          })),
        (error: unknown) =>
          update((known) => ({
            ...known,
            checks: stopped(known.checks),
            ...(isCancelled(error)
              ? { status: 'cancelled' as const, problem: null }
              : { status: 'refused' as const, problem: problemOf(error) }),
          })),
      )
      .finally(unsubscribe);
  }, [stop]);

  const cancel = useCallback(() => {
    stop();
    setState((known) => ({ ...known, status: 'cancelled', checks: stopped(known.checks) }));
  }, [stop]);

  return { ...state, start, cancel };
}

/** The checks of a verification, with those that main left out as skipped. */
function allChecks(verification: Verification): CheckResult[] {
  return waiting.map(
    (check) => verification.checks.find(({ id }) => id === check.id) ?? { ...check, state: 'skipped' },
  );
}
