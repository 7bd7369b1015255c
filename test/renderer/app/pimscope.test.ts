import { beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../preload/contract/application.ts';
import { bridge, call } from '../../../renderer/app/pimscope.ts';
import { isCancelled, ProblemError } from '../../../renderer/app/problem-error.ts';
import { createFakeBridge, type FakeBridge, refuse } from '../support/fake-bridge.ts';

const settings: Settings = {
  theme: 'dark',
  language: 'en',
  network: { proxy: null, connectSeconds: null, answerSeconds: null, authorities: [] },
  home: { view: 'list', sort: 'lastUsed', collapsed: [''] },
  backgroundCheck: true,
};

describe('the client of the bridge', () => {
  let fake: FakeBridge;
  beforeEach(() => {
    fake = createFakeBridge({});
    Reflect.set(window, 'pimscope', fake.bridge);
  });

  it('gives the value of an answer', async () => {
    fake.answer({ settings: { get: () => settings } });
    await expect(call(bridge().settings.get, undefined)).resolves.toEqual(settings);
  });

  it('throws the problem that main answered, with all it carries', async () => {
    fake.answer({
      onboarding: {
        inspectAddress: () => {
          throw refuse('timed-out', { params: { host: 'pim.example.com' }, retryable: true });
        },
      },
    });
    const asked = call(bridge().onboarding.inspectAddress, { baseUrl: 'https://pim.example.com' });
    await expect(asked).rejects.toMatchObject({
      problem: { code: 'timed-out', params: { host: 'pim.example.com' }, retryable: true },
    });
  });

  it('cancels the call in main and ends the wait when the signal is aborted', async () => {
    const seen = Promise.withResolvers<AbortSignal>();
    fake.answer({
      onboarding: {
        inspectAddress: (_argument, { signal }) => {
          seen.resolve(signal);
          return new Promise<never>(() => undefined);
        },
      },
    });
    const controller = new AbortController();
    const asked = call(
      bridge().onboarding.inspectAddress,
      { baseUrl: 'https://a.example' },
      controller.signal,
    );
    const signalInMain = await seen.promise;
    controller.abort();
    const error = await asked.catch((reason: unknown) => reason);
    expect(isCancelled(error)).toBe(true);
    expect(signalInMain.aborted).toBe(true);
  });

  it('does not ask at all when the signal was aborted before', async () => {
    const asked = call(bridge().settings.get, undefined, AbortSignal.abort());
    await expect(asked).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(fake.calls).toEqual([]);
  });

  it('does not cancel a finished call when its signal is aborted later', async () => {
    fake.answer({ settings: { get: () => settings } });
    const cancelled: string[] = [];
    Reflect.set(window, 'pimscope', { ...fake.bridge, cancel: (id: string) => cancelled.push(id) });
    const controller = new AbortController();
    await call(bridge().settings.get, undefined, controller.signal);
    controller.abort();
    expect(cancelled).toEqual([]);
  });

  it('turns a broken bridge into an internal error with its message as evidence', async () => {
    fake.answer({
      settings: {
        get: () => {
          throw new Error('the channel is closed');
        },
      },
    });
    const error = await call(bridge().settings.get, undefined).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      problem: { code: 'internal-error', evidence: { body: 'the channel is closed' } },
    });
  });
});
