import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeAppKey } from '../../../main/secrets/profile-secrets.ts';
import { passphrase, sealed, secrets, token, vaultHouse } from './support/vault-house.ts';

const proxyPassword = { proxy: 'http://jo@proxy.example.com:8080', password: 'through-the-wall' };
const problem = (code: string) => ({ problem: { code } });

describe("a proxy's password in the vault", () => {
  it('stands beside the secrets of its profile, which may be replaced', async () => {
    const { open } = vaultHouse();
    const vault = open();
    await vault.write('p1', secrets, sealed);
    await vault.storeProxyPassword('p1', proxyPassword, sealed);
    await vault.keeper('p1').storeToken(token);
    await vault.write('p1', { ...secrets, clientSecret: 'another-secret' }, sealed);
    expect(await vault.readProxyPassword('p1')).toEqual(proxyPassword);
    expect((await open().read('p1')).clientSecret).toBe('another-secret');
    await vault.storeProxyPassword('p1', null, sealed);
    expect(await open().readProxyPassword('p1')).toBeNull();
    expect((await open().read('p1')).clientSecret).toBe('another-secret');
  });

  it('of all profiles is stored by itself, counts as no profile, and moves with the vault', async () => {
    const { path, open } = vaultHouse();
    const vault = open();
    await vault.storeProxyPassword(wholeAppKey, proxyPassword, sealed);
    expect((await vault.control.state()).counts).toMatchObject({ keyring: 0, passphrase: 0, untilQuit: 0 });
    await vault.control.moveToPassphrase(passphrase);
    const again = open();
    await expect(again.readProxyPassword(wholeAppKey)).rejects.toMatchObject(problem('vault-locked'));
    await again.control.unlock(passphrase);
    expect(await again.readProxyPassword(wholeAppKey)).toEqual(proxyPassword);
    expect(readFileSync(path, 'utf8')).not.toContain('through-the-wall');
  });

  it('is not kept for a profile without secrets: its record would look like some', async () => {
    const vault = vaultHouse().open();
    await expect(vault.storeProxyPassword('p1', proxyPassword, sealed)).rejects.toMatchObject(
      problem('secrets-missing'),
    );
    expect(vault.state('p1').kept).toBe('missing');
    expect(await vault.readProxyPassword('p1')).toBeNull();
  });

  it('of all profiles can be entered again where it can not be opened', async () => {
    const { keyring, open } = vaultHouse();
    const vault = open();
    await vault.storeProxyPassword(wholeAppKey, proxyPassword, sealed);
    keyring.keys = [9];
    await expect(vault.readProxyPassword(wholeAppKey)).rejects.toMatchObject(problem('secrets-unreadable'));
    await vault.storeProxyPassword(wholeAppKey, proxyPassword, sealed);
    expect(await vault.readProxyPassword(wholeAppKey)).toEqual(proxyPassword);
  });

  it('stays in memory without a keyring, and only where that is accepted', async () => {
    const { keyring, path, open } = vaultHouse();
    keyring.available = false;
    const vault = open();
    await expect(vault.storeProxyPassword(wholeAppKey, proxyPassword, sealed)).rejects.toMatchObject(
      problem('secrets-unavailable'),
    );
    await vault.storeProxyPassword(wholeAppKey, proxyPassword, { acceptUntilQuit: true });
    expect(await vault.readProxyPassword(wholeAppKey)).toEqual(proxyPassword);
    expect(() => readFileSync(path, 'utf8')).toThrow();
  });
});
