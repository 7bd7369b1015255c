import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { broadcast } from '../../../main/ipc/broadcast.ts';
import {
  addOwnWindow,
  lastUsedWindow,
  onLastOwnWindowClosed,
  ownWindows,
} from '../../../main/ipc/own-windows.ts';

/** As much of a window as is asked for here. */
function ownWindow(): { window: BrowserWindow; events: EventEmitter; sent: unknown[][]; close: () => void } {
  const events = new EventEmitter();
  const sent: unknown[][] = [];
  let isGone = false;
  Object.assign(events, {
    isDestroyed: () => isGone,
    webContents: { send: (...message: unknown[]) => void sent.push(message) },
  });
  const window = events as unknown as BrowserWindow;
  addOwnWindow(window);
  const close = (): void => {
    isGone = true;
    events.emit('closed');
  };
  return { window, events, sent, close };
}

describe("Pimscope's own windows", () => {
  beforeEach(() => {
    for (const window of ownWindows()) window.emit('closed');
  });

  it('are told of events, all of them, until they close', () => {
    const one = ownWindow();
    const two = ownWindow();
    broadcast('noticesChanged', []);
    one.close();
    broadcast('noticesChanged', []);
    expect(one.sent).toHaveLength(1);
    expect(two.sent).toHaveLength(2);
    two.close();
    expect(ownWindows()).toEqual([]);
  });

  it('are known in the order in which they were used', () => {
    const one = ownWindow();
    const two = ownWindow();
    expect(lastUsedWindow()).toBe(two.window);
    one.events.emit('focus');
    expect(lastUsedWindow()).toBe(one.window);
    one.close();
    one.events.emit('focus');
    expect(lastUsedWindow()).toBe(two.window);
    two.close();
    expect(lastUsedWindow()).toBeUndefined();
  });

  it('tell when the last of them has closed', () => {
    const onLast = vi.fn<() => void>();
    onLastOwnWindowClosed(onLast);
    const one = ownWindow();
    const two = ownWindow();
    one.close();
    expect(onLast).not.toHaveBeenCalled();
    two.close();
    expect(onLast).toHaveBeenCalledOnce();
  });
});
