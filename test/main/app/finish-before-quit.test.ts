import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { finishBeforeQuit } from '../../../main/app/finish-before-quit.ts';

afterEach(() => vi.useRealTimers());

function quitting(...runs: (() => Promise<unknown>)[]) {
  const emitter = new EventEmitter();
  const ended = vi.fn();
  const quit = vi.fn(() => {
    let isPrevented = false;
    emitter.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) ended();
  });
  const report = vi.fn();
  // Only what is used of Electron's app.
  const app = { on: emitter.on.bind(emitter), quit } as unknown as Pick<App, 'on' | 'quit'>;
  finishBeforeQuit(
    app,
    runs.map((run, at) => ({ what: `work ${at + 1}`, run })),
    report,
  );
  return { quit, ended, report };
}

describe('quitting', () => {
  it('waits until everything is done, also when it is asked again, and does it once', async () => {
    const slow = Promise.withResolvers<void>();
    const first = vi.fn(async () => undefined);
    const second = vi.fn(() => slow.promise);
    const { quit, ended } = quitting(first, second);
    quit();
    quit();
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    slow.resolve();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
  });

  it('reports what fails, and ends', async () => {
    const broken = new Error('disk full');
    const { quit, ended, report } = quitting(() => Promise.reject(broken));
    quit();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    expect(report).toHaveBeenCalledExactlyOnceWith('work 1', broken);
  });

  it('ends also where something never does', async () => {
    vi.useFakeTimers();
    const { quit, ended } = quitting(() => new Promise(() => undefined));
    quit();
    await vi.advanceTimersByTimeAsync(1999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
  });
});
