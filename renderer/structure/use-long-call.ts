import { useCallback, useEffect, useRef, useState } from 'react';
import type { CatalogProgress } from '../../preload/contract/catalog-structure.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';

/** How a long reading stands. What was read before stays while it is read again. */
export interface LongCall<T> {
  state: 'idle' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: Pick<CatalogProgress, 'done' | 'total'> | null;
  result: T | null;
  problem: Problem | null;
  start: () => void;
  cancel: () => void;
}

type Standing<T> = Omit<LongCall<T>, 'start' | 'cancel'>;
const idle = { state: 'idle', progress: null, result: null, problem: null } as const;

/**
 * A call that tells how far it is, and that can be cancelled. Leaving the screen cancels it.
 *
 * @param run makes the call under the attempt's id; must be the same function from drawing to drawing
 */
export function useLongCall<T>(run: (attemptId: string, signal: AbortSignal) => Promise<T>): LongCall<T> {
  const [standing, setStanding] = useState<Standing<T>>(idle);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const attemptId = crypto.randomUUID();
    const change = (part: Partial<Standing<T>>) => {
      if (running.current === controller) setStanding((known) => ({ ...known, ...part }));
    };
    const unsubscribe = bridge().on('catalogProgress', ({ attemptId: of, done, total }) => {
      if (of === attemptId) change({ progress: { done, total } });
    });
    change({ state: 'running', progress: null, problem: null });
    run(attemptId, controller.signal)
      .then((result) => change({ state: 'done', result }))
      .catch((error: unknown) => {
        if (isCancelled(error)) change({ state: 'cancelled' });
        else change({ state: 'failed', problem: problemOf(error) });
      })
      .finally(unsubscribe);
  }, [run]);

  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );
  return { ...standing, start, cancel };
}
