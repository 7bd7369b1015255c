import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';

describe('onboarding', () => {
  it('saves a proved access as a profile without any secret, and its secrets in the vault', async () => {
    const { onboarding, profiles, vault, pim, credentials } = await profileHouse();
    const steps: string[] = [];
    const verification = await onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: `${pim.url}/#/dashboard`, credentials, consent: null, demo: false },
      { ...silent, check: ({ id, state }) => steps.push(`${id} ${state}`) },
      never,
    );
    expect(verification.outcome).toBe('works');
    expect(steps.filter((step) => step.endsWith('passed'))).toHaveLength(5);
    const profile = await onboarding.save('a', details, { acceptUntilQuit: false });
    expect(profile).toMatchObject({
      ...details,
      baseUrl: pim.url,
      access: { kind: 'connection', clientId: credentials.clientId, username: credentials.username },
      lastVerification: { outcome: 'works', problem: null },
    });
    expect(profile.lastVerification?.version).toMatch(/^v?\d/);
    expect(profiles.list()).toEqual([profile]);
    expect(JSON.stringify(profile)).not.toContain(credentials.clientSecret);
    expect((await vault.read(profile.id)).token?.accessToken).toHaveLength(86);
    expect(await vault.read(profile.id)).toMatchObject({
      clientSecret: credentials.clientSecret,
      password: credentials.password,
    });
  });

  it('writes nothing before Save, nor after a refusal, nor after discarding', async () => {
    const { onboarding, folder, pim, credentials } = await profileHouse();
    const attempt = { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false };
    await onboarding.authorizeAndTest(attempt, silent, never);
    onboarding.discard('a');
    await expect(onboarding.save('a', details, { acceptUntilQuit: false })).rejects.toMatchObject({
      problem: { code: 'attempt-not-found' },
    });
    const refused = { ...attempt, credentials: { ...credentials, password: 'wrong' } };
    expect((await onboarding.authorizeAndTest(refused, silent, never)).outcome).toBe('failed');
    await expect(onboarding.save('a', details, { acceptUntilQuit: false })).rejects.toMatchObject({
      problem: { code: 'attempt-not-found' },
    });
    expect(existsSync(join(folder, 'profiles.json')) || existsSync(join(folder, 'vault.json'))).toBe(false);
  });

  it('a refusal takes the place of an earlier success of the same attempt', async () => {
    const { onboarding, pim, credentials } = await profileHouse();
    const attempt = { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false };
    await onboarding.authorizeAndTest(attempt, silent, never);
    await onboarding.authorizeAndTest(
      { ...attempt, credentials: { ...credentials, clientSecret: 'x' } },
      silent,
      never,
    );
    await expect(onboarding.save('a', details, { acceptUntilQuit: false })).rejects.toMatchObject({
      problem: { code: 'attempt-not-found' },
    });
  });

  it('ends at once when it is cancelled', async () => {
    const { onboarding, pim, credentials } = await profileHouse();
    pim.faults.latencyMs = 60_000;
    const cancel = new AbortController();
    const running = onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false },
      { ...silent, check: () => cancel.abort() },
      cancel.signal,
    );
    await expect(running).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });

  it('without a keyring saves only what is accepted to be gone after quitting', async () => {
    const { onboarding, profiles, vault, pim, credentials } = await profileHouse({ keyring: false });
    await onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false },
      silent,
      never,
    );
    await expect(onboarding.save('a', details, { acceptUntilQuit: false })).rejects.toMatchObject({
      problem: { code: 'secrets-unavailable' },
    });
    expect(profiles.list()).toEqual([]);
    const profile = await onboarding.save('a', details, { acceptUntilQuit: true });
    expect(vault.state(profile.id).kept).toBe('until-quit');
  });

  it('saves once however often Save is asked for', async () => {
    const { onboarding, profiles, pim, credentials } = await profileHouse();
    const attempt = { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false };
    await onboarding.authorizeAndTest(attempt, silent, never);
    const saves = [1, 2].map(() => onboarding.save('a', details, { acceptUntilQuit: false }));
    const [first, second] = await Promise.allSettled(saves);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ status: 'rejected', reason: { message: 'attempt-not-found' } });
    expect(profiles.list()).toHaveLength(1);
  });

  it('a profile that can not be written leaves no secrets behind, and can be saved later', async () => {
    let full = true;
    const { onboarding, vault, profiles, pim, credentials } = await profileHouse({
      profilesFile: (file) => ({
        ...file,
        write: (content) => {
          if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          file.write(content);
        },
      }),
    });
    await onboarding.authorizeAndTest(
      { attemptId: 'a', baseUrl: pim.url, credentials, consent: null, demo: false },
      silent,
      never,
    );
    await expect(onboarding.save('a', details, { acceptUntilQuit: false })).rejects.toMatchObject({
      problem: { code: 'file-not-writable' },
    });
    expect(profiles.list()).toEqual([]);
    full = false;
    const profile = await onboarding.save('a', details, { acceptUntilQuit: false });
    expect(vault.state(profile.id).kept).toBe('keyring');
  });
});
