import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { WindowTabs } from '../../preload/contract/windows.ts';
import { bridge, call } from '../app/pimscope.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { only, restored, visited } from './tabs.ts';
import { useTabs } from './tabs-store.ts';

const restoredQuery = queryOptions({
  queryKey: ['windows', 'restored'],
  queryFn: ({ signal }) => call(bridge().windows.restored, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * Keeps the tabs in step with where the window is and with the profiles that are there, brings back those of the last
 * time, and lets main remember them.
 */
export function useWindowTabs(): void {
  const path = useRouterState({ select: ({ location }) => location.href });
  const { tabs, change } = useTabs();
  const isRestored = useRestored();
  useEffect(() => change((known) => visited(known, path)), [change, path]);
  useRemovedProfiles(isRestored);

  const { mutate: remember } = useMutation({
    mutationFn: (open: WindowTabs) => call(bridge().windows.remember, open),
  });
  const { open, active } = tabs;
  useEffect(() => {
    if (isRestored) remember({ tabs: [...open], active });
  }, [isRestored, open, active, remember]);
}

/** Asks main once what was open in this window; without an answer it begins with nothing. */
function useRestored(): boolean {
  const [isRestored, setRestored] = useState(false);
  const change = useTabs((state) => state.change);
  const { data, isPending } = useQuery(restoredQuery);
  useEffect(() => {
    if (data) change((known) => restored(known, data.tabs));
    if (!isPending) setRestored(true);
  }, [data, isPending, change]);
  return isRestored;
}

/** Closes the tabs of profiles that are gone, and leaves the screen of one that was shown. */
function useRemovedProfiles(isRestored: boolean): void {
  const router = useRouter();
  const profiles = useQuery(profilesQuery).data;
  const before = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!profiles || !isRestored) return;
    const ids = new Set(profiles.map(({ id }) => id));
    const { tabs, change } = useTabs.getState();
    const { active } = tabs;
    change((known) => only(known, ids));
    // An address that never was one of a profile says so itself.
    if (active !== null && !ids.has(active) && before.current.has(active)) router.history.replace('/');
    before.current = ids;
  }, [profiles, router, isRestored]);
}
