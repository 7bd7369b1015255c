import { describe, expect, it, vi } from 'vitest';
import { createChangeAddress } from '../../../main/profiles/change-address.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';

async function houseWithProfile(answer = true) {
  const house = await profileHouse();
  const { onboarding, pim, credentials } = house;
  const request = { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false };
  await onboarding.authorizeAndTest(request, silent, never);
  const { id } = await onboarding.save('a', details, { acceptUntilQuit: false });
  const confirmOtherHost = vi.fn(async () => answer);
  const prove = vi.fn(house.prove);
  const changeAddress = createChangeAddress({ ...house, prove, confirmOtherHost });
  const change = (baseUrl: string, signal = never) =>
    changeAddress(id, { attemptId: 'b', baseUrl }, silent.check, signal);
  const elsewhere = `http://localhost:${new URL(pim.url).port}`;
  return { ...house, id, confirmOtherHost, prove, change, elsewhere };
}

describe('the address of a profile', () => {
  it('changes with what was typed when somebody agrees and the stored secrets work there', async () => {
    const { change, profiles, id, elsewhere, pim, confirmOtherHost, sessions, vault } =
      await houseWithProfile();
    const before = await vault.read(id);
    const verification = await change(`${elsewhere}/#/enrich/product/`);
    expect(verification?.outcome).toBe('works');
    expect(confirmOtherHost).toHaveBeenCalledExactlyOnceWith(
      { profileName: 'Shop', from: pim.url, to: elsewhere },
      never,
    );
    expect(profiles.get(id)).toMatchObject({ baseUrl: elsewhere, lastVerification: { outcome: 'works' } });
    expect((await sessions.of(profiles.get(id))).baseUrl).toBe(elsewhere);
    expect(await vault.read(id)).toMatchObject({
      clientSecret: before.clientSecret,
      password: before.password,
    });
  });

  it('stays, and nothing is sent, when nobody agrees', async () => {
    const { change, profiles, id, elsewhere, pim, prove } = await houseWithProfile(false);
    expect(await change(elsewhere)).toBeNull();
    expect(prove).not.toHaveBeenCalled();
    expect(profiles.get(id)).toMatchObject({ baseUrl: pim.url, lastVerification: { outcome: 'works' } });
  });

  it('stays when the secrets do not work there', async () => {
    const { change, profiles, id, elsewhere, pim, vault } = await houseWithProfile();
    const before = await vault.read(id);
    pim.faults.maintenance = true;
    expect((await change(elsewhere))?.outcome).toBe('failed');
    expect(profiles.get(id)).toMatchObject({ baseUrl: pim.url, lastVerification: { outcome: 'works' } });
    expect(await vault.read(id)).toEqual(before);
  });

  it('is tried without a question on the same host where nothing is less safe', async () => {
    const { change, pim, confirmOtherHost } = await houseWithProfile();
    expect((await change(`${pim.url}/pim`))?.outcome).toBe('failed');
    const secure = `https://${new URL(pim.url).hostname}`;
    expect((await change(secure))?.outcome).toBe('failed');
    expect(confirmOtherHost).not.toHaveBeenCalled();
    await change(`http://${new URL(pim.url).hostname}:1`);
    expect(confirmOtherHost).toHaveBeenCalledOnce();
  });

  it('stays where what was typed is no address of a PIM, or the trial is cancelled', async () => {
    const { change, profiles, id, elsewhere, pim } = await houseWithProfile();
    await expect(change('https://api.akeneo.com')).rejects.toMatchObject({
      problem: { code: 'address-documentation-site' },
    });
    await expect(change(elsewhere, AbortSignal.abort())).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    expect(profiles.get(id).baseUrl).toBe(pim.url);
  });

  it('goes back when the token that was brought can not be kept', async () => {
    const house = await houseWithProfile();
    const { profiles, id, elsewhere, pim, keptSecrets, confirmOtherHost } = house;
    pim.faults.expireTokens();
    const changeAddress = createChangeAddress({
      ...house,
      confirmOtherHost,
      keptSecrets: {
        ...keptSecrets,
        keeper: (profile) => ({
          ...keptSecrets.keeper(profile),
          storeToken: () => Promise.reject(new Error('keyring gone')),
        }),
      },
    });
    const request = { attemptId: 'b', baseUrl: elsewhere };
    await expect(changeAddress(id, request, silent.check, never)).rejects.toThrow('keyring gone');
    expect(profiles.get(id)).toMatchObject({ baseUrl: pim.url, lastVerification: { outcome: 'works' } });
  });
});
