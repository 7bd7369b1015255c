import type { MirrorOptions, MirrorRun } from '../../../preload/contract/mirror.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { ProblemError, problem, toProblem } from '../../pim/problem-error.ts';
import type { KeptMirrors } from './kept-mirrors.ts';

/** What came of a run, as far as it came. */
export interface RunOutcome {
  calls: number;
  changed: number;
  removed: number;
  /** Whether all but its pictures is there, also where it ended early. */
  filled: boolean;
  /** Why it ended early; `cancelled` where it was stopped. */
  problem: Problem | null;
}

export type RunKind = MirrorRun['kind'];

/** The runs of all mirrors: fillings, updates and checks, one at a time for each profile. */
export interface MirrorRuns {
  isBusy(): boolean;
  kindOf(profileId: string): RunKind | null;
  /** Begins and answers at once. @throws ProblemError `mirror-busy`, `file-not-writable` */
  begin(profileId: string, kind: RunKind, options: MirrorOptions): void;
  /** Why the last run since the app began ended early; null where it did not. */
  problemOf(profileId: string): Problem | null;
  forgetProblem(profileId: string): void;
  /** When what runs now is over. */
  ended(profileId: string): Promise<void>;
  /** Stops what runs because a person wants that: it does not go on by itself. */
  halt(profileId: string): Promise<void>;
  /** Stops everything because the app ends: it goes on at the next start. */
  stop(): Promise<void>;
}

export interface MirrorRunsOptions {
  kept: KeptMirrors;
  work: (
    profileId: string,
    kind: RunKind,
    options: MirrorOptions,
    signal: AbortSignal,
  ) => Promise<RunOutcome>;
  now: () => Date;
  report: (what: string, error: unknown) => void;
}

interface Running {
  kind: RunKind;
  stop: AbortController;
  ended: Promise<void>;
  /** The app ends: the run is to go on. */
  leaving: boolean;
}

export function createMirrorRuns({ kept, work, now, report }: MirrorRunsOptions): MirrorRuns {
  const running = new Map<string, Running>();
  const problems = new Map<string, Problem>();

  const finish = (profileId: string, run: Running, startedAt: string, outcome: RunOutcome): void => {
    running.delete(profileId);
    if (run.leaving) return;
    if (outcome.problem !== null && outcome.problem.code !== 'cancelled')
      problems.set(profileId, outcome.problem);
    // Removed meanwhile.
    if (kept.of(profileId) === null) return;
    const { filled, ...result } = outcome;
    const lastRun = { ...result, kind: run.kind, startedAt, endedAt: now().toISOString() };
    try {
      kept.change(profileId, { ...(filled ? { filled } : {}), running: null, lastRun });
    } catch (error) {
      report('What came of a mirror could not be stored', error);
    }
  };
  const halt = async (profileId: string): Promise<void> => {
    const run = running.get(profileId);
    run?.stop.abort();
    await run?.ended;
  };
  return {
    isBusy: () => running.size > 0,
    kindOf: (profileId) => running.get(profileId)?.kind ?? null,
    begin(profileId, kind, options) {
      if (running.has(profileId)) throw new ProblemError(problem('mirror-busy'));
      const startedAt = now().toISOString();
      kept.change(profileId, { options, running: { kind, startedAt } });
      problems.delete(profileId);
      const stop = new AbortController();
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      const run = { kind, stop, ended, leaving: false };
      running.set(profileId, run);
      work(profileId, kind, options, stop.signal)
        .catch((error: unknown) => {
          const nothing = { calls: 0, changed: 0, removed: 0, filled: false };
          return { ...nothing, problem: toProblem(error) };
        })
        .then((outcome) => finish(profileId, run, startedAt, outcome))
        .finally(resolve)
        .catch((error: unknown) => report('A mirror could not be ended', error));
    },
    problemOf: (profileId) => problems.get(profileId) ?? null,
    forgetProblem: (profileId) => void problems.delete(profileId),
    ended: async (profileId) => running.get(profileId)?.ended,
    halt,
    async stop() {
      for (const run of running.values()) run.leaving = true;
      await Promise.all([...running.keys()].map(halt));
    },
  };
}
