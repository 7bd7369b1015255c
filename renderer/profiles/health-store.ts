import { create } from 'zustand';
import type { CheckAllProgress, HealthItem } from '../../preload/contract/health.ts';
import { backgroundAttempt } from '../../preload/contract/names.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';

/** A check of several profiles, as far as it is. */
export interface HealthRun {
  attemptId: string;
  status: 'running' | 'finished' | 'cancelled' | 'refused';
  total: number;
  done: number;
  running: ReadonlySet<string>;
  items: ReadonlyMap<string, HealthItem>;
  /** Why it could not be run at all. */
  problem: Problem | null;
}

interface HealthStore {
  run: HealthRun | null;
  /** One at a time: what runs goes on. */
  start: (profileIds: readonly string[]) => void;
  cancel: () => void;
  dismiss: () => void;
  /** Takes in what main tells; of other windows only the check that main began by itself. */
  take: (progress: CheckAllProgress) => void;
}

function begun(attemptId: string, total: number): HealthRun {
  return {
    attemptId,
    status: 'running',
    total,
    done: 0,
    running: new Set(),
    items: new Map(),
    problem: null,
  };
}

/** The check that this window began or main by itself; it goes on whatever screen is shown. */
export const useHealth = create<HealthStore>()((set, get) => {
  let controller: AbortController | null = null;

  const end = (attemptId: string, change: Partial<HealthRun>) =>
    set(({ run }) =>
      run?.attemptId === attemptId ? { run: { ...run, running: new Set(), ...change } } : {},
    );

  return {
    run: null,
    start(profileIds) {
      if (get().run?.status === 'running' || profileIds.length === 0) return;
      const attemptId = crypto.randomUUID();
      const own = new AbortController();
      controller = own;
      set({ run: begun(attemptId, profileIds.length) });
      call(bridge().profiles.checkAll, { attemptId, profileIds: [...profileIds] }, own.signal).then(
        (items) =>
          end(attemptId, {
            status: 'finished',
            done: items.length,
            total: items.length,
            items: new Map(items.map((item) => [item.profileId, item])),
          }),
        (error: unknown) =>
          end(
            attemptId,
            isCancelled(error) ? { status: 'cancelled' } : { status: 'refused', problem: problemOf(error) },
          ),
      );
    },
    cancel() {
      const { run } = get();
      if (run?.attemptId === backgroundAttempt) {
        // Main tells when it is over.
        void call(bridge().profiles.stopBackgroundCheck, undefined);
      } else controller?.abort();
    },
    dismiss: () => set({ run: null }),
    take({ attemptId, total, done, running, item, over }) {
      const { run } = get();
      const isOwn = run?.attemptId === attemptId && run.status === 'running';
      const isNews = attemptId === backgroundAttempt && run?.status !== 'running' && !over;
      if (!isOwn && !isNews) return;
      const known = isOwn ? run : begun(attemptId, total);
      const items = item === null ? known.items : new Map(known.items).set(item.profileId, item);
      const atEnd = done < total ? 'cancelled' : 'finished';
      set({
        run: {
          ...known,
          status: over ? atEnd : 'running',
          total,
          done,
          running: new Set(running),
          items,
        },
      });
    },
  };
});

/** Follows what main tells about checks; returns the function that ends it. */
export function followHealth(): () => void {
  return bridge().on('checkAllProgress', (progress) => useHealth.getState().take(progress));
}
