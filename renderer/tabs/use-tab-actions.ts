import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { bridge, call } from '../app/pimscope.ts';
import { closed, moved, neighbour, pathAfterClosing, tabOfKey } from './tabs.ts';
import { useTabs } from './tabs-store.ts';

/** What can be done with the tabs of this window. */
export function useTabActions() {
  const router = useRouter();
  return useMemo(() => {
    const { getState } = useTabs;
    const go = (path: string | undefined) => {
      if (path !== undefined) router.history.push(path);
    };
    const close = (profileId: string) => {
      const { tabs, change } = getState();
      // First away from the screen: being there would open the tab again.
      const path = pathAfterClosing(tabs, profileId);
      change((known) => closed(known, profileId));
      if (path !== null) go(path);
    };
    return {
      show: go,
      close,
      closeOthers: (profileId: string) => {
        const { open } = getState().tabs;
        go(open.find((tab) => tab.profileId === profileId)?.path);
        for (const tab of open) if (tab.profileId !== profileId) close(tab.profileId);
      },
      /** The tab that is shown, or the window where none is. */
      closeCurrent: () => {
        const { active } = getState().tabs;
        if (active !== null) close(active);
        else void call(bridge().windows.close, undefined);
      },
      reopen: () => go(getState().tabs.closed.at(-1)?.path),
      next: (step: 1 | -1) => go(neighbour(getState().tabs, step)?.path),
      showNumber: (key: number) => go(tabOfKey(getState().tabs, key)?.path),
      move: (profileId: string, to: number) => getState().change((tabs) => moved(tabs, profileId, to)),
      openInWindow: (profileId: string, path = `/profiles/${profileId}`) =>
        call(bridge().windows.open, { tabs: [{ profileId, path }], active: profileId }),
    };
  }, [router]);
}

export type TabActions = ReturnType<typeof useTabActions>;
