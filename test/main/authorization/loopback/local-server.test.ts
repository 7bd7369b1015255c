import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openLocalServer } from '../../../../main/authorization/loopback/local-server.ts';
import { unusedPort } from '../../support/http-server.ts';
import { takePort } from './support/loopback.ts';
import { visit } from './support/visit.ts';

describe('a server that closes', () => {
  it('lets an answer arrive that is under way', async () => {
    const port = await unusedPort();
    const asked = Promise.withResolvers<ServerResponse>();
    const server = await openLocalServer({
      address: '127.0.0.1',
      port,
      onRequest: (_request, response) => asked.resolve(response),
      patienceMs: 10_000,
    });
    const page = visit(`http://127.0.0.1:${port}/`);
    const response = await asked.promise;
    const closed = server.close();
    response.end('arrived');
    expect((await page).text).toBe('arrived');
    await closed;
    await takePort(port);
  });

  it('does not wait for a client that asked for nothing, nor for ever for one that takes no answer', async () => {
    const port = await unusedPort();
    const asked = Promise.withResolvers<void>();
    const server = await openLocalServer({
      address: '127.0.0.1',
      port,
      onRequest: () => asked.resolve(),
      patienceMs: 60_000,
    });
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    const page = visit(`http://127.0.0.1:${port}/`);
    await asked.promise;
    await Promise.all([server.close(), server.close(), expect(page).rejects.toThrow('socket hang up')]);
    await takePort(port);
  }, 5_000);
});
