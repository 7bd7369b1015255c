import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { Check } from '../../../main/diagnosis/check.ts';
import { runCheck } from '../../../main/diagnosis/run-check.ts';
import { accessTo } from '../support/demo-access.ts';
import { startTcpServer } from '../support/http-server.ts';
import { problemOf } from '../support/test-transport.ts';

/** A check that asks a server which never answers, and the end of its connection. */
async function hangingCheck(timeoutMs: number) {
  const asked = Promise.withResolvers<{ closed: Promise<unknown> }>();
  const { url } = await startTcpServer((socket) => {
    socket.once('data', () => asked.resolve({ closed: once(socket, 'close') }));
  });
  const { transport, client, tokenKeeper } = accessTo(url, {
    clientId: '1_a',
    secret: 's',
    username: 'u',
    password: 'p',
  });
  const check: Check = {
    id: 'reach',
    timeoutMs,
    run: async (context, signal) => {
      await context.transport.request({ method: 'GET', url, signal });
      return { facts: {}, limit: null };
    },
  };
  const context = {
    baseUrl: url,
    transport,
    client,
    tokenKeeper,
    root: null,
    capabilities: null,
    authorization: null,
    onAuthorized: undefined,
  };
  return { check, context, asked: asked.promise };
}

it('a check that takes too long has failed, and its call is broken off', async () => {
  const { check, context, asked } = await hangingCheck(1000);
  const result = await runCheck(check, context, new AbortController().signal);
  expect(result).toMatchObject({ state: 'failed', problem: { code: 'timed-out' } });
  await (await asked).closed;
});

it('a check that is cancelled ends, and its call is broken off', async () => {
  const { check, context, asked } = await hangingCheck(60_000);
  const cancel = new AbortController();
  const running = problemOf(runCheck(check, context, cancel.signal));
  const { closed } = await asked;
  cancel.abort();
  expect((await running).code).toBe('cancelled');
  await closed;
});
