import { describe, expect, it, vi } from 'vitest';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import { createDiscloseSecret, type DiscloseSecretOptions } from '../../../main/secrets/disclose-secret.ts';
import { passphrase, sealed, secrets, vaultHouse } from './support/vault-house.ts';

const never = new AbortController().signal;

async function house(answer: DiscloseSecretOptions['confirm'] = async () => true) {
  const vault = vaultHouse().open();
  await vault.write('p1', secrets, sealed);
  await vault.write('app', { ...secrets, password: null }, sealed);
  const confirm = vi.fn(answer);
  const show = vi.fn<DiscloseSecretOptions['show']>(async () => undefined);
  const copy = vi.fn(async (_secret: string) => ({ clearedAfterSeconds: 30, hiddenFromHistory: false }));
  const disclose = createDiscloseSecret({
    profileOf: (id) => {
      if (id === 'gone') throw new ProblemError(problem('profile-not-found'));
      return { name: 'Shop', environment: 'production' };
    },
    vault,
    confirm,
    show,
    secretCopy: { copy },
  });
  return { vault, confirm, show, copy, disclose };
}

describe('a secret', () => {
  it('is shown after a yes, in a dialog of main, and nothing of it is given back', async () => {
    const { confirm, show, disclose } = await house();
    const question = {
      act: 'reveal',
      secret: 'password',
      profileName: 'Shop',
      environment: 'production',
    };
    expect(await disclose.reveal('p1', 'password', never)).toEqual({ shown: true });
    expect(confirm).toHaveBeenCalledExactlyOnceWith(question, never);
    expect(show).toHaveBeenCalledExactlyOnceWith(question, 'pässword', never);
  });

  it('is copied after a yes', async () => {
    const { copy, disclose } = await house();
    expect(await disclose.copy('p1', 'clientSecret', never)).toEqual({
      copied: true,
      clearedAfterSeconds: 30,
      hiddenFromHistory: false,
    });
    expect(copy).toHaveBeenCalledExactlyOnceWith(secrets.clientSecret);
  });

  it('stays where it is after a no', async () => {
    const { show, copy, disclose } = await house(async () => false);
    expect(await disclose.reveal('p1', 'password', never)).toEqual({ shown: false });
    expect(await disclose.copy('p1', 'password', never)).toEqual({ copied: false });
    expect(show).not.toHaveBeenCalled();
    expect(copy).not.toHaveBeenCalled();
  });

  it('stays where it is when the window has gone meanwhile', async () => {
    const gone = new AbortController();
    const { show, disclose } = await house(async () => {
      gone.abort();
      return true;
    });
    expect(await disclose.reveal('p1', 'password', gone.signal)).toEqual({ shown: false });
    expect(show).not.toHaveBeenCalled();
  });

  it.each([
    ['p1 of a locked vault', 'p1', 'vault-locked'],
    ['a profile without one', 'app', 'secrets-missing'],
    ['no profile', 'gone', 'profile-not-found'],
  ])('is not asked about for %s', async (_what, id, code) => {
    const { vault, confirm, disclose } = await house();
    if (code === 'vault-locked') {
      await vault.control.moveToPassphrase(passphrase);
      await vault.control.lock();
    }
    for (const act of [disclose.reveal, disclose.copy]) {
      await expect(act(id, 'password', never)).rejects.toMatchObject({ problem: { code } });
    }
    expect(confirm).not.toHaveBeenCalled();
  });

  it('is not shown when the vault was locked before the answer came', async () => {
    const { vault, show, disclose } = await house(async () => {
      await vault.control.moveToPassphrase(passphrase);
      await vault.control.lock();
      return true;
    });
    await expect(disclose.reveal('p1', 'password', never)).rejects.toMatchObject({
      problem: { code: 'vault-locked' },
    });
    expect(show).not.toHaveBeenCalled();
  });

  it('is asked about in one dialog at a time, also after one has failed', async () => {
    let answer = (_yes: boolean): void => undefined;
    const { confirm, disclose } = await house(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await expect(disclose.reveal('gone', 'password', never)).rejects.toThrow('profile-not-found');
    const first = disclose.reveal('p1', 'password', never);
    await vi.waitFor(() => expect(confirm).toHaveBeenCalledOnce());
    expect(await disclose.copy('p1', 'password', never)).toEqual({ copied: false });
    answer(true);
    expect(await first).toEqual({ shown: true });
    expect(confirm).toHaveBeenCalledOnce();
  });
});
