import type { z } from 'zod';
import type { MirrorOptions, MirrorState } from '../../../preload/contract/mirror.ts';
import { ProblemError, problem, toProblem } from '../../pim/problem-error.ts';
import { type KeptMirrors, nextRunOf } from './kept-mirrors.ts';
import type { MirrorRuns } from './mirror-runs.ts';
import type { workerCalls } from './worker/worker-calls.ts';

type Summary = z.output<(typeof workerCalls)['summary']['result']>;

export interface MirrorStatesOptions {
  kept: KeptMirrors;
  runs: Pick<MirrorRuns, 'kindOf' | 'problemOf'>;
  /** What the file tells; null where there is none. @throws ProblemError `mirror-damaged`, `mirror-newer` */
  summary: (profileId: string) => Promise<Summary>;
}

const noMirror: MirrorState = {
  status: 'off',
  origin: 'live',
  options: null,
  products: 0,
  models: 0,
  bytes: 0,
  filledAt: null,
  updatedAt: null,
  odd: 0,
  problem: null,
  holdings: [],
  lastRun: null,
  nextRunAt: null,
};

/** What is told of mirrors, from what is kept of them, from their files and from what runs. */
export function createMirrorStates({ kept, runs, summary }: MirrorStatesOptions) {
  return {
    async state(profileId: string): Promise<MirrorState> {
      let problemOfFile: MirrorState['problem'] = null;
      const found = await summary(profileId).catch((error: unknown) => {
        problemOfFile = toProblem(error);
        return null;
      });
      const mirror = kept.of(profileId);
      const kind = runs.kindOf(profileId);
      const busy = kind === null ? null : kind === 'fill' ? 'filling' : 'updating';
      const lastRun = mirror?.lastRun ?? null;
      const ofRun = runs.problemOf(profileId) ?? (kind === null ? unlessCancelled(lastRun?.problem) : null);
      const common = {
        lastRun,
        origin: mirror?.origin ?? 'live',
        nextRunAt: mirror === null ? null : (nextRunOf(mirror)?.toISOString() ?? null),
      };
      if (found === null) {
        const options = mirror?.options ?? null;
        return { ...noMirror, ...common, options, status: busy ?? 'off', problem: ofRun ?? problemOfFile };
      }
      return {
        ...found,
        ...common,
        options: mirror?.options ?? found.options,
        status: busy ?? (found.filledAt === null ? 'paused' : 'ready'),
        problem: ofRun ?? found.problem,
      };
    },
    /** The options of a mirror that is there, as kept or, of an older release, as in its file. @throws ProblemError `mirror-off` */
    async present(profileId: string): Promise<{ options: MirrorOptions; filled: boolean }> {
      const found = await summary(profileId);
      const options = kept.of(profileId)?.options ?? found?.options ?? null;
      if (found === null || options === null) throw new ProblemError(problem('mirror-off'));
      return { options, filled: found.filledAt !== null };
    },
  };
}

function unlessCancelled(found: MirrorState['problem'] | undefined): MirrorState['problem'] {
  return found === undefined || found === null || found.code === 'cancelled' ? null : found;
}
