import { describe, expect, it, vi } from 'vitest';
import type { CallbackReply, ConsentWindowRequest } from '../../../../main/authorization/consent/carriers.ts';
import { type ConsentAsk, createConsents } from '../../../../main/authorization/consent/consents.ts';
import { ProblemError, problem } from '../../../../main/pim/problem-error.ts';
import type { ConsentStage, ConsentWay } from '../../../../preload/contract/consent.ts';
import { problemOf } from '../../support/test-transport.ts';

const callbackUrl = 'http://127.0.0.1:43117/callback';

/** Consents on windows, a browser and a listener that a test plays. */
function stage() {
  const windows: (ConsentWindowRequest & { focused: number; closed: boolean })[] = [];
  const opened: string[] = [];
  const listening: { callbackUrl: string; onCallback: (url: string) => CallbackReply | null }[] = [];
  const fail = { listen: false, browser: false };
  const consents = createConsents({
    openWindow(request) {
      const window = { ...request, focused: 0, closed: false };
      windows.push(window);
      return {
        focus: () => {
          window.focused += 1;
        },
        close: () => {
          window.closed = true;
          return Promise.resolve();
        },
      };
    },
    openBrowser: (url) => {
      if (fail.browser) return Promise.reject(new Error('no browser'));
      opened.push(url);
      return Promise.resolve();
    },
    listener: {
      expect: (url, onCallback) => {
        if (fail.listen)
          return Promise.reject(new ProblemError(problem('loopback-port-taken', { port: 43117 })));
        const one = { callbackUrl: url, onCallback };
        listening.push(one);
        const release = () => Promise.resolve(void listening.splice(listening.indexOf(one), 1));
        return Promise.resolve({ release });
      },
    },
    now: () => new Date('2026-11-26T10:00:00Z'),
  });
  return { consents, windows, opened, listening, fail };
}

function ask(way: ConsentWay, more: Partial<ConsentAsk> = {}) {
  const stages: ConsentStage[] = [];
  const whole: ConsentAsk = {
    attemptId: 'a',
    baseUrl: 'https://pim.example.com/sub',
    clientId: 'client',
    callbackUrl,
    scopes: ['read_products', 'read_channel_settings'],
    request: { way, timeoutSeconds: 300 },
    report: (one) => stages.push(one),
    ...more,
  };
  return { ask: whole, stages };
}

const stateOf = (url: string | undefined) => new URL(url ?? '').searchParams.get('state') ?? '';
const callback = (state: string, code = 'the-code') => `${callbackUrl}?code=${code}&state=${state}`;

describe('a consent by window', () => {
  it('asks at the PIM, tells where it stands, and ends with the code and a closed window', async () => {
    const { consents, windows } = stage();
    const { ask: whole, stages } = ask('window');
    const code = consents.obtain(whole);
    await vi.waitFor(() => expect(windows).toHaveLength(1));
    const [window] = windows;
    const url = new URL(window?.authorizeUrl ?? '');
    expect(url.origin + url.pathname).toBe('https://pim.example.com/sub/connect/apps/v1/authorize');
    expect(url.searchParams.get('scope')).toBe('read_products read_channel_settings');
    window?.onPage({ origin: 'https://pim.example.com', secure: true });
    expect(stages.at(-1)).toEqual({
      kind: 'waiting',
      way: 'window',
      page: { origin: 'https://pim.example.com', secure: true },
      authorizeUrl: window?.authorizeUrl,
      endsAt: '2026-11-26T10:05:00.000Z',
    });
    window?.onCallback(callback(stateOf(window.authorizeUrl)));
    expect(await code).toBe('the-code');
    expect(window?.closed).toBe(true);
  });

  it.each([
    ['another state', (state: string) => callback(`${state}x`), 'consent-state-wrong', 'other'],
    ['no state', () => `${callbackUrl}?code=c`, 'consent-state-wrong', 'missing'],
    ['two states', (state: string) => `${callback(state)}&state=${state}`, 'consent-state-wrong', 'missing'],
    ['no code', (state: string) => `${callbackUrl}?state=${state}`, 'consent-code-missing', undefined],
  ])('ends with a problem for a callback with %s, its window closed', async (_what, of, code, why) => {
    const { consents, windows } = stage();
    const found = problemOf(consents.obtain(ask('window').ask));
    await vi.waitFor(() => expect(windows).toHaveLength(1));
    windows[0]?.onCallback(of(stateOf(windows[0].authorizeUrl)));
    expect(await found).toMatchObject({ code, ...(why === undefined ? {} : { params: { state: why } }) });
    expect(windows[0]?.closed).toBe(true);
  });

  it('ends when the person closes the window, when the PIM refuses, and when it is cancelled', async () => {
    const { consents, windows } = stage();
    const closed = problemOf(consents.obtain(ask('window').ask));
    await vi.waitFor(() => expect(windows).toHaveLength(1));
    windows[0]?.onClosed();
    expect((await closed).code).toBe('consent-window-closed');

    const refused = problemOf(consents.obtain(ask('window').ask));
    await vi.waitFor(() => expect(windows).toHaveLength(2));
    windows[1]?.onProblem(problem('consent-not-allowed', {}));
    expect((await refused).code).toBe('consent-not-allowed');

    const cancel = new AbortController();
    const cancelled = problemOf(consents.obtain(ask('window').ask, cancel.signal));
    await vi.waitFor(() => expect(windows).toHaveLength(3));
    cancel.abort();
    expect((await cancelled).code).toBe('cancelled');
    expect(windows.every(({ closed: isClosed }) => isClosed)).toBe(true);
  });

  it('is not even begun where it was cancelled before', async () => {
    const { consents, windows } = stage();
    expect((await problemOf(consents.obtain(ask('window').ask, AbortSignal.abort()))).code).toBe('cancelled');
    expect(windows).toEqual([]);
  });

  it('ends after its time, and names the callback that has to be stored with the app', async () => {
    vi.useFakeTimers();
    try {
      const { consents, windows } = stage();
      const found = problemOf(consents.obtain(ask('window').ask));
      await vi.advanceTimersByTimeAsync(299_999);
      expect(windows[0]?.closed).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await found).toMatchObject({ code: 'consent-timed-out', params: { callbackUrl, seconds: 300 } });
      expect(windows[0]?.closed).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a consent by browser', () => {
  it('listens before the browser opens, and frees the port after it', async () => {
    const { consents, opened, listening } = stage();
    const code = consents.obtain(ask('browser').ask);
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    expect(listening.map((one) => one.callbackUrl)).toEqual([callbackUrl]);
    expect(listening[0]?.onCallback(callback(stateOf(opened[0])))).toEqual({ received: true });
    expect(await code).toBe('the-code');
    expect(listening).toEqual([]);
  });

  it.each([
    ['the port is taken', 'listen', 'loopback-port-taken'],
    ['no browser opens', 'browser', 'browser-not-opened'],
  ] as const)('ends when %s', async (_what, what, code) => {
    const { consents, listening, fail } = stage();
    fail[what] = true;
    expect((await problemOf(consents.obtain(ask('browser').ask))).code).toBe(code);
    expect(listening).toEqual([]);
  });

  it('tells the browser why a callback is no good', async () => {
    const { consents, opened, listening } = stage();
    const found = problemOf(consents.obtain(ask('browser').ask));
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    const reply = listening[0]?.onCallback(callback('forged'));
    expect(reply).toMatchObject({ received: false, problem: { code: 'consent-state-wrong' } });
    expect((await found).code).toBe('consent-state-wrong');
  });

  it('of two attempts at one callback each takes its own, and none takes a forged one', async () => {
    const { consents, opened, listening } = stage();
    const one = consents.obtain(ask('browser').ask);
    const other = consents.obtain(
      ask('browser', { attemptId: 'b', baseUrl: 'https://other.example.com' }).ask,
    );
    await vi.waitFor(() => expect(listening).toHaveLength(2));
    await vi.waitFor(() => expect(opened).toHaveLength(2));
    const answers = (url: string) => [...listening].map(({ onCallback }) => onCallback(url));
    expect(answers(callback('forged'))).toEqual([null, null]);
    expect(answers(callback(stateOf(opened[1]), 'second'))).toEqual([null, { received: true }]);
    expect(await other).toBe('second');
    listening[0]?.onCallback(callback(stateOf(opened[0]), 'first'));
    expect(await one).toBe('first');
  });
});

describe('a pasted address', () => {
  it('is taken whenever it is right; what is wrong leaves the attempt as it is', async () => {
    const { consents } = stage();
    const { ask: whole, stages } = ask('paste');
    const code = consents.obtain(whole);
    await vi.waitFor(() => expect(stages).toHaveLength(1));
    const waiting = stages[0];
    const state = waiting?.kind === 'waiting' ? stateOf(waiting.authorizeUrl) : '';
    const pasting = (text: string) => problemOf((async () => consents.paste('a', text))());
    expect(await pasting('https://evil.example/callback?code=1')).toMatchObject({
      code: 'callback-not-recognised',
      params: { callbackUrl },
    });
    expect((await pasting(callback('other'))).code).toBe('consent-state-wrong');
    expect((await pasting(`${callbackUrl}?state=${state}`)).code).toBe('consent-code-missing');
    consents.paste('a', `  ${callback(state)}\n`);
    expect(await code).toBe('the-code');
    expect((await pasting(callback(state))).code).toBe('consent-not-running');
  });

  it('opens the browser only when it is asked to', async () => {
    const { consents, opened } = stage();
    const cancel = new AbortController();
    const { ask: whole, stages } = ask('paste');
    const found = problemOf(consents.obtain(whole, cancel.signal));
    await vi.waitFor(() => expect(stages).toHaveLength(1));
    expect(opened).toEqual([]);
    await consents.show('a');
    expect(opened).toHaveLength(1);
    cancel.abort();
    await found;
  });
});

describe('a way chosen while it runs', () => {
  it('goes on with the same state, and the earlier way is gone', async () => {
    const { consents, windows, opened, listening } = stage();
    const code = consents.obtain(ask('window').ask);
    await vi.waitFor(() => expect(windows).toHaveLength(1));
    await consents.choose('a', 'browser');
    expect(windows[0]?.closed).toBe(true);
    expect(stateOf(opened[0])).toBe(stateOf(windows[0]?.authorizeUrl));
    await consents.choose('a', 'paste');
    expect(listening).toEqual([]);
    consents.paste('a', callback(stateOf(opened[0])));
    expect(await code).toBe('the-code');
  });

  it('that does not work leaves the attempt on the way before', async () => {
    const { consents, windows, fail } = stage();
    const code = consents.obtain(ask('window').ask);
    await vi.waitFor(() => expect(windows).toHaveLength(1));
    fail.listen = true;
    expect((await problemOf(consents.choose('a', 'browser'))).code).toBe('loopback-port-taken');
    expect(windows).toHaveLength(2);
    expect(windows[1]?.closed).toBe(false);
    windows[1]?.onCallback(callback(stateOf(windows[1].authorizeUrl)));
    expect(await code).toBe('the-code');
  });
});

it('a second attempt for the same app and PIM brings the first to the front', async () => {
  const { consents, windows } = stage();
  const first = consents.obtain(ask('window').ask);
  await vi.waitFor(() => expect(windows).toHaveLength(1));
  const second = await problemOf(consents.obtain(ask('window', { attemptId: 'b' }).ask));
  expect(second).toMatchObject({
    code: 'consent-running',
    action: { kind: 'show-consent', attemptId: 'a' },
  });
  expect(windows).toHaveLength(1);
  expect(windows[0]?.focused).toBe(1);
  windows[0]?.onCallback(callback(stateOf(windows[0].authorizeUrl)));
  expect(await first).toBe('the-code');
});
