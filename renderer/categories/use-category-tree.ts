import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CategoryNode } from '../../preload/contract/catalog-structure.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

/** A reading of what lies below a category, null for the roots. */
export interface TreeReading {
  parent: string | null;
  state: 'running' | 'failed' | 'cancelled';
  /** Categories read so far. */
  done: number;
  problem: Problem | null;
}

export interface CategoryTree {
  rows: TreeRow[];
  /** What is being read, or could not be. */
  readings: TreeReading[];
  isOpen: (code: string) => boolean;
  open: (code: string) => Promise<void>;
  close: (code: string) => void;
  /** Opens everything above a category, so that it can be seen. */
  reveal: (path: readonly string[]) => Promise<void>;
  cancel: (parent: string | null) => void;
  retry: (parent: string | null) => void;
  /** Reads everything anew; what was open stays open as far as it is still there. */
  refresh: () => void;
}

type Children = ReadonlyMap<string | null, CategoryNode[]>;

/** The category trees of a profile, read as they are opened. */
export function useCategoryTree(profileId: string): CategoryTree {
  const [children, setChildren] = useState<Children>(new Map());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [readings, setReadings] = useState<readonly TreeReading[]>([]);
  const known = useRef<Map<string | null, CategoryNode[]>>(new Map());
  const running = useRef(new Map<string | null, AbortController>());

  const tell = useCallback((parent: string | null, change: Partial<TreeReading> | null) => {
    setReadings((all) => {
      const others = all.filter((one) => one.parent !== parent);
      if (change === null) return others;
      const before = all.find((one) => one.parent === parent);
      return [...others, { state: 'running', done: 0, problem: null, ...before, ...change, parent }];
    });
  }, []);

  /** @returns whether what lies below is known now */
  const read = useCallback(
    async (parent: string | null, refresh: boolean): Promise<boolean> => {
      if (!refresh && known.current.has(parent)) return true;
      running.current.get(parent)?.abort();
      const controller = new AbortController();
      running.current.set(parent, controller);
      const attemptId = crypto.randomUUID();
      const unsubscribe = bridge().on('catalogProgress', ({ attemptId: of, done }) => {
        if (of === attemptId) tell(parent, { done });
      });
      tell(parent, { state: 'running', done: 0, problem: null });
      try {
        const question = { profileId, parent, refresh, attemptId };
        const nodes = await call(bridge().catalog.categoryChildren, question, controller.signal);
        if (refresh) known.current.clear();
        known.current.set(parent, nodes);
        setChildren(new Map(known.current));
        tell(parent, null);
        return true;
      } catch (error) {
        if (running.current.get(parent) !== controller) return false;
        tell(
          parent,
          isCancelled(error) ? { state: 'cancelled' } : { state: 'failed', problem: problemOf(error) },
        );
        return false;
      } finally {
        unsubscribe();
      }
    },
    [profileId, tell],
  );

  const open = useCallback(
    async (code: string) => {
      if (await read(code, false)) setOpened((all) => new Set([...all, code]));
    },
    [read],
  );
  const close = useCallback((code: string) => {
    setOpened((all) => new Set([...all].filter((one) => one !== code)));
  }, []);
  const reveal = useCallback(
    async (path: readonly string[]) => {
      for (const code of path.slice(0, -1)) {
        if (!(await read(code, false))) return;
        setOpened((all) => new Set([...all, code]));
      }
    },
    [read],
  );
  const refresh = useCallback(() => {
    void read(null, true).then((isRead) => {
      if (isRead) setOpened(new Set());
    });
  }, [read]);

  useEffect(() => {
    const controllers = running.current;
    void read(null, false);
    return () => {
      for (const controller of controllers.values()) controller.abort();
      controllers.clear();
    };
  }, [read]);

  const rows = useMemo(() => treeRows(children, opened), [children, opened]);
  return {
    rows,
    readings: [...readings],
    isOpen: (code) => opened.has(code),
    open,
    close,
    reveal,
    cancel: (parent) => running.current.get(parent)?.abort(),
    retry: (parent) => {
      if (parent === null) void read(null, false);
      else void open(parent);
    },
    refresh,
  };
}
