import type { CheckAllProgress } from '../../preload/contract/health.ts';
import { backgroundAttempt } from '../../preload/contract/names.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { isAbort, ProblemError } from '../pim/problem-error.ts';
import type { CheckAll } from './check-all.ts';

/** The check of all profiles that begins by itself, where the settings ask for it. */
export interface BackgroundCheck {
  /** Begins as soon as this computer is online. One at a time: while one runs or waits, nothing happens. */
  begin(): void;
  stop(): void;
}

export interface BackgroundCheckOptions {
  enabled: () => boolean;
  profiles: () => readonly Profile[];
  checkAll: CheckAll;
  isOnline: () => boolean;
  after: (milliseconds: number, task: () => void) => () => void;
  report: (progress: CheckAllProgress) => void;
  onError: (error: unknown) => void;
}

/** After a wake the network needs a while. It is looked for so often and so far apart, in milliseconds. */
const looks = 12;
const lookAgainMs = 10_000;

export function createBackgroundCheck(options: BackgroundCheckOptions): BackgroundCheck {
  const { enabled, profiles, checkAll, isOnline, after, report, onError } = options;
  let current: AbortController | null = null;

  const run = async (signal: AbortSignal): Promise<void> => {
    const ids = profiles()
      .filter(isCheckedUnasked)
      .map(({ id }) => id);
    let last: Omit<CheckAllProgress, 'attemptId' | 'over'> = {
      total: ids.length,
      done: 0,
      running: [],
      item: null,
    };
    const tell = (over: boolean): void => report({ ...last, attemptId: backgroundAttempt, over });
    try {
      if (ids.length === 0) return;
      await checkAll(
        ids,
        (progress) => {
          last = progress;
          tell(false);
        },
        signal,
      );
    } catch (error) {
      if (!isAbort(error) && !(error instanceof ProblemError)) onError(error);
    } finally {
      last = { ...last, running: [], item: null };
      tell(true);
    }
  };

  const lookForNetwork = (left: number, signal: AbortSignal): Promise<boolean> => {
    if (isOnline()) return Promise.resolve(true);
    if (left === 0) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const callOff = after(lookAgainMs, () => resolve(lookForNetwork(left - 1, signal)));
    signal.addEventListener('abort', () => {
      callOff();
      resolve(false);
    });
    return promise;
  };

  return {
    begin() {
      if (current !== null || !enabled()) return;
      const controller = new AbortController();
      current = controller;
      lookForNetwork(looks, controller.signal)
        .then((online) => (online ? run(controller.signal) : undefined))
        .catch(onError)
        .finally(() => {
          if (current === controller) current = null;
        });
    },
    stop() {
      current?.abort();
      current = null;
    },
  };
}

/** The demo PIM is not started for this, and an access that a PIM refuses is not tried again and again. */
function isCheckedUnasked({ demo, authorizationLost }: Profile): boolean {
  return !demo && authorizationLost === undefined;
}
