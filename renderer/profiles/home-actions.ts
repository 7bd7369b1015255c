import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { useTabActions } from '../tabs/use-tab-actions.ts';
import { useHealth } from './health-store.ts';

/** What can be done with profiles on home. */
export interface HomeActions {
  edit: (profile: Profile) => void;
  remove: (profile: Profile) => void;
  duplicate: (profile: Profile) => void;
  /** Asks for the group. */
  move: (profileIds: readonly string[]) => void;
  /** Into a group that is known already. */
  moveTo: (profileIds: readonly string[], group: string) => void;
  pin: (profileId: string, pinned: boolean) => void;
  check: (profileIds: readonly string[]) => void;
  openInWindow: (profileId: string) => void;
}

/** The dialog that is open. */
export type HomeDialog =
  | { kind: 'edit' | 'remove' | 'duplicate'; profile: Profile }
  | { kind: 'move'; profileIds: readonly string[] }
  | null;

/** The actions, the dialog that one of them asked for, and why the last one was refused. */
export function useHomeActions() {
  const [dialog, setDialog] = useState<HomeDialog>(null);
  const { openInWindow } = useTabActions();
  const change = useMutation({ mutationFn: (run: () => Promise<unknown>) => run() });
  const { mutate } = change;
  const actions = useMemo<HomeActions>(
    () => ({
      edit: (profile) => setDialog({ kind: 'edit', profile }),
      remove: (profile) => setDialog({ kind: 'remove', profile }),
      duplicate: (profile) => setDialog({ kind: 'duplicate', profile }),
      move: (profileIds) => setDialog({ kind: 'move', profileIds }),
      // Main tells the changed profiles to every window.
      moveTo: (profileIds, group) =>
        mutate(() => call(bridge().profiles.moveToGroup, { profileIds: [...profileIds], group })),
      pin: (profileId, pinned) => mutate(() => call(bridge().profiles.pin, { profileId, pinned })),
      check: (profileIds) => useHealth.getState().start(profileIds),
      openInWindow: (profileId) => mutate(() => openInWindow(profileId)),
    }),
    [mutate, openInWindow],
  );
  return { actions, dialog, close: () => setDialog(null), refused: change.error };
}
