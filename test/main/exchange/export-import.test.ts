import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import type { ImportPreview } from '../../../preload/contract/exchange.ts';
import { app, asking, demo, exchangeHouse, passphrase, secretToken, shop } from './support/exchange-house.ts';

const shopSecrets = { clientSecret: 'the-client-secret', password: 'pässwörd #1' };

async function fullHouse() {
  const house = exchangeHouse();
  await house.add(shop, shopSecrets);
  await house.add(app, { clientSecret: 'the-app-secret', password: null });
  await house.add(asking, { clientSecret: 'third-secret', password: 'not-kept' });
  await house.add(demo, null);
  const ids = house.profiles.list().map(({ id }) => id);
  return { ...house, ids, text: () => readFileSync(house.state.path, 'utf8') };
}

/** Takes the exported file to another computer. */
async function taken(path: string, options: Parameters<typeof exchangeHouse>[0] = {}) {
  const other = exchangeHouse(options);
  other.chosen.path = path;
  const preview = await other.exchange.chooseFile();
  if (preview === null) throw new Error('nothing was read');
  const suggested = (from: ImportPreview) =>
    from.items.map(({ index, suggested: choice }) => ({ index, choice }));
  return { ...other, preview, suggested };
}

describe('an export', () => {
  it('holds no secret unless asked, leaves demos here and out, and is readable by its owner only', async () => {
    const { exchange, ids, text, state, folder } = await fullHouse();
    expect(await exchange.exportProfiles(ids, null)).toEqual({
      path: state.path,
      profiles: 3,
      withSecrets: false,
      exceptions: [{ profileId: demo.id, name: 'Demo', reason: 'demo' }],
    });
    for (const secret of ['the-client-secret', 'the-app-secret', 'never-to-be', 'Ada', '127.0.0.1:4000']) {
      expect(text()).not.toContain(secret);
    }
    expect(text()).toContain('erp_1234');
    if (process.platform !== 'win32') expect(statSync(state.path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('with secrets has them under the passphrase only, never a token', async () => {
    const { exchange, ids, text } = await fullHouse();
    expect(await exchange.exportProfiles(ids, passphrase)).toMatchObject({ withSecrets: true, profiles: 3 });
    for (const secret of [...Object.values(shopSecrets), passphrase, secretToken.accessToken, 'not-kept']) {
      expect(text()).not.toContain(secret);
      expect(text()).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4));
    }
    expect(JSON.parse(text())).toMatchObject({
      type: 'pimscope-profiles',
      version: 1,
      secrets: { kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1 }, cipher: { name: 'aes-256-gcm' } },
    });
  });

  it('says whose secrets are not there or can not be read', async () => {
    const { exchange, ids, vault, keptSecrets } = await fullHouse();
    await vault.remove(shop.id);
    const { keeper } = keptSecrets;
    const unreadable = new ProblemError(problem('secrets-unreadable', { backend: 'test' }));
    keptSecrets.keeper = (profile) =>
      profile.id === app.id
        ? { ...keeper(profile), read: () => Promise.reject(unreadable) }
        : keeper(profile);
    const result = await exchange.exportProfiles(ids, passphrase);
    expect(result?.exceptions.map(({ name, reason }) => [name, reason])).toEqual([
      ['Demo', 'demo'],
      ['Shop', 'secrets-missing'],
      ['Connector', 'secrets-unreadable'],
    ]);
  });

  it('of secrets that can be unlocked waits for that', async () => {
    const { exchange, ids, keptSecrets, folder } = await fullHouse();
    const locked = new ProblemError(problem('vault-locked'));
    keptSecrets.keeper = () => ({
      read: () => Promise.reject(locked),
      storeToken: () => Promise.reject(locked),
    });
    await expect(exchange.exportProfiles(ids, passphrase)).rejects.toThrow('vault-locked');
    expect(readdirSync(folder)).not.toContain('exported.pimscope.json');
  });

  it('refuses weak passphrases and demos alone before a file is asked for, and writes nothing without one', async () => {
    const { exchange, ids, chosen, folder } = await fullHouse();
    for (const weak of ['', 'short', 'aaaaaaaaaaaaaaaa', 'password1234']) {
      await expect(exchange.exportProfiles(ids, weak)).rejects.toMatchObject({
        problem: { code: 'passphrase-weak', params: { minimum: 12 } },
      });
    }
    await expect(exchange.exportProfiles([demo.id], null)).rejects.toThrow('export-empty');
    await expect(exchange.exportProfiles(['of-nobody'], null)).rejects.toThrow('profile-not-found');
    chosen.path = null;
    expect(await exchange.exportProfiles(ids, null)).toBeNull();
    chosen.path = join(folder, 'no-such-folder', 'x.json');
    await expect(exchange.exportProfiles(ids, null)).rejects.toMatchObject({
      problem: { code: 'file-not-writable', evidence: { errorCode: 'ENOENT' } },
    });
    expect(readdirSync(folder)).not.toContain('exported.pimscope.json');
  });
});

describe('an import on another computer', () => {
  it('brings profiles and secrets over, apps to be authorized, none tested', async () => {
    const { exchange, ids, state } = await fullHouse();
    await exchange.exportProfiles(ids, passphrase);
    const other = await taken(state.path);
    expect(other.preview).toMatchObject({ source: 'profiles-file', secrets: 'locked' });
    expect(other.preview.items.map((item) => [item.state, item.clientSecret, item.password])).toEqual([
      ['new', 'locked', 'locked'],
      ['new', 'locked', 'none'],
      ['new', 'locked', 'not-kept'],
    ]);
    const { previewId } = other.preview;
    await expect(other.exchange.unlock(previewId, 'battery staple giraffes')).rejects.toThrow(
      'passphrase-wrong',
    );
    const open = await other.exchange.unlock(previewId, passphrase);
    expect(open.secrets).toBe('open');
    expect(JSON.stringify(open)).not.toContain('the-client-secret');
    const { items } = await other.exchange.apply(previewId, other.suggested(open), {
      acceptUntilQuit: false,
    });
    expect(items.map(({ outcome, secrets, nextStep }) => [outcome, secrets, nextStep])).toEqual([
      ['added', 'stored', 'none'],
      ['added', 'stored', 'authorize'],
      ['added', 'stored', 'enter-password'],
    ]);
    const [first, second, third] = other.profiles.list();
    expect(first).toMatchObject({
      name: 'Shop',
      description: 'The ERP',
      environment: 'production',
      access: shop.access,
    });
    expect(first).toMatchObject({ lastUsedAt: null, lastVerification: null, demo: false });
    expect(first?.id).not.toBe(shop.id);
    expect(second).toMatchObject({ authorizationLost: { code: 'authorization-expired' } });
    expect(second?.access).toMatchObject({
      callbackUrl: 'http://127.0.0.1:43117/callback',
      authorization: { asked: ['read_products', 'read_channel_settings'], granted: [], identity: null },
    });
    expect(await other.vault.read(first?.id ?? '')).toEqual({ ...shopSecrets, token: null });
    expect(await other.vault.read(third?.id ?? '')).toMatchObject({
      clientSecret: 'third-secret',
      password: null,
    });
    expect(other.writes()).toBe(1);
    expect(() => other.exchange.preview(previewId)).toThrow('import-not-found');
  });

  it('without the passphrase brings the profiles, whose secrets are then entered', async () => {
    const { exchange, ids, state } = await fullHouse();
    await exchange.exportProfiles(ids, passphrase);
    const other = await taken(state.path);
    const { previewId } = other.preview;
    const { items } = await other.exchange.apply(previewId, other.suggested(other.preview), {
      acceptUntilQuit: false,
    });
    expect(items.map(({ secrets, nextStep }) => [secrets, nextStep])).toEqual([
      ['none', 'enter-secrets'],
      ['none', 'authorize'],
      ['none', 'enter-secrets'],
    ]);
  });

  it('without a keyring changes nothing unless secrets may stay in memory', async () => {
    const { exchange, ids, state } = await fullHouse();
    await exchange.exportProfiles(ids, passphrase);
    const other = await taken(state.path, { keyring: false });
    const { previewId } = other.preview;
    const choices = other.suggested(await other.exchange.unlock(previewId, passphrase));
    await expect(other.exchange.apply(previewId, choices, { acceptUntilQuit: false })).rejects.toThrow(
      'secrets-unavailable',
    );
    expect(other.profiles.list()).toEqual([]);
    const { items } = await other.exchange.apply(previewId, choices, { acceptUntilQuit: true });
    expect(items.every(({ secrets }) => secrets === 'stored')).toBe(true);
    expect(other.vault.state(items[0]?.profileId ?? '').kept).toBe('until-quit');
  });

  it('changes nothing at all where the profiles can not be written, and can be tried again', async () => {
    const { exchange, ids, state } = await fullHouse();
    await exchange.exportProfiles(ids, passphrase);
    const other = await taken(state.path);
    const { previewId } = other.preview;
    const choices = other.suggested(await other.exchange.unlock(previewId, passphrase));
    other.state.full = true;
    await expect(other.exchange.apply(previewId, choices, { acceptUntilQuit: false })).rejects.toThrow(
      'file-not-writable',
    );
    expect(other.profiles.list()).toEqual([]);
    expect(readdirSync(other.folder)).toEqual([]);
    other.state.full = false;
    const { items } = await other.exchange.apply(previewId, choices, { acceptUntilQuit: false });
    expect(items.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
  });

  it('says with its profile when secrets could not be stored', async () => {
    const { exchange, state } = await fullHouse();
    await exchange.exportProfiles([shop.id], passphrase);
    const other = await taken(state.path);
    const { previewId } = other.preview;
    const choices = other.suggested(await other.exchange.unlock(previewId, passphrase));
    other.vault.canSeal = async () => {
      other.state.keyring = false;
      return true;
    };
    const { items } = await other.exchange.apply(previewId, choices, { acceptUntilQuit: false });
    expect(items).toMatchObject([
      {
        outcome: 'added',
        secrets: 'not-stored',
        nextStep: 'enter-secrets',
        problem: { code: 'secrets-unavailable' },
      },
    ]);
    expect(other.profiles.list()).toHaveLength(1);
  });
});
