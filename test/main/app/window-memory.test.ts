import { describe, expect, it } from 'vitest';
import { createWindowMemory } from '../../../main/app/window-memory.ts';
import type { WindowPlace, WindowState } from '../../../main/profiles/settings-store.ts';

const profileId = '8f1c6e0a-52b4-4c1e-9d3a-000000000001';
const place = (x: number): WindowPlace => ({
  bounds: { x, y: 0, width: 1000, height: 700 },
  maximized: false,
});
const state = (x: number): WindowState => ({ tabs: [], active: null, place: place(x) });
const opened = { tabs: [{ profileId, path: `/profiles/${profileId}/catalog` }], active: profileId };

function memoryWithTwo() {
  const stored: { windows: WindowState[]; last: WindowPlace | null }[] = [];
  const waits: (() => void)[] = [];
  const memory = createWindowMemory({
    store: (windows, last) => stored.push({ windows, last }),
    after: (_milliseconds, task) => {
      waits.push(task);
      return () => undefined;
    },
  });
  memory.opened(1, state(10));
  memory.opened(2, state(20));
  return { memory, stored, waits };
}

describe('what is remembered of the windows', () => {
  it('is written a while after changes, all of them together', () => {
    const { memory, stored, waits } = memoryWithTwo();
    memory.changed(1, opened);
    memory.changed(2, { place: place(30) });
    expect([stored, waits]).toMatchObject([[], { length: 1 }]);
    waits[0]?.();
    expect(stored).toEqual([{ windows: [{ ...opened, place: place(10) }, state(30)], last: place(30) }]);
    expect(memory.tabs(1)).toEqual(opened);
    expect(memory.tabs(99)).toEqual({ tabs: [], active: null });
  });

  it('leaves out a window that was closed while another stays', () => {
    const { memory, stored } = memoryWithTwo();
    memory.closed(1);
    expect(stored.at(-1)?.windows).toEqual([state(20)]);
  });

  it('keeps the window that was closed last, until another one is opened', () => {
    const { memory, stored } = memoryWithTwo();
    memory.closed(1);
    memory.closed(2);
    expect(stored.at(-1)?.windows).toEqual([state(20)]);
    memory.opened(3, state(40));
    memory.changed(3, opened);
    memory.closed(3);
    expect(stored.at(-1)?.windows).toEqual([{ ...state(40), ...opened }]);
  });

  it('keeps all of them when Pimscope quits, and forgets one again when it did not', () => {
    const { memory, stored } = memoryWithTwo();
    memory.quitting();
    memory.closed(1);
    memory.closed(2);
    expect(stored.at(-1)?.windows).toHaveLength(2);
    const other = memoryWithTwo();
    other.memory.quitting();
    other.memory.staying();
    other.memory.closed(1);
    expect(other.stored.at(-1)?.windows).toEqual([state(20)]);
  });

  it('takes nothing from a page that is no window of Pimscope', () => {
    const { memory, waits } = memoryWithTwo();
    memory.changed(99, opened);
    expect(waits).toEqual([]);
  });
});
