import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ActivityEntry } from '../../preload/contract/activity.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { isShown, type ShownFilter } from './activity-filters.ts';

const pageSize = 200;
/** Live calls beyond that push out the oldest, which can be read again by scrolling. */
const mostKept = 5000;

interface Listed {
  /** Newest first. */
  entries: ActivityEntry[];
  /** Calls that came while the list was not following, newest first. */
  held: ActivityEntry[];
  /** What the next older page is asked with; null where nothing older is kept. */
  next: number | null;
  state: 'loading' | 'ready' | 'loading-older';
  problem: Problem | null;
}

const nothing: Listed = { entries: [], held: [], next: null, state: 'loading', problem: null };

/** The calls that match a filter: read page by page as one scrolls down, and live at the top while it follows. */
export function useActivityList(filter: ShownFilter, following: boolean) {
  const [listed, setListed] = useState<Listed>(nothing);
  const [revision, setRevision] = useState(0);
  const key = JSON.stringify(filter);
  const live = useRef({ filter, following });
  useEffect(() => {
    live.current = { filter, following };
  });
  const current = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter counts by its content, and it is read anew on demand
  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    const asked = live.current.filter;
    setListed(nothing);
    const unsubscribe = bridge().on('activityAdded', (added) => {
      setListed((known) => withAdded(known, added, live.current));
    });
    call(bridge().activity.list, { filter: asked, before: null, limit: pageSize }, controller.signal).then(
      ({ entries, next }) =>
        setListed((known) => ({
          // Calls may have come in while the page was read.
          entries: merged(known.held.concat(known.entries), entries),
          held: [],
          next,
          state: 'ready',
          problem: null,
        })),
      (error: unknown) => {
        if (!isCancelled(error)) setListed({ ...nothing, state: 'ready', problem: problemOf(error) });
      },
    );
    return () => {
      controller.abort();
      unsubscribe();
    };
  }, [key, revision]);

  const latest = useRef(listed);
  // Before the effects of the list, which asks for more as soon as it has drawn a page.
  useLayoutEffect(() => {
    latest.current = listed;
  });
  const loadOlder = useCallback(() => {
    const { state, next, problem } = latest.current;
    const signal = current.current?.signal;
    if (state !== 'ready' || next === null || problem) return;
    setListed((known) => ({ ...known, state: 'loading-older' }));
    const asked = { filter: live.current.filter, before: next, limit: pageSize };
    call(bridge().activity.list, asked, signal).then(
      (page) =>
        setListed((known) => ({
          ...known,
          entries: merged(known.entries, page.entries),
          next: page.next,
          state: 'ready',
        })),
      (error: unknown) => {
        if (!isCancelled(error))
          setListed((known) => ({ ...known, state: 'ready', problem: problemOf(error) }));
      },
    );
  }, []);

  /** Puts what was held at the top of the list. */
  const showHeld = useCallback(
    () =>
      setListed((known) =>
        known.held.length === 0
          ? known
          : trimmed({ ...known, entries: merged(known.held, known.entries), held: [] }),
      ),
    [],
  );
  const reload = useCallback(() => setRevision((known) => known + 1), []);
  return { ...listed, loadOlder, showHeld, reload };
}

function withAdded(
  known: Listed,
  added: readonly ActivityEntry[],
  { filter, following }: { filter: ShownFilter; following: boolean },
): Listed {
  const shown = added.filter((entry) => isShown(entry, filter)).reverse();
  if (shown.length === 0) return known;
  if (!following) return { ...known, held: merged(shown, known.held).slice(0, mostKept) };
  return trimmed({ ...known, entries: merged(shown, known.entries) });
}

function trimmed(known: Listed): Listed {
  if (known.entries.length <= mostKept) return known;
  const entries = known.entries.slice(0, mostKept);
  return { ...known, entries, next: entries.at(-1)?.id ?? null };
}

/** Newest first, each once. */
function merged(one: readonly ActivityEntry[], other: readonly ActivityEntry[]): ActivityEntry[] {
  const byId = new Map([...one, ...other].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => b.id - a.id);
}
