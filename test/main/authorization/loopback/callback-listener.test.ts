import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import type { CallbackReply } from '../../../../main/authorization/consent/carriers.ts';
import { problem } from '../../../../main/pim/problem-error.ts';
import { unusedPort } from '../../support/http-server.ts';
import { problemOf } from '../../support/test-transport.ts';
import { takePort, testLoopback } from './support/loopback.ts';
import { heading, visit } from './support/visit.ts';

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

const take = (): CallbackReply => ({ received: true });

describe('a callback', () => {
  it('is brought as it came, and its page repeats nothing of it', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const onCallback = vi.fn(take);
    await loopback.expect(callback, onCallback);
    const page = await visit(`${callback}?code=c0de&state=st4te`);
    expect(onCallback.mock.calls).toEqual([[`${callback}?code=c0de&state=st4te`]]);
    expect(page.status).toBe(200);
    expect(heading(page)).toBe('Consent received');
    expect(page.text).toContain('Continue in Pimscope; this page can be closed.');
    expect(page.text).not.toMatch(/c0de|st4te|<script|http/);
  });

  it.each([
    ['consent-state-wrong', 'This consent belongs to another attempt'],
    ['consent-code-missing', 'No code came with the consent'],
    ['cancelled', 'The consent was not used'],
  ] as const)('that ends in %s says so', async (code, words) => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const found = problem(code, { host: 'pim.example.com' });
    await loopback.expect(callback, () => ({ received: false, problem: found }));
    const page = await visit(`${callback}?state=st4te`);
    expect([page.status, heading(page)]).toEqual([400, words]);
  });

  it('comes with headers that keep its address and its page here', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    await loopback.expect(callback, take);
    const { headers, text } = await visit(callback);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      connection: 'close',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy).toContain(`style-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
  });

  it('is asked of each attempt in turn until one decides', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const notMine = vi.fn(() => null);
    const mine = vi.fn(take);
    const later = vi.fn(take);
    for (const one of [notMine, mine, later]) await loopback.expect(callback, one);
    expect((await visit(`${callback}?code=a`)).status).toBe(200);
    expect([notMine, mine, later].map((one) => one.mock.calls.length)).toEqual([1, 1, 0]);
  });

  it('of nobody says that nothing waits', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    await loopback.expect(callback, () => null);
    const page = await visit(`${callback}?code=a`);
    expect([page.status, heading(page)]).toEqual([404, 'No authorization is waiting here']);
  });

  it('with parameters of its own goes before one without', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const plain = vi.fn(take);
    const tenant = vi.fn(take);
    await loopback.expect(callback, plain);
    await loopback.expect(`${callback}?tenant=1`, tenant);
    await visit(`${callback}?tenant=1&code=a`);
    await visit(`${callback}?code=a`);
    expect([tenant.mock.calls.length, plain.mock.calls.length]).toEqual([1, 1]);
  });

  it('is not used up by anything but a browser that goes there', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const url = `${callback}?code=a&state=b`;
    const onCallback = vi.fn(take);
    await loopback.expect(callback, onCallback);
    const statusOf = async (...args: Parameters<typeof visit>) => (await visit(...args)).status;
    expect(await statusOf(url, { headers: { 'Sec-Purpose': 'prefetch;prerender' } })).toBe(503);
    expect(await statusOf(url, { headers: { Purpose: 'prefetch' } })).toBe(503);
    expect(await statusOf(url, { headers: { 'Sec-Fetch-Dest': 'image' } })).toBe(403);
    expect(await statusOf(url, { headers: { 'Sec-Fetch-Dest': 'iframe' } })).toBe(403);
    expect(await statusOf(url, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } })).toBe(403);
    expect(await statusOf(url, { method: 'HEAD' })).toBe(405);
    expect(await statusOf(url, { method: 'POST' })).toBe(405);
    expect(await statusOf(url, { method: 'OPTIONS' })).toBe(405);
    expect(await statusOf(url, { headers: { Host: `evil.example:${port}` } })).toBe(421);
    expect(await statusOf(url, { headers: { Host: `localhost:${port}` } })).toBe(421);
    expect(await statusOf(url, { headers: { Host: '127.0.0.1' } })).toBe(421);
    expect(await statusOf(url, { target: url })).toBe(400);
    expect(await statusOf(url, { target: '//127.0.0.1/callback' })).toBe(404);
    expect(await statusOf(`http://127.0.0.1:${port}/favicon.ico`)).toBe(404);
    expect(await statusOf(`http://127.0.0.1:${port}/`)).toBe(404);
    expect(await statusOf(`${callback}/?code=a`)).toBe(404);
    expect(await statusOf(url, { headers: { 'X-Long': 'x'.repeat(40_000) } })).toBe(431);
    expect(onCallback).not.toHaveBeenCalled();
    expect(await statusOf(url, { headers: { 'Sec-Fetch-Dest': 'document' } })).toBe(200);
    expect(onCallback).toHaveBeenCalledOnce();
  });

  it('of another name gets no page where the name is not one of this computer', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    await loopback.expect(callback, take);
    const ofRebinding = await visit(callback, { headers: { Host: `evil.example:${port}` } });
    expect(ofRebinding.text).toBe('');
    const ofPerson = await visit(callback, { headers: { Host: `localhost:${port}` } });
    expect(ofPerson.text).toContain('the callback URL entered there is not that of the app');
  });

  it('with a slow client ends when its time is over', async () => {
    const { loopback, port } = await testLoopback({ patienceMs: 50 });
    await loopback.expect(`http://127.0.0.1:${port}/callback`, take);
    const silent = connect(port, '127.0.0.1');
    const slow = connect(port, '127.0.0.1');
    slow.write('GET /callback HTTP/1.1\r\nHost: 127.0');
    for (const socket of [silent, slow]) socket.resume();
    await Promise.all([once(silent, 'close'), once(slow, 'close')]);
  }, 5_000);
});

describe('the port of a callback', () => {
  it('is open while somebody waits there, and free when the last has stopped', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    await expect(visit(callback)).rejects.toThrow('ECONNREFUSED');
    const first = await loopback.expect(callback, take);
    const second = await loopback.expect(callback, take);
    await first.release();
    await first.release();
    expect((await visit(callback)).status).toBe(200);
    await second.release();
    await takePort(port);
  });

  it('is free also where clients hold connections open', async () => {
    const { loopback, port } = await testLoopback();
    const { release } = await loopback.expect(`http://127.0.0.1:${port}/callback`, take);
    const silent = connect(port, '127.0.0.1');
    const half = connect(port, '127.0.0.1');
    half.on('error', () => undefined);
    silent.on('error', () => undefined);
    half.write('GET /callback');
    await Promise.all([once(silent, 'connect'), once(half, 'connect')]);
    await release();
    await takePort(port);
  });

  it('is freed only after the page has arrived', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const released = Promise.withResolvers<void>();
    const expected = await loopback.expect(callback, () => {
      expected.release().then(released.resolve, released.reject);
      return { received: true };
    });
    expect(heading(await visit(`${callback}?code=a`))).toBe('Consent received');
    await released.promise;
    await takePort(port);
  });

  it('can be waited at again while it is being freed', async () => {
    const { loopback, port } = await testLoopback();
    const callback = `http://127.0.0.1:${port}/callback`;
    const first = await loopback.expect(callback, take);
    const [, second] = await Promise.all([first.release(), loopback.expect(callback, take)]);
    expect((await visit(callback)).status).toBe(200);
    await second.release();
    await takePort(port);
  });

  it('that another program has is named', async () => {
    const { loopback, port } = await testLoopback();
    const giveBack = await takePort(port);
    const callback = `http://127.0.0.1:${port}/callback`;
    expect(await problemOf(loopback.expect(callback, take))).toMatchObject({
      code: 'loopback-port-taken',
      params: { port },
      action: { kind: 'change-port' },
      evidence: { errorCode: 'EADDRINUSE' },
    });
    await giveBack();
    await loopback.expect(callback, take);
    expect((await visit(callback)).status).toBe(200);
  });

  it.runIf(hasIpv6)('is open at both addresses of localhost, or at none', async () => {
    const { loopback } = await testLoopback();
    const port = await unusedPort();
    const giveBack = await takePort(port, '::1');
    const callback = `http://localhost:${port}/callback`;
    expect((await problemOf(loopback.expect(callback, take))).code).toBe('loopback-port-taken');
    await giveBack();
    const onCallback = vi.fn(take);
    const { release } = await loopback.expect(callback, onCallback);
    for (const address of ['127.0.0.1', '[::1]']) {
      const headers = { Host: `localhost:${port}` };
      expect((await visit(`http://${address}:${port}/callback?code=a`, { headers })).status).toBe(200);
    }
    expect(onCallback.mock.calls).toEqual([[`${callback}?code=a`], [`${callback}?code=a`]]);
    await release();
    await Promise.all([takePort(port), takePort(port, '::1')]);
  });

  it.runIf(hasIpv6)('is open at the address of IPv6', async () => {
    const { loopback } = await testLoopback();
    const callback = `http://[::1]:${await unusedPort()}/callback`;
    await loopback.expect(callback, take);
    expect((await visit(`${callback}?code=a`)).status).toBe(200);
  });

  it.each([
    ['http://127.0.0.1.evil.example:43117/callback', '127.0.0.1.evil.example:43117'],
    ['http://127.0.0.1:43117@evil.example/callback', 'evil.example'],
    ['https://127.0.0.1:43117/callback', '127.0.0.1:43117'],
    ['https://app.example.com/callback', 'app.example.com'],
    ['callback', ''],
  ])('is not opened for %s', async (callbackUrl, host) => {
    const { loopback } = await testLoopback();
    expect(await problemOf(loopback.expect(callbackUrl, take))).toMatchObject({
      code: 'callback-not-loopback',
      params: { callbackUrl, host },
    });
  });
});
