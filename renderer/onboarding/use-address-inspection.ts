import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, ProblemError, problemOf } from '../app/problem-error.ts';
import { useDraft } from './draft.ts';

interface InspectionState {
  running: boolean;
  cancelled: boolean;
  problem: Problem | null;
}

const idle: InspectionState = { running: false, cancelled: false, problem: null };

/** Reads an address and asks the PIM there; the finding goes into the draft. One at a time; ends with the step. */
export function useAddressInspection() {
  const [state, setState] = useState<InspectionState>(idle);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(
    (text: string) => {
      stop();
      const controller = new AbortController();
      running.current = controller;
      setState({ ...idle, running: true });
      inspect(text, controller.signal).then(
        (inspection) => {
          if (running.current !== controller) return;
          setState(idle);
          useDraft.getState().change({ inspection });
        },
        (error: unknown) => {
          if (running.current !== controller) return;
          setState(
            isCancelled(error) ? { ...idle, cancelled: true } : { ...idle, problem: problemOf(error) },
          );
        },
      );
    },
    [stop],
  );

  const cancel = useCallback(() => {
    stop();
    setState({ ...idle, cancelled: true });
  }, [stop]);

  const reset = useCallback(() => {
    stop();
    setState(idle);
  }, [stop]);

  return { ...state, start, cancel, reset };
}

async function inspect(text: string, signal: AbortSignal) {
  const reading = await call(bridge().onboarding.readAddress, { text }, signal);
  if (!reading.understood) throw new ProblemError(reading.problem);
  return await call(bridge().onboarding.inspectAddress, { baseUrl: reading.baseUrl }, signal);
}
