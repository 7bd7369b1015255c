import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetCheck } from '../../preload/contract/connector-sheets.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';

interface LiveState {
  status: 'idle' | 'running' | 'cancelled';
  /** What the last run said; it goes when something else was asked for anew. */
  check: SheetCheck | null;
  problem: Problem | null;
}

/** Makes the connector's calls. One run at a time; leaving the sheet cancels it. */
export function useLiveCheck(profileId: string, sheetId: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>({ status: 'idle', check: null, problem: null });
  const current = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    current.current?.abort();
    current.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(() => {
    stop();
    const controller = new AbortController();
    current.current = controller;
    const end = (next: Partial<LiveState>) => {
      if (current.current === controller) setState((known) => ({ ...known, status: 'idle', ...next }));
    };
    setState((known) => ({ ...known, status: 'running', problem: null }));
    call(bridge().connectorSheets.check, { profileId, sheetId, live: true }, controller.signal).then(
      (check) => {
        end({ check });
        // What the calls found out may have changed what is known of the profile.
        void queryClient.invalidateQueries({ queryKey: ['profile', profileId, 'sheet-check'] });
      },
      (error: unknown) => end(isCancelled(error) ? { status: 'cancelled' } : { problem: problemOf(error) }),
    );
  }, [profileId, sheetId, queryClient, stop]);

  const cancel = useCallback(() => {
    stop();
    setState((known) => ({ ...known, status: 'cancelled' }));
  }, [stop]);

  return { ...state, start, cancel };
}
