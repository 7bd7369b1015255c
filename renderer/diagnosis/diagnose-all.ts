import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { cancelDiagnosis, startDiagnosis } from './diagnosis-runs.ts';

interface AllStore {
  /** `null` before the first time. */
  status: 'running' | 'finished' | 'cancelled' | null;
  profileIds: readonly string[];
  /** How many of them ended. */
  done: number;
}

/** The run for many profiles. It goes on while another screen is looked at. */
export const useDiagnoseAll = create<AllStore>()(() => ({ status: null, profileIds: [], done: 0 }));

/** One profile after the other, so that no host is asked by two at once. One that is refused does not end the others. */
export async function diagnoseAll(queryClient: QueryClient, profileIds: readonly string[]): Promise<void> {
  if (useDiagnoseAll.getState().status === 'running') return;
  useDiagnoseAll.setState({ status: 'running', profileIds, done: 0 });
  for (const profileId of profileIds) {
    await startDiagnosis(queryClient, profileId);
    if (useDiagnoseAll.getState().status !== 'running') return;
    useDiagnoseAll.setState(({ done }) => ({ done: done + 1 }));
  }
  useDiagnoseAll.setState({ status: 'finished' });
}

/** Ends it at once, in the middle of a check; what ended before is kept. */
export function cancelAll(): void {
  const { status, profileIds, done } = useDiagnoseAll.getState();
  if (status !== 'running') return;
  useDiagnoseAll.setState({ status: 'cancelled' });
  const current = profileIds[done];
  if (current !== undefined) cancelDiagnosis(current);
}
