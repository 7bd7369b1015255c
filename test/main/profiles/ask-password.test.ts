import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';
import { problemOf } from '../support/test-transport.ts';

async function houseThatAsks() {
  const house = await profileHouse();
  const credentials = { ...house.credentials, askPassword: true };
  const attempt = { attemptId: 'a', baseUrl: house.pim.url, credentials, consent: null, demo: false };
  await house.onboarding.authorizeAndTest(attempt, silent, never);
  const profile = await house.onboarding.save('a', details, { acceptUntilQuit: false });
  const channels = async () =>
    (await house.sessions.of(house.profiles.get(profile.id))).client.get('/channels');
  return { ...house, credentials, profile, channels };
}

describe('a profile that asks for its password each time', () => {
  it('works with what the password brought until Pimscope quits, and writes neither', async () => {
    const { channels, profile, vault, folder, credentials } = await houseThatAsks();
    expect(profile.access).toMatchObject({ kind: 'connection', askPassword: true });
    expect((await channels()).status).toBe(200);
    expect(await vault.read(profile.id)).toEqual({
      clientSecret: credentials.clientSecret,
      password: null,
      token: null,
    });
    const written = readFileSync(join(folder, 'vault.json'), 'utf8');
    expect(written).not.toContain(Buffer.from(credentials.password).reverse().toString('base64').slice(0, 8));
  });

  it('renews its token without a question, and asks when the refresh token is gone', async () => {
    const { channels, profile, pim, enterPassword, credentials, profiles } = await houseThatAsks();
    await channels();
    pim.faults.purgeTokens();
    expect((await channels()).status).toBe(200);
    pim.faults.purgeTokens();
    pim.faults.purgeRefreshTokens();
    expect(await problemOf(channels())).toMatchObject({
      code: 'password-needed',
      action: { kind: 'enter-password' },
    });
    expect(profiles.get(profile.id).authorizationLost).toBeUndefined();
    expect((await problemOf(enterPassword(profile.id, 'wrong', never))).code).toBe('user-rejected');
    await enterPassword(profile.id, credentials.password, never);
    expect((await channels()).status).toBe(200);
  });

  it('is tested with the token that there is', async () => {
    const { service, profile } = await houseThatAsks();
    expect((await service.verify(profile.id, 'b', silent.check, never)).outcome).toBe('works');
  });

  it('keeps the password again once it is entered without the wish to be asked', async () => {
    const { service, profile, vault, credentials } = await houseThatAsks();
    const { askPassword: _asked, ...kept } = credentials;
    const options = { acceptUntilQuit: false, signal: never };
    await service.enterSecrets(profile.id, kept, options);
    expect((await vault.read(profile.id)).password).toBe(credentials.password);
  });
});

describe('a connection whose credentials changed in the PIM', () => {
  it('is marked until other secrets are entered', async () => {
    const house = await profileHouse();
    const { onboarding, pim, credentials, service, profiles } = house;
    const attempt = { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false };
    await onboarding.authorizeAndTest(attempt, silent, never);
    const { id } = await onboarding.save('a', details, { acceptUntilQuit: false });
    pim.faults.userDisabled = true;
    pim.faults.purgeTokens();
    pim.faults.purgeRefreshTokens();
    const client = (await house.sessions.of(profiles.get(id))).client;
    expect((await problemOf(client.get('/channels'))).code).toBe('user-rejected');
    expect(profiles.get(id).authorizationLost?.code).toBe('user-rejected');
    pim.faults.userDisabled = false;
    await service.enterSecrets(id, credentials, { acceptUntilQuit: false, signal: never });
    expect(profiles.get(id).authorizationLost).toBeUndefined();
  });
});
