import { describe, expect, it } from 'vitest';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';

async function houseWithProfile() {
  const disk = { full: false };
  const house = await profileHouse({
    profilesFile: (file) => ({
      ...file,
      write: (content) => {
        if (disk.full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        file.write(content);
      },
    }),
  });
  const { onboarding, pim, credentials } = house;
  await onboarding.authorizeAndTest(
    { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false },
    silent,
    never,
  );
  return { ...house, disk, profile: await onboarding.save('a', details, { acceptUntilQuit: false }) };
}

describe('a saved profile', () => {
  it('is opened, changed and removed, and everybody is told', async () => {
    const { service, profile, vault, changes } = await houseWithProfile();
    expect(service.open(profile.id).lastUsedAt).toBe('2026-11-22T10:00:00.000Z');
    expect(service.update(profile.id, { ...details, name: 'Other' }).name).toBe('Other');
    await service.remove(profile.id, '');
    expect(service.list()).toEqual([]);
    expect(vault.state(profile.id).kept).toBe('missing');
    expect(changes).toEqual([1, 1, 1, 0]);
  });

  it('of production is removed only with its name', async () => {
    const { service, profile, vault } = await houseWithProfile();
    service.update(profile.id, { ...details, environment: 'production' });
    await expect(service.remove(profile.id, 'shop')).rejects.toMatchObject({
      problem: { code: 'profile-name-mismatch' },
    });
    expect(service.list()).toHaveLength(1);
    expect(vault.state(profile.id).kept).toBe('keyring');
    await service.remove(profile.id, ' Shop ');
    expect(service.list()).toEqual([]);
  });

  it('remembers how its test ended', async () => {
    const { service, profile, pim } = await houseWithProfile();
    pim.faults.permissionsRemoved = ['channels'];
    const verification = await service.verify(profile.id, 'b', silent.check, never);
    expect(verification.outcome).toBe('limited');
    expect(service.list()[0]?.lastVerification).toMatchObject({
      outcome: 'limited',
      problem: 'permission-missing',
    });
  });

  it('takes other secrets only when they work', async () => {
    const { service, profile, vault, credentials } = await houseWithProfile();
    const options = { acceptUntilQuit: false, signal: never };
    const refused = await service.enterSecrets(profile.id, { ...credentials, password: 'wrong' }, options);
    expect(refused.outcome).toBe('failed');
    expect((await vault.read(profile.id)).password).toBe(credentials.password);
    await vault.remove(profile.id);
    const accepted = await service.enterSecrets(profile.id, credentials, options);
    expect(accepted.outcome).toBe('works');
    expect((await vault.read(profile.id)).clientSecret).toBe(credentials.clientSecret);
  });

  it('is opened and tested although its file can not be written, and it is said', async () => {
    const { service, profile, disk, notStored } = await houseWithProfile();
    disk.full = true;
    expect(service.open(profile.id).lastUsedAt).toBe('2026-11-22T10:00:00.000Z');
    expect((await service.verify(profile.id, 'b', silent.check, never)).outcome).toBe('works');
    expect(notStored).toEqual(['file-not-writable', 'file-not-writable']);
    expect(() => service.update(profile.id, { ...details, name: 'Other' })).toThrow('file-not-writable');
    expect(service.list()[0]?.name).toBe('Shop');
    disk.full = false;
    service.open(profile.id);
    expect(notStored).toHaveLength(2);
  });

  it('keeps its access and its secrets together when one of them can not be stored', async () => {
    const { service, profile, disk, vault, credentials } = await houseWithProfile();
    const before = await vault.read(profile.id);
    disk.full = true;
    const options = { acceptUntilQuit: false, signal: never };
    await expect(service.enterSecrets(profile.id, credentials, options)).rejects.toThrow('file-not-writable');
    expect(await vault.read(profile.id)).toEqual(before);
    disk.full = false;
    vault.write = () => Promise.reject(new Error('no keyring'));
    const { lastVerification, access } = service.list()[0] ?? {};
    await expect(service.enterSecrets(profile.id, credentials, options)).rejects.toThrow('no keyring');
    expect(service.list()[0]).toMatchObject({ lastVerification, access });
  });

  it('that was removed while secrets were tested leaves none behind', async () => {
    const { service, profile, vault, credentials } = await houseWithProfile();
    const entering = service.enterSecrets(profile.id, credentials, { acceptUntilQuit: false, signal: never });
    await service.remove(profile.id, '');
    await expect(entering).rejects.toThrow('profile-not-found');
    expect(vault.state(profile.id).kept).toBe('missing');
  });

  it('uses one session however many ask, and a new one after a change of its secrets', async () => {
    const { service, sessions, profile, credentials } = await houseWithProfile();
    const [one, two] = await Promise.all([sessions.of(profile), sessions.of(profile)]);
    expect(one).toBe(two);
    await service.enterSecrets(profile.id, credentials, { acceptUntilQuit: false, signal: never });
    const afterSecrets = await sessions.of(profile);
    expect(afterSecrets).not.toBe(one);
    await service.verify(profile.id, 'b', silent.check, never);
    const afterTest = await sessions.of(profile);
    expect(afterTest).not.toBe(afterSecrets);
    await service.remove(profile.id, '');
    expect(await sessions.of(profile)).not.toBe(afterTest);
  });

  it('that does not exist is named', async () => {
    const { service } = await profileHouse();
    const id = '7f0c1f9e-7d1f-4b58-9b2c-0d3a3c1c2b1a';
    expect(() => service.open(id)).toThrow('profile-not-found');
  });
});
