import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Diagnosis, DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import { diagnosisCheckIds } from '../../preload/contract/diagnosis-names.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { lastDiagnosisQuery } from './diagnosis-queries.ts';

/** A diagnosis that is running, or that ended without a result. */
export interface DiagnosisRun {
  status: 'running' | 'cancelled' | 'refused';
  /** One entry a check, in their order. */
  steps: DiagnosisStep[];
  /** Why it could not be run as a whole. */
  problem: Problem | null;
}

interface RunsStore {
  runs: Readonly<Record<string, DiagnosisRun>>;
}

/** The runs by profile. They go on while another screen is looked at. */
export const useDiagnosisRuns = create<RunsStore>()(() => ({ runs: {} }));

const current = new Map<string, { controller: AbortController; result: Promise<Diagnosis | null> }>();

const waiting: DiagnosisStep[] = diagnosisCheckIds.map((id) => ({
  id,
  state: 'waiting',
  startedAt: null,
  durationMs: null,
  facts: {},
  finding: null,
  calls: [],
}));

function set(profileId: string, run: DiagnosisRun | null): void {
  useDiagnosisRuns.setState(({ runs }) => {
    const { [profileId]: _before, ...others } = runs;
    return { runs: run === null ? others : { ...others, [profileId]: run } };
  });
}

function ended(profileId: string, end: Pick<DiagnosisRun, 'status' | 'problem'>): void {
  const steps = useDiagnosisRuns.getState().runs[profileId]?.steps ?? waiting;
  const still = steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'waiting' as const } : step,
  );
  set(profileId, { ...end, steps: still });
}

/**
 * Runs the checks of a profile and follows them live. While one runs, a second call waits for the same.
 * @returns the diagnosis, or null where it was cancelled or refused, which its run then tells
 */
export function startDiagnosis(queryClient: QueryClient, profileId: string): Promise<Diagnosis | null> {
  const known = current.get(profileId);
  if (known) return known.result;
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<Diagnosis | null>();
  current.set(profileId, { controller, result: promise });
  resolve(follow(queryClient, profileId, controller));
  return promise;
}

async function follow(
  queryClient: QueryClient,
  profileId: string,
  controller: AbortController,
): Promise<Diagnosis | null> {
  const attemptId = crypto.randomUUID();
  const isCurrent = () => current.get(profileId)?.controller === controller;
  set(profileId, { status: 'running', steps: waiting, problem: null });
  const unsubscribe = bridge().on('diagnosisProgress', (progress) => {
    const run = useDiagnosisRuns.getState().runs[profileId];
    if (progress.attemptId !== attemptId || !run || !isCurrent()) return;
    set(profileId, {
      ...run,
      steps: run.steps.map((step) => (step.id === progress.step.id ? progress.step : step)),
    });
  });
  try {
    const diagnosis = await call(bridge().diagnosis.run, { profileId, attemptId }, controller.signal);
    queryClient.setQueryData(lastDiagnosisQuery(profileId).queryKey, diagnosis);
    if (isCurrent()) set(profileId, null);
    return diagnosis;
  } catch (error) {
    if (isCurrent()) {
      const cancelled = isCancelled(error);
      ended(profileId, {
        status: cancelled ? 'cancelled' : 'refused',
        problem: cancelled ? null : problemOf(error),
      });
    }
    return null;
  } finally {
    unsubscribe();
    if (isCurrent()) current.delete(profileId);
  }
}

/** Ends the run of a profile at once; the checks that ended stay. */
export function cancelDiagnosis(profileId: string): void {
  const known = current.get(profileId);
  if (!known) return;
  current.delete(profileId);
  known.controller.abort();
  ended(profileId, { status: 'cancelled', problem: null });
}
