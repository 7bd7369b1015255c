import { describe, expect, it } from 'vitest';
import { createCheckProfile } from '../../../main/profiles/check-profile.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';

async function houseWithProfile(more: { askPassword?: true } = {}) {
  const house = await profileHouse();
  const credentials = { ...house.credentials, ...more };
  const attempt = { attemptId: 'a', baseUrl: house.pim.url, credentials, consent: null, demo: false };
  await house.onboarding.authorizeAndTest(attempt, silent, never);
  const { id } = await house.onboarding.save('a', details, { acceptUntilQuit: false });
  const check = createCheckProfile(house);
  return { ...house, id, check: (signal = never) => check(house.profiles.get(id), signal) };
}

describe('the check of one profile', () => {
  it('proves the access with the stored secrets', async () => {
    const { check } = await houseWithProfile();
    expect(await check()).toMatchObject({ needs: null, summary: { outcome: 'works', problem: null } });
  });

  it('tells what is refused, and marks an authorization that is lost', async () => {
    const { check, pim, profiles, id } = await houseWithProfile();
    pim.faults.userDisabled = true;
    pim.faults.purgeTokens();
    pim.faults.purgeRefreshTokens();
    expect(await check()).toMatchObject({
      needs: null,
      summary: { outcome: 'failed', problem: 'user-rejected' },
    });
    expect(profiles.get(id).authorizationLost?.code).toBe('user-rejected');
  });

  it('needs a person for a password that is not kept, once there is no token', async () => {
    const { check, pim, keptSecrets, profiles, id } = await houseWithProfile({ askPassword: true });
    expect(await check()).toMatchObject({ needs: null });
    pim.faults.purgeTokens();
    pim.faults.purgeRefreshTokens();
    expect(await check()).toEqual({ needs: 'password', problem: 'password-needed' });
    await keptSecrets.keeper(profiles.get(id)).storeToken(null);
    expect(await check()).toEqual({ needs: 'password', problem: null });
  });

  it('needs a person for an app without a token, and asks nobody for a consent', async () => {
    const { check, profiles, vault, person, id } = await houseWithProfile();
    const { clientId } = profiles.get(id).access;
    const authorization = { asked: ['read_products'], granted: [], identity: null };
    const access = { kind: 'app' as const, clientId, callbackUrl: 'http://127.0.0.1/c', authorization };
    profiles.change(id, { access: { ...access, authorizedAt: '2026-11-22T10:00:00.000Z' } });
    const secrets = { clientSecret: 'secret', password: null, token: null };
    await vault.write(id, secrets, { acceptUntilQuit: false });
    expect(await check()).toEqual({ needs: 'authorize', problem: null });
    expect(person.open).toBe(0);
  });

  it('needs a person where the secrets are gone', async () => {
    const { check, vault, id } = await houseWithProfile();
    await vault.remove(id);
    expect(await check()).toEqual({ needs: 'secrets', problem: 'secrets-missing' });
  });

  it('ends at once when it is cancelled', async () => {
    const { check } = await houseWithProfile();
    await expect(check(AbortSignal.abort())).rejects.toThrow('cancelled');
  });
});
