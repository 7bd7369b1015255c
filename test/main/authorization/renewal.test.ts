import { describe, expect, it } from 'vitest';
import { accessTo, demoPim } from '../support/demo-access.ts';
import { problemOf } from '../support/test-transport.ts';

describe('the token of a profile, on a PIM', () => {
  const setUp = async () => {
    const pim = await demoPim();
    const access = accessTo(pim.url, pim.connection);
    const calls = (path: string, status?: number) =>
      access.transport.exchanges.filter(
        (one) => new URL(one.url).pathname === path && (status === undefined || one.status === status),
      ).length;
    return { pim, calls, ...access };
  };

  it.each(['expireTokens', 'purgeTokens'] as const)(
    'is refreshed once for 50 calls after %s',
    async (fault) => {
      const { pim, client, calls, secrets } = await setUp();
      await client.get('/channels');
      pim.faults[fault]();
      await Promise.all(Array.from({ length: 50 }, () => client.get('/channels')));
      expect(calls('/api/oauth/v1/token')).toBe(2);
      // Only those that were under way met the refusal; those that waited went with the new token.
      expect(calls('/api/rest/v1/channels', 401)).toBeLessThan(10);
      expect(calls('/api/rest/v1/channels', 200)).toBe(51);
      expect(secrets.stored).toHaveLength(2);
    },
  );

  it('is granted by password again when the refresh token is gone too', async () => {
    const { pim, client, calls } = await setUp();
    await client.get('/channels');
    pim.faults.expireTokens();
    pim.faults.purgeRefreshTokens();
    await client.get('/channels');
    expect(calls('/api/oauth/v1/token', 422)).toBe(1);
    expect(calls('/api/oauth/v1/token', 200)).toBe(2);
  });

  it('of an earlier run is used without asking for another', async () => {
    const first = await setUp();
    await first.client.get('/channels');
    const [token] = first.secrets.stored;
    const second = accessTo(first.pim.url, first.pim.connection, { secrets: { token: token ?? null } });
    await second.client.get('/channels');
    expect(second.transport.exchanges).toHaveLength(1);
  });

  it('stays when the PIM is down, and works when it is back', async () => {
    const { pim, client, secrets } = await setUp();
    await client.get('/channels');
    pim.faults.maintenance = true;
    expect((await problemOf(client.get('/channels'))).code).toBe('maintenance');
    pim.faults.maintenance = false;
    await client.get('/channels');
    expect(secrets.stored).toHaveLength(1);
  });
});
