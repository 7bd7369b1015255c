import type { MirrorPhase, MirrorProgress } from '../../../../preload/contract/mirror.ts';
import type { Problem } from '../../../../preload/contract/problem.ts';

/** At most so often is the screen told. */
const everyMs = 250;

/** Counts what a filling does and tells it now and then. */
export interface ProgressMeter {
  phase(phase: MirrorPhase, total?: number | null, done?: number): void;
  total(total: number | null, done: number): void;
  add(count: number): void;
  waiting(problem: Problem | null): void;
}

export function createProgressMeter(
  tell: (progress: Omit<MirrorProgress, 'profileId'>) => void,
  calls: () => number,
  now: () => Date,
): ProgressMeter {
  let phase: MirrorPhase = 'structure';
  let total: number | null = null;
  let done = 0;
  let before = 0;
  let since = now().getTime();
  let told = 0;
  let waiting: Problem | null = null;

  const report = (atOnce: boolean) => {
    const time = now().getTime();
    if (!atOnce && time - told < everyMs) return;
    told = time;
    const perSecond = ((done - before) * 1000) / Math.max(1, time - since);
    const remaining = total === null || perSecond <= 0 ? null : Math.max(0, total - done) / perSecond;
    tell({ phase, done, total, perSecond, remainingSeconds: remaining, calls: calls(), waiting });
  };
  const begin = (newTotal: number | null, alreadyDone: number) => {
    total = newTotal;
    done = alreadyDone;
    before = alreadyDone;
    since = now().getTime();
    report(true);
  };
  return {
    phase(next, newTotal = null, alreadyDone = 0) {
      phase = next;
      begin(newTotal, alreadyDone);
    },
    total: begin,
    add(count) {
      done += count;
      report(false);
    },
    waiting(problem) {
      waiting = problem;
      report(true);
    },
  };
}
