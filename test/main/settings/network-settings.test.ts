import { describe, expect, it } from 'vitest';
import { networkChangeSchema, proxySchema } from '../../../preload/contract/network.ts';
import { problemOf } from '../support/test-transport.ts';
import { change, networkHouse, ownProxy } from './support.ts';

const url = 'https://pim.example.com/api/rest/v1';
const authority = (letter: string) => ({
  subject: `CN=${letter}`,
  issuer: `CN=${letter}`,
  validTo: '2030-01-01T00:00:00.000Z',
  fingerprint: Array.from({ length: 32 }, () => `A${letter}`).join(':'),
  pem: `pem ${letter}`,
});

describe('the network of all and of one', () => {
  it('is the one of the computer as long as nothing is set', async () => {
    const { byProfile, profile } = networkHouse();
    expect(await byProfile.optionsFor(profile().id, url)).toEqual({
      proxy: 'system',
      authorities: [],
      connectTimeoutMs: null,
      answerTimeoutMs: null,
    });
  });

  it('takes from all what the profile does not say itself', async () => {
    const { networkSettings, byProfile, profile } = networkHouse();
    await networkSettings.set(null, {
      ...change,
      proxy: { mode: 'none' },
      connectSeconds: 3,
      answerSeconds: 90,
    });
    await networkSettings.set(profile().id, { ...change, answerSeconds: 300 });
    expect(await byProfile.optionsFor(profile().id, url)).toMatchObject({
      proxy: 'none',
      connectTimeoutMs: 3000,
      answerTimeoutMs: 300_000,
    });
    await networkSettings.set(profile().id, { ...change, proxy: { mode: 'system' } });
    expect((await byProfile.optionsFor(profile().id, url)).proxy).toBe('system');
  });

  it('trusts the authorities of both, and those of a draft only without a profile', async () => {
    const { networkSettings, byProfile, profile } = networkHouse();
    networkSettings.trust(null, [authority('A')]);
    networkSettings.trust(profile().id, [authority('B')]);
    expect((await byProfile.optionsFor(profile().id, url)).authorities).toEqual(['pem B', 'pem A']);
    expect((await byProfile.optionsFor('attempt', url)).authorities).toEqual(['pem A', 'draft']);
  });

  it('adds an authority once, and takes it away again', () => {
    const { networkSettings, profile } = networkHouse();
    expect(networkSettings.trust(profile().id, [authority('A'), authority('B')]).added).toBe(2);
    expect(networkSettings.trust(profile().id, [authority('A')]).added).toBe(0);
    expect(networkSettings.distrust(profile().id, authority('A').fingerprint).authorities).toEqual([
      authority('B'),
    ]);
  });

  it('goes to this computer without the proxy of all', async () => {
    const { networkSettings, byProfile, profile } = networkHouse();
    await networkSettings.set(null, { ...change, proxy: ownProxy });
    for (const local of ['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:1']) {
      expect((await byProfile.optionsFor(profile().id, local)).proxy).toBe('none');
    }
    await networkSettings.set(profile().id, { ...change, proxy: ownProxy });
    expect((await byProfile.optionsFor(profile().id, 'http://localhost')).proxy).not.toBe('none');
  });
});

describe("the proxy's password", () => {
  it('is kept in the vault and used for its proxy', async () => {
    const { networkSettings, byProfile, profile, stored } = networkHouse();
    const { id } = profile();
    const set = await networkSettings.set(id, { ...change, proxy: ownProxy, password: 's3cret/@' });
    expect(set.proxy).toMatchObject({ hasPassword: true });
    expect(JSON.stringify(profile())).not.toContain('s3cret');
    expect(stored.get(id)?.password).toBe('s3cret/@');
    expect((await byProfile.optionsFor(id, url)).proxy).toEqual({
      url: 'http://jo:s3cret%2F%40@proxy.example.com:8080',
    });
  });

  it('is read once, and anew after a change', async () => {
    const { networkSettings, byProfile, profile, reads } = networkHouse();
    const { id } = profile();
    await networkSettings.set(id, { ...change, proxy: ownProxy, password: 'one' });
    await byProfile.optionsFor(id, url);
    await byProfile.optionsFor(id, url);
    expect(reads()).toBe(1);
    await networkSettings.set(id, { ...change, proxy: ownProxy, password: 'two' });
    expect((await byProfile.optionsFor(id, url)).proxy).toEqual({
      url: 'http://jo:two@proxy.example.com:8080',
    });
  });

  it('stays while the proxy and its user stay, and is told to no other', async () => {
    const { networkSettings, byProfile, profile, stored } = networkHouse();
    const { id } = profile();
    await networkSettings.set(id, { ...change, proxy: ownProxy, password: 'one' });
    const kept = { ...ownProxy, hasPassword: true };
    expect((await networkSettings.set(id, { ...change, proxy: kept, answerSeconds: 30 })).proxy).toEqual(
      kept,
    );
    const other = await networkSettings.set(id, { ...change, proxy: { ...kept, host: 'evil.example.com' } });
    expect(other.proxy).toMatchObject({ hasPassword: false });
    expect(stored.size).toBe(0);
    expect((await byProfile.optionsFor(id, url)).proxy).toEqual({ url: 'http://jo@evil.example.com:8080' });
  });

  it('is not used for a proxy that came by another way than setting it', async () => {
    const { networkSettings, byProfile, profile, stored } = networkHouse();
    const { id } = profile();
    await networkSettings.set(id, { ...change, proxy: ownProxy, password: 'one' });
    stored.set(id, { proxy: 'http://jo@before.example.com:8080', password: 'one' });
    byProfile.forgetPasswords();
    expect((await byProfile.optionsFor(id, url)).proxy).toEqual({ url: 'http://jo@proxy.example.com:8080' });
  });

  it('goes with the proxy', async () => {
    const { networkSettings, profile, stored } = networkHouse();
    await networkSettings.set(profile().id, { ...change, proxy: ownProxy, password: 'one' });
    await networkSettings.set(profile().id, change);
    expect(stored.size).toBe(0);
  });

  it('of all profiles stands for itself', async () => {
    const { networkSettings, byProfile, profile } = networkHouse();
    await networkSettings.set(null, { ...change, proxy: ownProxy, password: 'all' });
    expect((await byProfile.optionsFor(profile().id, url)).proxy).toEqual({
      url: 'http://jo:all@proxy.example.com:8080',
    });
  });

  it('waits for the passphrase where the vault is locked, and only where it is needed', async () => {
    const { networkSettings, byProfile, profile, lock } = networkHouse();
    await networkSettings.set(profile().id, { ...change, proxy: ownProxy, password: 'one' });
    lock();
    expect((await problemOf(byProfile.optionsFor(profile().id, url))).code).toBe('vault-locked');
    expect((await byProfile.optionsFor(null, url)).proxy).toBe('system');
  });
});

describe('what a proxy may be', () => {
  it.each(['proxy.example.com', '10.0.0.1', 'fe80::1', '[::1]'])('takes the host %s', (host) => {
    expect(proxySchema.safeParse({ ...ownProxy, host }).success).toBe(true);
  });

  it.each(['', 'http://proxy', 'proxy/path', 'user@proxy', 'two words'])('refuses the host “%s”', (host) => {
    expect(proxySchema.safeParse({ ...ownProxy, host }).success).toBe(false);
  });

  it('refuses time-outs that make no sense', () => {
    expect(networkChangeSchema.safeParse({ ...change, connectSeconds: 0 }).success).toBe(false);
    expect(networkChangeSchema.safeParse({ ...change, answerSeconds: 1.5 }).success).toBe(false);
  });

  it('writes addresses of IPv6 and SOCKS as agents take them', async () => {
    const { networkSettings, byProfile, profile } = networkHouse();
    const proxy = { ...ownProxy, scheme: 'socks5' as const, host: 'fe80::1', username: '' };
    await networkSettings.set(profile().id, { ...change, proxy });
    expect((await byProfile.optionsFor(profile().id, url)).proxy).toEqual({
      url: 'socks5h://[fe80::1]:8080',
    });
  });
});
