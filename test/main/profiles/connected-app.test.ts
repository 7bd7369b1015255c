import { describe, expect, it, vi } from 'vitest';
import type { Profile } from '../../../preload/contract/profile.ts';
import { appToken } from '../demo-pim/apps/support/app-flow.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';
import { problemOf } from '../support/test-transport.ts';

const consent = { way: 'window' as const, timeoutSeconds: 300 };
const scopes = ['read_channel_settings', 'read_products'];

type House = Awaited<ReturnType<typeof profileHouse>>;

function appOf({ pim }: House, asked: readonly string[] = scopes) {
  return { kind: 'app' as const, ...pim.app, scopes: [...asked] };
}

async function connect(house: House, attemptId = 'a', asked: readonly string[] = scopes): Promise<Profile> {
  const { onboarding, pim } = house;
  const credentials = appOf(house, asked);
  const attempt = { attemptId, baseUrl: pim.url, credentials, consent, demo: false };
  expect((await onboarding.authorizeAndTest(attempt, silent, never)).outcome).not.toBe('failed');
  return onboarding.save(attemptId, { ...details, name: attemptId }, { acceptUntilQuit: false });
}

async function channelsOf({ sessions, profiles }: House, { id }: Profile) {
  return (await sessions.of(profiles.get(id))).client.get('/channels');
}

/** What the profile is authorized for, as it is stored. */
function authorizationOf({ profiles }: House, { id }: Profile) {
  const { access } = profiles.get(id);
  return access.kind === 'app' ? access.authorization : null;
}

describe('onboarding a connected app', () => {
  it('asks for consent, proves the access and keeps what was asked and granted, without any secret', async () => {
    const house = await profileHouse();
    const { onboarding, pim, person, vault } = house;
    const stages: string[] = [];
    const credentials = appOf(house, [...scopes, 'read_nothing']);
    const verification = await onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: pim.url, credentials, consent, demo: false },
      { ...silent, consent: ({ kind }) => stages.push(kind) },
      never,
    );
    expect(verification.outcome).toBe('works');
    expect(verification.authorization).toEqual({
      asked: [...scopes, 'read_nothing'],
      granted: scopes,
      identity: null,
    });
    expect(stages).toEqual(['waiting', 'exchanging', 'over']);
    expect(person.open).toBe(0);
    const profile = await onboarding.save('a', details, { acceptUntilQuit: false });
    expect(profile.access).toMatchObject({ kind: 'app', clientId: pim.app.clientId });
    expect(JSON.stringify(profile)).not.toContain(pim.app.clientSecret);
    const kept = await vault.read(profile.id);
    expect(kept).toMatchObject({ clientSecret: pim.app.clientSecret, password: null });
    expect(kept.token).toMatchObject({ expiresInSeconds: null, refreshToken: null });
    expect((await channelsOf(house, profile)).status).toBe(200);
  });

  it('tells who authorized, as the verified id_token says', async () => {
    const house = await profileHouse();
    const profile = await connect(house, 'a', ['openid', 'profile', 'email', ...scopes]);
    const admin = house.pim.users.find(({ username }) => username === 'admin');
    expect(authorizationOf(house, profile)?.identity).toEqual({
      firstName: admin?.firstName,
      lastName: admin?.lastName,
      email: admin?.email,
      issuer: house.pim.url,
      issuerDiffers: false,
    });
  });

  it('tolerates an issuer that differs from the address, and says so', async () => {
    const house = await profileHouse();
    house.pim.faults.pimUrl = 'http://pim.internal:8080';
    const profile = await connect(house, 'a', ['openid', ...scopes]);
    expect(authorizationOf(house, profile)?.identity).toMatchObject({
      issuer: 'http://pim.internal:8080',
      issuerDiffers: true,
    });
  });

  it('without read_channel_settings is connected with a limit, not a failure', async () => {
    const house = await profileHouse();
    const profile = await connect(house, 'a', ['read_products']);
    expect(profile.lastVerification).toMatchObject({ outcome: 'limited', problem: 'permission-missing' });
  });

  it.each([
    ['closes', 'consent-window-closed'],
    ['forges-state', 'consent-state-wrong'],
  ] as const)('ends as a failed step when the person %s, and leaves nothing', async (does, code) => {
    const house = await profileHouse();
    const { onboarding, pim, person, profiles } = house;
    person.does = does;
    const verification = await onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: pim.url, credentials: appOf(house), consent, demo: false },
      silent,
      never,
    );
    expect(verification.checks.find(({ id }) => id === 'authorize')).toMatchObject({
      state: 'failed',
      problem: { code },
    });
    expect((await problemOf(onboarding.save('a', details, { acceptUntilQuit: false }))).code).toBe(
      'attempt-not-found',
    );
    expect(profiles.list()).toEqual([]);
  });

  it('that is cancelled while it waits closes the window', async () => {
    const house = await profileHouse();
    const { onboarding, pim, person } = house;
    person.does = 'waits';
    const cancel = new AbortController();
    const found = problemOf(
      onboarding.authorizeAndTest(
        { attemptId: 'a', baseUrl: pim.url, credentials: appOf(house), consent, demo: false },
        silent,
        cancel.signal,
      ),
    );
    await vi.waitFor(() => expect(person.open).toBe(1));
    cancel.abort();
    expect((await found).code).toBe('cancelled');
    await vi.waitFor(() => expect(person.open).toBe(0));
  });

  it('needs a way to ask', async () => {
    const house = await profileHouse();
    const attempt = {
      attemptId: 'a',
      baseUrl: house.pim.url,
      credentials: appOf(house),
      consent: null,
      demo: false,
    };
    const found = await problemOf(house.onboarding.authorizeAndTest(attempt, silent, never));
    expect(found.code).toBe('invalid-argument');
  });
});

describe('two profiles of one app on one PIM', () => {
  it('share the token: the one that was there first goes on with what the second was granted', async () => {
    const house = await profileHouse();
    const first = await connect(house, 'first', ['read_channel_settings']);
    const before = (await house.vault.read(first.id)).token?.accessToken;
    const second = await connect(house, 'second', scopes);
    const [one, other] = [await house.vault.read(first.id), await house.vault.read(second.id)];
    expect(one.token?.accessToken).toBe(other.token?.accessToken);
    expect(one.token?.accessToken).not.toBe(before);
    expect(authorizationOf(house, first)).toMatchObject({
      asked: ['read_channel_settings'],
      granted: scopes,
    });
    expect((await channelsOf(house, first)).status).toBe(200);
    expect(house.profiles.get(first.id).authorizationLost).toBeUndefined();
  });
});

describe('an authorization that the PIM does not take any more', () => {
  it('marks the profile as disconnected, keeps its token, and works again after authorizing', async () => {
    const house = await profileHouse();
    const profile = await connect(house);
    house.pim.faults.disconnectApp();
    expect((await problemOf(channelsOf(house, profile))).code).toBe('app-disconnected');
    expect(house.profiles.get(profile.id).authorizationLost?.code).toBe('app-disconnected');
    expect((await house.vault.read(profile.id)).token).not.toBeNull();
    const app = { ...appOf(house), clientSecret: null };
    const request = { attemptId: 'b', app, consent, acceptUntilQuit: false };
    expect((await house.authorize(profile.id, request, silent, never)).outcome).toBe('works');
    expect(house.profiles.get(profile.id).authorizationLost).toBeUndefined();
    expect((await channelsOf(house, profile)).status).toBe(200);
  });

  it('because another computer asked for other scopes is told as such', async () => {
    const house = await profileHouse();
    const profile = await connect(house);
    await appToken(house.pim, 'read_products');
    expect((await problemOf(channelsOf(house, profile))).code).toBe('app-token-rejected');
    expect(house.profiles.get(profile.id).authorizationLost?.code).toBe('app-token-rejected');
  });

  it('is not concluded from an outage: nothing is marked, nothing deleted', async () => {
    const house = await profileHouse();
    const profile = await connect(house);
    const before = await house.vault.read(profile.id);
    house.pim.faults.maintenance = true;
    expect((await problemOf(channelsOf(house, profile))).code).toBe('maintenance');
    house.pim.faults.maintenance = false;
    house.pim.faults.stripAuthorization = true;
    expect((await problemOf(channelsOf(house, profile))).code).toBe('authorization-missing');
    house.pim.faults.stripAuthorization = false;
    expect(house.profiles.get(profile.id).authorizationLost).toBeUndefined();
    expect(await house.vault.read(profile.id)).toEqual(before);
    expect((await channelsOf(house, profile)).status).toBe(200);
  });

  it('that a gateway lets end is renewed by its refresh token; once that is refused a person is needed', async () => {
    const house = await profileHouse();
    house.pim.faults.appTokenSeconds = 600;
    const profile = await connect(house);
    house.pim.faults.clockAheadMs = 601_000;
    expect((await channelsOf(house, profile)).status).toBe(200);
    const { token } = await house.vault.read(profile.id);
    house.pim.faults.disconnectApp();
    expect((await problemOf(channelsOf(house, profile))).code).toBe('app-disconnected');
    expect((await house.vault.read(profile.id)).token).toEqual(token);
  });
});

describe('authorizing anew', () => {
  it('replaces scopes and secret as soon as the PIM has granted', async () => {
    const house = await profileHouse();
    const profile = await connect(house);
    const more = [...scopes, 'read_categories'];
    const app = { ...appOf(house, more), clientSecret: null };
    await house.authorize(
      profile.id,
      { attemptId: 'b', app, consent, acceptUntilQuit: false },
      silent,
      never,
    );
    expect(authorizationOf(house, profile)).toMatchObject({ asked: more, granted: [...more].sort() });
  });

  it('with a wrong new secret changes nothing', async () => {
    const house = await profileHouse();
    const profile = await connect(house);
    const before = await house.vault.read(profile.id);
    const app = { ...appOf(house), clientSecret: 'wrong' };
    const request = { attemptId: 'b', app, consent, acceptUntilQuit: false };
    const verification = await house.authorize(profile.id, request, silent, never);
    expect(verification.checks.find(({ id }) => id === 'authorize')?.problem?.code).toBe(
      'app-client-rejected',
    );
    expect(await house.vault.read(profile.id)).toEqual(before);
    expect(house.profiles.get(profile.id)).toEqual(profile);
    expect((await channelsOf(house, profile)).status).toBe(200);
  });

  it('keeps the new token even when the PIM goes down right after the grant', async () => {
    const house = await profileHouse();
    const profile = await connect(house, 'a', ['read_channel_settings']);
    const app = { ...appOf(house, scopes), clientSecret: null };
    const reports = {
      ...silent,
      check: ({ id, state }: { id: string; state: string }) => {
        if (id === 'version' && state === 'running') house.pim.faults.maintenance = true;
      },
    };
    const request = { attemptId: 'b', app, consent, acceptUntilQuit: false };
    expect((await house.authorize(profile.id, request, reports, never)).outcome).toBe('failed');
    house.pim.faults.maintenance = false;
    expect(authorizationOf(house, profile)?.granted).toEqual(scopes);
    expect((await channelsOf(house, profile)).status).toBe(200);
  });

  it('keeps the new token even when it is cancelled right after the grant', async () => {
    const house = await profileHouse();
    const profile = await connect(house, 'a', ['read_channel_settings']);
    const app = { ...appOf(house, scopes), clientSecret: null };
    const cancel = new AbortController();
    const reports = {
      ...silent,
      consent: ({ kind }: { kind: string }) => {
        if (kind === 'exchanging') cancel.abort();
      },
    };
    const request = { attemptId: 'b', app, consent, acceptUntilQuit: false };
    expect((await problemOf(house.authorize(profile.id, request, reports, cancel.signal))).code).toBe(
      'cancelled',
    );
    await vi.waitFor(() => expect(authorizationOf(house, profile)?.granted).toEqual(scopes));
    expect((await channelsOf(house, profile)).status).toBe(200);
  });

  it('without a keyring asks first whether the secrets may be gone after quitting, before it asks for consent', async () => {
    const house = await profileHouse({ keyring: false });
    const { onboarding, pim, person } = house;
    const credentials = appOf(house);
    await onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: pim.url, credentials, consent, demo: false },
      silent,
      never,
    );
    const { id } = await onboarding.save('a', details, { acceptUntilQuit: true });
    const asked = person.asked.length;
    const app = { ...credentials, clientSecret: null };
    const request = { attemptId: 'b', app, consent, acceptUntilQuit: false };
    expect((await problemOf(house.authorize(id, request, silent, never))).code).toBe('secrets-unavailable');
    expect(person.asked).toHaveLength(asked);
  });

  it('announces scopes to the people of the PIM, and changes nothing by itself', async () => {
    const house = await profileHouse();
    const profile = await connect(house);
    await house.announceScopes(profile.id, [...scopes, 'read_categories'], never);
    expect(authorizationOf(house, profile)?.granted).toEqual(scopes);
    house.pim.faults.disconnectApp();
    const found = await problemOf(house.announceScopes(profile.id, scopes, never));
    expect(found.code).toBe('app-disconnected');
    expect(house.profiles.get(profile.id).authorizationLost?.code).toBe('app-disconnected');
  });
});
