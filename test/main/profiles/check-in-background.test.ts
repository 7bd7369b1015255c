import { describe, expect, it, vi } from 'vitest';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import {
  type BackgroundCheckOptions,
  createBackgroundCheck,
} from '../../../main/profiles/check-in-background.ts';
import type { CheckAllProgress } from '../../../preload/contract/health.ts';
import type { Profile } from '../../../preload/contract/profile.ts';

const settle = () => new Promise(setImmediate);

function room(more: Partial<BackgroundCheckOptions> = {}) {
  const told: CheckAllProgress[] = [];
  const waits: (() => void)[] = [];
  const end = Promise.withResolvers<void>();
  const checkAll = vi.fn<BackgroundCheckOptions['checkAll']>(async (ids, report, signal) => {
    report({ total: ids.length, done: 0, running: [...ids], item: null });
    signal.addEventListener('abort', () => end.reject(new ProblemError(problem('cancelled'))));
    await end.promise;
    report({ total: ids.length, done: ids.length, running: [], item: null });
    return [];
  });
  const lost = { code: 'user-rejected', at: '2026-11-22T10:00:00.000Z' } as const;
  const profiles = [
    { id: 'own', demo: false },
    { id: 'demo', demo: true },
    { id: 'lost', demo: false, authorizationLost: lost },
  ] as Profile[];
  const onError = vi.fn<(error: unknown) => void>();
  const check = createBackgroundCheck({
    enabled: () => true,
    profiles: () => profiles,
    checkAll,
    isOnline: () => true,
    after: (_milliseconds, task) => {
      waits.push(task);
      return () => undefined;
    },
    report: (progress) => told.push(progress),
    onError,
    ...more,
  });
  return { check, checkAll, told, waits, end, onError };
}

describe('the check that begins by itself', () => {
  it('does nothing unless the settings ask for it', async () => {
    const { check, checkAll } = room({ enabled: () => false });
    check.begin();
    await settle();
    expect(checkAll).not.toHaveBeenCalled();
  });

  it('leaves out the demo PIM and what a PIM refuses, and tells every window until it is over', async () => {
    const { check, checkAll, told, end } = room();
    check.begin();
    await settle();
    expect(checkAll.mock.calls[0]?.[0]).toEqual(['own']);
    end.resolve();
    await settle();
    expect(told.map(({ attemptId, done, over }) => [attemptId, done, over])).toEqual([
      ['background', 0, false],
      ['background', 1, false],
      ['background', 1, true],
    ]);
  });

  it('runs once at a time, and again on the next wake', async () => {
    const { check, checkAll, end } = room();
    check.begin();
    check.begin();
    await settle();
    expect(checkAll).toHaveBeenCalledOnce();
    end.resolve();
    await settle();
    check.begin();
    await settle();
    expect(checkAll).toHaveBeenCalledTimes(2);
  });

  it('waits for the network after a wake, and gives up after a while', async () => {
    let online = false;
    const { check, checkAll, waits } = room({ isOnline: () => online });
    check.begin();
    await settle();
    waits.shift()?.();
    await settle();
    expect(checkAll).not.toHaveBeenCalled();
    online = true;
    waits.shift()?.();
    await settle();
    expect(checkAll).toHaveBeenCalledOnce();
    const offline = room({ isOnline: () => false });
    offline.check.begin();
    for (let looks = 0; looks < 20; looks += 1) {
      await settle();
      offline.waits.shift()?.();
    }
    expect(offline.checkAll).not.toHaveBeenCalled();
    expect(offline.waits).toEqual([]);
  });

  it('stops when it is asked to, and says so', async () => {
    const { check, told, onError } = room();
    check.begin();
    await settle();
    check.stop();
    await settle();
    expect(told.at(-1)).toMatchObject({ done: 0, total: 1, over: true });
    expect(onError).not.toHaveBeenCalled();
  });
});
