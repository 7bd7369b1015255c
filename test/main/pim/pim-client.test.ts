import { describe, expect, it } from 'vitest';
import { pathCode } from '../../../main/pim/pim-client.ts';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import { startHttpServer } from '../support/http-server.ts';
import { fixedTokens, testClient } from '../support/test-client.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const unauthorized = { status: 401, body: { code: 401, message: 'The access token provided has expired.' } };

describe('the client of a PIM', () => {
  it('reads below the base URL, sub-directory included, with the token as Bearer', async () => {
    const server = await startHttpServer(() => ({ body: { a: 1 }, headers: { 'X-Total': '3' } }));
    const answer = await testClient(`${server.url}/pim`).get('/channels', {
      query: { limit: 100, with_count: true, search: '{"a":"b c&d"}', page: undefined },
    });
    expect(answer).toMatchObject({ status: 200, body: { a: 1 }, headers: { 'x-total': '3' } });
    expect(server.received[0]).toMatchObject({
      method: 'GET',
      path: '/pim/api/rest/v1/channels?limit=100&with_count=true&search=%7B%22a%22%3A%22b%20c%26d%22%7D',
      headers: { authorization: 'Bearer token-first' },
    });
  });

  it('renews a token that is refused and sends the call again', async () => {
    const server = await startHttpServer(({ headers }) =>
      headers.authorization === 'Bearer token-renewed' ? { body: { ok: true } } : unauthorized,
    );
    const tokens = fixedTokens();
    const answer = await testClient(server.url, { tokens }).get('/channels');
    expect(answer.body).toEqual({ ok: true });
    expect(tokens.rejected).toEqual(['token-first']);
  });

  it('renews once only; a second 401 is told', async () => {
    const server = await startHttpServer(() => unauthorized);
    const tokens = fixedTokens();
    const found = await problemOf(testClient(server.url, { tokens }).get('/channels'));
    expect(found).toMatchObject({ code: 'token-expired', evidence: { status: 401 } });
    expect(tokens.rejected).toHaveLength(1);
    expect(server.received).toHaveLength(2);
  });

  it('tells why a token can not be renewed', async () => {
    const server = await startHttpServer(() => unauthorized);
    const tokens = {
      ...fixedTokens(),
      renew: () => Promise.reject(new ProblemError(problem('user-rejected'))),
    };
    expect((await problemOf(testClient(server.url, { tokens }).get('/channels'))).code).toBe('user-rejected');
  });

  it('does not renew for a missing permission', async () => {
    const server = await startHttpServer(() => ({
      status: 403,
      body: { code: 403, message: 'Access forbidden. You are not allowed to list channels.' },
    }));
    const tokens = fixedTokens();
    expect(await problemOf(testClient(server.url, { tokens }).get('/channels'))).toMatchObject({
      code: 'permission-missing',
      params: { permission: 'list channels' },
    });
    expect(tokens.rejected).toEqual([]);
  });

  it('repeats a read that fails and may succeed', async () => {
    let calls = 0;
    const server = await startHttpServer(() => {
      calls += 1;
      return calls === 1 ? { status: 502, body: '<html>502 Bad Gateway</html>' } : { body: { calls } };
    });
    const answer = await testClient(server.url, { attempts: 3 }).get('/channels');
    expect(answer.body).toEqual({ calls: 2 });
  });

  it.each([
    ['a web page', '<!doctype html><title>Welcome</title>', 'not-akeneo'],
    ['half of a JSON', '{"_embedded":', 'malformed-answer'],
    ['nothing', '', 'unexpected-answer'],
  ])('does not take %s for an answer', async (_case, body, code) => {
    const server = await startHttpServer(() => ({ body }));
    expect((await problemOf(testClient(server.url).get('/channels'))).code).toBe(code);
  });

  it('has at most four calls under way', async () => {
    let running = 0;
    let most = 0;
    const all = Promise.withResolvers<void>();
    const server = await startHttpServer(async () => {
      running += 1;
      most = Math.max(most, running);
      if (running === 4) setImmediate(() => all.resolve());
      await all.promise;
      running -= 1;
      return { body: {} };
    });
    const client = testClient(server.url);
    await Promise.all(Array.from({ length: 12 }, () => client.get('/channels')));
    expect(most).toBe(4);
  });

  it('ends at once when it is cancelled', async () => {
    const stop = new AbortController();
    const server = await startHttpServer(() => {
      stop.abort();
      return 'hang';
    });
    const found = await problemOf(testClient(server.url).get('/channels', { signal: stop.signal }));
    expect(found.code).toBe('cancelled');
  });

  it('shows its token nowhere, whatever a server sends back', async () => {
    const secret = 'ZTY4NGQ1OTM5-very-secret';
    const server = await startHttpServer(({ headers, path }) => {
      if (path.endsWith('/json')) return { status: 422, body: { code: 422, message: `bad ${secret}` } };
      if (path.endsWith('/away'))
        return { status: 302, headers: { location: `https://other.example/${secret}` } };
      return { status: 500, body: `<html>${JSON.stringify(headers)}</html>` };
    });
    const transport = testTransport();
    const client = testClient(server.url, { transport, tokens: fixedTokens(secret, secret) });
    const found = [
      await problemOf(client.get('/html')),
      await problemOf(client.get('/json')),
      await problemOf(client.get('/away')),
    ];
    expect(found.map((one) => one.code)).toEqual(['server-error', 'request-refused', 'redirected-elsewhere']);
    expect(JSON.stringify([found, transport.exchanges])).not.toContain(secret);
  });
});

it.each([
  ['simple', 'simple'],
  ['a b', 'a%20b'],
  ['a/b#c%d+e?f', 'a/b%23c%25d%2Be%3Ff'],
  ['größe', 'gr%C3%B6%C3%9Fe'],
])('the code %j stands in a path as %s', (code, path) => {
  expect(pathCode(code)).toBe(path);
});
