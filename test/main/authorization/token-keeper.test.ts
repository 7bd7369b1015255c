import { describe, expect, it } from 'vitest';
import { createConnectionRenewal } from '../../../main/authorization/connection-renewal.ts';
import { createTokenKeeper } from '../../../main/authorization/token-keeper.ts';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import type { StoredToken } from '../../../main/secrets/profile-secrets.ts';
import { memorySecrets } from '../support/memory-secrets.ts';
import { problemOf } from '../support/test-transport.ts';
import { access, endpoint, handClock, start, storedToken } from '../support/token-endpoint.ts';

function setUp(
  options: Parameters<typeof endpoint>[0] & { secrets?: ReturnType<typeof memorySecrets> } = {},
) {
  const time = handClock();
  const pim = endpoint(options);
  const secrets = options.secrets ?? memorySecrets();
  const keeper = createTokenKeeper({
    renewal: createConnectionRenewal({ grant: pim.grant, access, host: 'pim.example.com' }),
    secrets,
    clock: time.clock,
  });
  return { keeper, pim, secrets, ...time };
}

describe('an access token', () => {
  it('is granted by password when there is none, stored, and used until shortly before its end', async () => {
    const { keeper, pim, secrets, pass } = setUp();
    expect(await keeper.accessToken()).toBe('access-1');
    expect(secrets.stored).toEqual([
      {
        accessToken: 'access-1',
        refreshToken: 'refresh-1',
        expiresInSeconds: 3600,
        obtainedAt: start.toISOString(),
      },
    ]);
    pass(3500);
    expect(await keeper.accessToken()).toBe('access-1');
    expect(pim.calls).toEqual(['password']);
  });

  it('is renewed ahead of its end by its refresh token', async () => {
    const { keeper, pim, pass } = setUp();
    await keeper.accessToken();
    pass(3541);
    expect(await keeper.accessToken()).toBe('access-2');
    expect(pim.calls).toEqual(['password', 'refresh refresh-1']);
  });

  it('without an end is used for ever', async () => {
    const { keeper, pim, pass } = setUp({ life: null });
    await keeper.accessToken();
    pass(10 * 365 * 24 * 3600);
    expect(await keeper.accessToken()).toBe('access-1');
    expect(pim.calls).toHaveLength(1);
  });

  it('with a short life is not renewed at every call', async () => {
    const { keeper, pim, pass } = setUp({ life: 10 });
    await keeper.accessToken();
    pass(8);
    await keeper.accessToken();
    expect(pim.calls).toHaveLength(1);
    pass(1.5);
    await keeper.accessToken();
    expect(pim.calls).toHaveLength(2);
  });

  it('is counted anew after sleep, through which the clock of its life stood still', async () => {
    const { keeper, pim, setWall } = setUp();
    await keeper.accessToken();
    setWall(8 * 3600);
    expect(await keeper.accessToken()).toBe('access-1');
    keeper.afterSleep();
    expect(await keeper.accessToken()).toBe('access-2');
    expect(pim.calls).toEqual(['password', 'refresh refresh-1']);
  });

  it('lives on when the time of day is set, forwards or backwards', async () => {
    const { keeper, pim, setWall } = setUp();
    await keeper.accessToken();
    setWall(100_000);
    await keeper.accessToken();
    setWall(-300_000);
    await keeper.accessToken();
    expect(pim.calls).toHaveLength(1);
  });
});

describe('a token of an earlier run', () => {
  const withToken = (token: StoredToken) => setUp({ secrets: memorySecrets({ token }) });

  it('is used while the time of day says that it lives', async () => {
    const { keeper, pim, pass } = withToken(storedToken());
    pass(3000);
    expect(await keeper.accessToken()).toBe('stored-access');
    expect(pim.calls).toEqual([]);
    pass(545);
    expect(await keeper.accessToken()).toBe('access-1');
    expect(pim.calls).toEqual(['refresh stored-refresh']);
  });

  it('is renewed without a question when it expired meanwhile', async () => {
    const { keeper, pass } = withToken(storedToken());
    pass(24 * 3600);
    expect(await keeper.accessToken()).toBe('access-1');
  });

  it.each(['2026-12-24T00:00:00Z', 'never'])(
    'obtained at %s is tried: a 401 will tell',
    async (obtainedAt) => {
      const { keeper, pass } = withToken(storedToken({ obtainedAt }));
      expect(await keeper.accessToken()).toBe('stored-access');
      pass(3600);
      expect(await keeper.accessToken()).toBe('access-1');
      const other = withToken(storedToken({ obtainedAt })).keeper;
      expect(await other.renew('stored-access')).toBe('access-1');
    },
  );
});

describe('renewal', () => {
  it('runs once, however many need it', async () => {
    const { keeper, pim } = setUp({ secrets: memorySecrets({ token: storedToken() }) });
    const token = await keeper.accessToken();
    const release = pim.hold();
    const callers = Array.from({ length: 50 }, () => keeper.renew(token));
    release();
    expect(new Set(await Promise.all(callers))).toEqual(new Set(['access-1']));
    expect(pim.calls).toEqual(['refresh stored-refresh']);
  });

  it('runs once also for callers that find the token expired', async () => {
    const { keeper, pim, pass } = setUp({ secrets: memorySecrets({ token: storedToken() }) });
    pass(7200);
    const callers = Array.from({ length: 50 }, () => keeper.accessToken());
    expect(new Set(await Promise.all(callers))).toEqual(new Set(['access-1']));
    expect(pim.calls).toHaveLength(1);
  });

  it('is not run for a token that has been replaced already', async () => {
    const { keeper, pim } = setUp();
    await keeper.accessToken();
    await keeper.renew('access-1');
    expect(await keeper.renew('access-1')).toBe('access-2');
    expect(pim.calls).toHaveLength(2);
  });

  it('goes on for the others when one caller gives up', async () => {
    const { keeper, pim } = setUp();
    const release = pim.hold();
    const stop = new AbortController();
    const impatient = problemOf(keeper.accessToken(stop.signal));
    const patient = keeper.accessToken();
    stop.abort();
    expect((await impatient).code).toBe('cancelled');
    release();
    expect(await patient).toBe('access-1');
    expect(pim.calls).toEqual(['password']);
  });

  it('is not lost when the only caller gives up: the new refresh token is kept', async () => {
    const { keeper, pim, secrets } = setUp({ secrets: memorySecrets({ token: storedToken() }) });
    const release = pim.hold();
    const stop = new AbortController();
    const only = problemOf(keeper.renew('stored-access', stop.signal));
    await Promise.resolve();
    stop.abort();
    expect((await only).code).toBe('cancelled');
    release();
    expect(await keeper.accessToken()).toBe('access-1');
    expect(secrets.stored).toMatchObject([{ refreshToken: 'refresh-1' }]);
  });

  it('falls back to the password when the refresh token is not taken', async () => {
    const { keeper, pim } = setUp();
    await keeper.accessToken();
    pim.purge();
    expect(await keeper.renew('access-1')).toBe('access-2');
    expect(pim.calls).toEqual(['password', 'refresh refresh-1', 'password']);
  });

  it('asks for the password where the refresh token is not taken and none is kept', async () => {
    const token = storedToken({ refreshToken: 'unknown' });
    const { keeper } = setUp({ secrets: memorySecrets({ password: null, token }) });
    expect((await problemOf(keeper.renew('stored-access'))).code).toBe('password-needed');
  });

  it('asks for the password where there is neither token nor password', async () => {
    const { keeper } = setUp({ secrets: memorySecrets({ password: null }) });
    expect((await problemOf(keeper.accessToken())).code).toBe('password-needed');
  });

  it('stores the new token before anybody gets it', async () => {
    const storing = Promise.withResolvers<void>();
    const secrets = memorySecrets({}, () => storing.promise);
    const { keeper } = setUp({ secrets });
    let got: string | null = null;
    const caller = keeper.accessToken().then((token) => {
      got = token;
    });
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(got).toBeNull();
    storing.resolve();
    await caller;
    expect(got).toBe('access-1');
  });

  it('hands nothing out that could not be stored, and stores it the next time instead of asking again', async () => {
    let full = true;
    const secrets = memorySecrets({}, () =>
      full ? Promise.reject(new ProblemError(problem('file-not-writable'))) : Promise.resolve(),
    );
    const { keeper, pim } = setUp({ secrets });
    expect((await problemOf(keeper.accessToken())).code).toBe('file-not-writable');
    full = false;
    expect(await keeper.accessToken()).toBe('access-1');
    expect(secrets.stored.map((token) => token?.accessToken)).toEqual(['access-1']);
    expect(pim.calls).toEqual(['password']);
  });
});

describe('an outage', () => {
  it.each([
    'host-not-found',
    'connection-refused',
    'timed-out',
    'maintenance',
    'gateway-failed',
    'server-error',
  ] as const)('%s deletes no token and asks for no password', async (code) => {
    let down = true;
    const secrets = memorySecrets({ token: storedToken() });
    const { keeper, pim } = setUp({ secrets, fail: () => (down ? code : null) });
    expect((await problemOf(keeper.renew('stored-access'))).code).toBe(code);
    expect(secrets.stored).toEqual([]);
    down = false;
    expect(await keeper.renew('stored-access')).toBe('access-1');
    expect(pim.calls).toEqual(['refresh stored-refresh', 'refresh stored-refresh']);
  });

  it('leaves a token in use that is only about to end', async () => {
    const { keeper, pass } = setUp({ fail: (grant) => (grant === 'password' ? null : 'maintenance') });
    await keeper.accessToken();
    pass(3550);
    expect(await keeper.accessToken()).toBe('access-1');
    pass(60);
    expect((await problemOf(keeper.accessToken())).code).toBe('maintenance');
  });

  it.each(['client-rejected', 'user-rejected'] as const)('is not what %s is: that is told', async (code) => {
    const { keeper } = setUp({ fail: () => code });
    expect((await problemOf(keeper.accessToken())).code).toBe(code);
  });
});

describe('a proof of the credentials', () => {
  it('is a password grant whatever token there is, and its token is used from then on', async () => {
    const { keeper, pim, secrets } = setUp({ secrets: memorySecrets({ token: storedToken() }) });
    await keeper.accessToken();
    expect(await keeper.prove()).toMatchObject({ expiresInSeconds: 3600, workedAround: null, limit: null });
    expect(pim.calls).toEqual(['password']);
    expect(await keeper.accessToken()).toBe('access-1');
    expect(secrets.stored).toHaveLength(1);
  });

  it('that fails leaves the token as it is', async () => {
    const { keeper, secrets } = setUp({
      secrets: memorySecrets({ token: storedToken() }),
      fail: () => 'user-rejected',
    });
    expect((await problemOf(keeper.prove())).code).toBe('user-rejected');
    expect(await keeper.accessToken()).toBe('stored-access');
    expect(secrets.stored).toEqual([]);
  });
});
