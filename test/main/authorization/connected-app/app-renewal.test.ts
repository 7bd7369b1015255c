import { describe, expect, it } from 'vitest';
import type { AppGrant, AppToken } from '../../../../main/authorization/connected-app/app-grant.ts';
import { createAppRenewal } from '../../../../main/authorization/connected-app/app-renewal.ts';
import { createTokenKeeper } from '../../../../main/authorization/token-keeper.ts';
import { ProblemError, problem } from '../../../../main/pim/problem-error.ts';
import type { ProblemCode } from '../../../../preload/contract/problem.ts';
import { memorySecrets } from '../../support/memory-secrets.ts';
import { problemOf } from '../../support/test-transport.ts';
import { handClock, storedToken } from '../../support/token-endpoint.ts';

/** The keeper of an app whose gateway gives tokens of an hour. `fail` makes the refresh fail. */
function setUp(token = storedToken(), fail: ProblemCode | null = null) {
  const time = handClock();
  const refreshed: string[] = [];
  const refused: ProblemCode[] = [];
  const answered = (refreshToken: string): AppToken => ({
    accessToken: `access-${refreshed.length}`,
    scopes: null,
    idToken: null,
    refreshToken: `${refreshToken}+`,
    expiresInSeconds: 3600,
  });
  const grant: AppGrant = {
    byCode: () => Promise.reject(new Error('nobody was asked')),
    byRefresh: async (_client, refreshToken) => {
      refreshed.push(refreshToken);
      if (fail !== null) throw new ProblemError(problem(fail));
      return Promise.resolve(answered(refreshToken));
    },
  };
  const secrets = memorySecrets({ password: null, token });
  const keeper = createTokenKeeper({
    renewal: createAppRenewal({
      grant,
      clientId: 'client',
      consent: null,
      readIdentity: () => Promise.resolve({ identity: null, limit: null }),
      host: 'pim.example.com',
    }),
    secrets,
    clock: time.clock,
    onRefused: ({ code }) => refused.push(code),
  });
  return { keeper, secrets, refreshed, refused, ...time };
}

const endless = storedToken({ refreshToken: null, expiresInSeconds: null });

describe('the token of an app', () => {
  it('without an end is used until it is refused, years later too', async () => {
    const { keeper, pass, refreshed } = setUp(endless);
    pass(10 * 365 * 24 * 3600);
    keeper.afterSleep();
    expect(await keeper.accessToken()).toBe('stored-access');
    expect(refreshed).toEqual([]);
  });

  it('with an end is refreshed once for 50 callers', async () => {
    const { keeper, pass, refreshed } = setUp();
    pass(3600);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => keeper.accessToken()));
    expect(new Set(tokens)).toEqual(new Set(['access-1']));
    expect(refreshed).toEqual(['stored-refresh']);
  });

  it.each<[ProblemCode, ProblemCode]>([
    ['token-rejected', 'app-token-rejected'],
    ['token-expired', 'authorization-expired'],
    ['app-disconnected', 'app-disconnected'],
    ['authorization-missing', 'authorization-missing'],
    ['login-page', 'login-page'],
  ])('refused with %s needs a person: %s', async (refusal, expected) => {
    const { keeper, secrets, refused } = setUp(endless);
    const token = await keeper.accessToken();
    const found = await problemOf(keeper.renew(token, undefined, problem(refusal, { host: 'h' })));
    expect(found.code).toBe(expected);
    expect(refused).toEqual([expected]);
    expect((await secrets.read()).token).toEqual(endless);
  });

  it('of an app that was disconnected is not refreshed', async () => {
    const { keeper, refreshed } = setUp();
    await problemOf(keeper.renew('stored-access', undefined, problem('app-disconnected')));
    expect(refreshed).toEqual([]);
  });

  it('whose refresh is refused needs a person; an outage leaves everything as it is', async () => {
    const refused = setUp(storedToken(), 'refresh-rejected');
    refused.pass(3600);
    expect((await problemOf(refused.keeper.accessToken())).code).toBe('authorization-expired');
    const down = setUp(storedToken(), 'maintenance');
    down.pass(3550);
    expect(await down.keeper.accessToken()).toBe('stored-access');
    down.pass(100);
    expect((await problemOf(down.keeper.accessToken())).code).toBe('maintenance');
    expect(down.secrets.stored).toEqual([]);
  });

  it('that is missing can only be authorized', async () => {
    const { keeper } = setUp();
    expect((await problemOf(createMissing().accessToken())).code).toBe('authorization-expired');
    expect(await keeper.prove()).toMatchObject({ authorization: null, limit: null });
  });
});

function createMissing() {
  const secrets = memorySecrets({ password: null, token: null });
  return createTokenKeeper({
    renewal: createAppRenewal({
      grant: {
        byCode: () => Promise.reject(new Error('nobody was asked')),
        byRefresh: () => Promise.reject(new Error('there is nothing to refresh')),
      },
      clientId: 'client',
      consent: null,
      readIdentity: () => Promise.resolve({ identity: null, limit: null }),
      host: 'pim.example.com',
    }),
    secrets,
  });
}
