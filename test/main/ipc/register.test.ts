import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import { contract } from '../../../preload/contract/contract.ts';

vi.mock('electron', () => ({ ipcMain: {} }));
const { registerHandlers } = await import('../../../main/ipc/register.ts');
type Handlers = Parameters<typeof registerHandlers>[0]['handlers'];

type Listener = (event: unknown, ...args: unknown[]) => unknown;

/** The two calls of ipcMain that are used, and a page that calls. */
function fakeIpc() {
  const handled = new Map<string, Listener>();
  const heard = new Map<string, Listener>();
  return {
    ipc: {
      handle: (channel: string, listener: Listener) => void handled.set(channel, listener),
      on: (channel: string, listener: Listener) => void heard.set(channel, listener),
    },
    invoke: async (event: unknown, channel: string, ...args: unknown[]) =>
      handled.get(channel)?.(event, ...args),
    send: (event: unknown, channel: string, ...args: unknown[]) => heard.get(channel)?.(event, ...args),
    channels: () => [...handled.keys()],
  };
}

function page(url = 'app://bundle/index.html', parent: unknown = null) {
  return { sender: new EventEmitter(), senderFrame: { url, parent } };
}

const profileId = '7f0c1f9e-7d1f-4b58-9b2c-0d3a3c1c2b1a';
const run = vi.fn<(argument: unknown, context: { signal: AbortSignal }) => unknown>();

/** Every handler of the contract is `run`. */
const handlers = new Proxy({}, { get: () => new Proxy({}, { get: () => run }) }) as Handlers;

let ipc: ReturnType<typeof fakeIpc>;
const unexpected = vi.fn<(channel: string, error: unknown) => void>();

beforeEach(() => {
  run.mockReset();
  unexpected.mockReset();
  ipc = fakeIpc();
  registerHandlers({ handlers, reportUnexpected: unexpected, ipc: ipc.ipc as never });
});

describe('a call from the screen', () => {
  it('gives the checked argument to its handler and the result back', async () => {
    run.mockReturnValue([]);
    const outcome = await ipc.invoke(page(), 'pimscope:profiles.list', undefined);
    expect(outcome).toEqual({ ok: true, value: [] });
  });

  it('is refused with the places, never the values, of a wrong argument', async () => {
    const wrong = {
      attemptId: 'a',
      baseUrl: 'https://x',
      demo: 'yes',
      credentials: { kind: 'connection', clientSecret: 'S3CRET' },
    };
    const outcome = await ipc.invoke(page(), 'pimscope:onboarding.authorizeAndTest', wrong);
    expect(run).not.toHaveBeenCalled();
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-argument' } });
    expect(JSON.stringify(outcome)).toContain('credentials.password');
    expect(JSON.stringify(outcome)).not.toContain('S3CRET');
  });

  it.each([
    ['a frame inside the page', page('app://bundle/index.html', {})],
    ['another site', page('https://evil.example/')],
    ['a look-alike host', page('app://bundle.evil.example/')],
    ['another host of the scheme', page('app://other/index.html')],
    ['a page that is gone', { sender: new EventEmitter(), senderFrame: null }],
    ['no address', page('')],
  ])('is refused from %s', async (_who, event) => {
    const outcome = await ipc.invoke(event, 'pimscope:profiles.list', undefined);
    expect(run).not.toHaveBeenCalled();
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-trusted' } });
  });

  it('brings back a problem as data', async () => {
    run.mockRejectedValue(new ProblemError(problem('profile-not-found')));
    const outcome = await ipc.invoke(page(), 'pimscope:profiles.open', { profileId });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'profile-not-found' } });
    expect(unexpected).not.toHaveBeenCalled();
  });

  it('tells an unexpected error to the log, and nothing of it to the screen', async () => {
    run.mockRejectedValue(new Error('password=hunter2'));
    const outcome = await ipc.invoke(page(), 'pimscope:profiles.open', { profileId });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
    expect(JSON.stringify(outcome)).not.toContain('hunter2');
    expect(unexpected).toHaveBeenCalledOnce();
  });

  it('does not let a result through that the contract does not know', async () => {
    run.mockReturnValue([{ id: 'x', clientSecret: 'S3CRET' }]);
    const outcome = await ipc.invoke(page(), 'pimscope:profiles.list', undefined);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
    expect(JSON.stringify(outcome)).not.toContain('S3CRET');
  });

  it('drops what a result holds beyond the contract', async () => {
    run.mockReturnValue({ kept: 'keyring', setAt: null, password: 'S3CRET' });
    const outcome = await ipc.invoke(page(), 'pimscope:profiles.secretState', { profileId });
    expect(outcome).toEqual({ ok: true, value: { kept: 'keyring', setAt: null } });
  });
});

describe('cancelling', () => {
  function pending(event: unknown, callId?: string) {
    let signal: AbortSignal | undefined;
    run.mockImplementation((_argument, context) => {
      signal = context.signal;
      return new Promise((_resolve, reject) => {
        context.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    });
    const outcome = ipc.invoke(event, 'pimscope:catalog.channels', { profileId }, callId);
    return { outcome, aborted: () => signal?.aborted };
  }

  it('aborts the call of that id and page, and says so', async () => {
    const event = page();
    const call = pending(event, 'call-1');
    await vi.waitFor(() => expect(call.aborted()).toBe(false));
    ipc.send(page(), 'pimscope:cancel', 'call-1');
    ipc.send(event, 'pimscope:cancel', 'call-2');
    expect(call.aborted()).toBe(false);
    ipc.send(event, 'pimscope:cancel', 'call-1');
    expect(await call.outcome).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(unexpected).not.toHaveBeenCalled();
  });

  it.each(['destroyed', 'did-navigate'])('ends all calls of a page that is gone: %s', async (gone) => {
    const event = page();
    const call = pending(event);
    await vi.waitFor(() => expect(call.aborted()).toBe(false));
    event.sender.emit(gone);
    expect(await call.outcome).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });

  it('is not for a frame within the page', async () => {
    const event = page();
    const call = pending(event, 'call-1');
    await vi.waitFor(() => expect(call.aborted()).toBe(false));
    const inner = { ...event, senderFrame: { url: event.senderFrame.url, parent: event.senderFrame } };
    ipc.send(inner, 'pimscope:cancel', 'call-1');
    expect(call.aborted()).toBe(false);
    ipc.send(event, 'pimscope:cancel', 'call-1');
    await call.outcome;
  });

  it('ignores ids that are no ids', () => {
    expect(() => ipc.send(page(), 'pimscope:cancel', { toString: 1 })).not.toThrow();
  });
});

it('every call of the contract has its channel', () => {
  const calls = Object.values(contract).flatMap((domain) => Object.keys(domain));
  expect(new Set(ipc.channels()).size).toBe(calls.length);
});
