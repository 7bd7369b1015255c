import type { WindowTabs } from '../../preload/contract/windows.ts';
import type { WindowPlace, WindowState } from '../profiles/settings-store.ts';

/** What is remembered of the open windows, by the ids of their pages, so that a restart brings them back. */
export interface WindowMemory {
  opened(page: number, state: WindowState): void;
  tabs(page: number): WindowTabs;
  changed(page: number, change: Partial<WindowState>): void;
  /** Forgets a window that was closed while others stay; the last one, and all when Pimscope quits, are kept. */
  closed(page: number): void;
  /** From now on windows close because Pimscope quits. */
  quitting(): void;
  /** Pimscope did not quit after all: a window stayed. */
  staying(): void;
}

export interface WindowMemoryOptions {
  /** Writes the windows and the place of the one that was closed or changed last. */
  store: (windows: WindowState[], last: WindowPlace | null) => void;
  after: (milliseconds: number, task: () => void) => () => void;
}

const nothingOpen: WindowTabs = { tabs: [], active: null };

/** Changes of so many milliseconds are written together; a closed window at once. */
const togetherMs = 500;

export function createWindowMemory({ store, after }: WindowMemoryOptions): WindowMemory {
  const states = new Map<number, WindowState>();
  let lastPlace: WindowPlace | null = null;
  let isQuitting = false;
  let callOff: (() => void) | null = null;

  const write = (): void => {
    callOff?.();
    callOff = null;
    store([...states.values()], lastPlace);
  };

  return {
    opened(page, state) {
      states.set(page, state);
    },
    tabs(page) {
      const { tabs, active } = states.get(page) ?? nothingOpen;
      return { tabs, active };
    },
    changed(page, change) {
      const known = states.get(page);
      if (known === undefined) return;
      states.set(page, { ...known, ...change });
      if (change.place !== undefined) lastPlace = change.place;
      callOff ??= after(togetherMs, write);
    },
    closed(page) {
      if (!isQuitting && states.size > 1) states.delete(page);
      write();
      // What the last window left is in the file: another one begins with it.
      if (!isQuitting && states.size === 1) states.delete(page);
    },
    quitting() {
      isQuitting = true;
    },
    staying() {
      isQuitting = false;
    },
  };
}
