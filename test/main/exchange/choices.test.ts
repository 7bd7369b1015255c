import { describe, expect, it } from 'vitest';
import type { ImportChoice } from '../../../preload/contract/exchange.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { app, exchangeHouse, passphrase, secretToken, shop } from './support/exchange-house.ts';

const secrets = { clientSecret: 'the-client-secret', password: 'the-password' };

/** Profiles here and an export of `file` from elsewhere, with its secrets as `inFile` says. */
async function preview(here: Profile[], file: Profile[], inFile: 'none' | 'locked' | 'open' = 'none') {
  const there = exchangeHouse();
  for (const profile of file) await there.add(profile, { ...secrets, clientSecret: `new-${profile.name}` });
  const ids = file.map(({ id }) => id);
  await there.exchange.exportProfiles(ids, inFile === 'none' ? null : passphrase);
  const house = exchangeHouse();
  for (const profile of here) await house.add(profile, secrets);
  house.chosen.path = there.state.path;
  const read = await house.exchange.chooseFile();
  if (read === null) throw new Error('nothing was read');
  const { items, previewId } =
    inFile === 'open' ? await house.exchange.unlock(read.previewId, passphrase) : read;
  const apply = async (...choices: ImportChoice[]) =>
    (await house.exchange.apply(previewId, choices, { acceptUntilQuit: false })).items;
  return { ...house, items, previewId, apply };
}

const elsewhere = { ...shop, id: 'f0000000-0000-4000-8000-000000000001' };

describe('the preview', () => {
  it.each([
    ['the same by PIM and client', elsewhere, 'same', []],
    ['another name', { ...elsewhere, name: 'Other', group: '' }, 'conflicting', ['name', 'group']],
    [
      'the same id at another address',
      { ...shop, baseUrl: 'https://b.example.com' },
      'conflicting',
      ['baseUrl'],
    ],
    ['another client', { ...elsewhere, access: { ...shop.access, clientId: '9_z' } }, 'new', null],
    ['another kind', { ...app, baseUrl: shop.baseUrl }, 'new', null],
  ] satisfies [string, Profile, string, string[] | null][])(
    'tells %s',
    async (_what, file, state, differences) => {
      const { items } = await preview([shop], [file]);
      expect(items).toMatchObject([{ state, existing: differences && { profileId: shop.id, differences } }]);
      expect(items[0]?.suggested).toBe(state === 'new' ? 'add' : 'skip');
    },
  );

  it('suggests to replace what is the same and has lost its secrets', async () => {
    const { exchange, vault, previewId } = await preview([shop], [elsewhere], 'locked');
    await vault.remove(shop.id);
    expect(exchange.preview(previewId).items).toMatchObject([{ state: 'same', suggested: 'replace' }]);
  });

  it('tells duplicates within the file, which replace nothing', async () => {
    const twice = { ...elsewhere, id: 'f0000000-0000-4000-8000-000000000002', name: 'Twice' };
    const { items, apply, profiles } = await preview([], [elsewhere, twice, app]);
    expect(items.map(({ duplicateOf, choices, suggested }) => [duplicateOf, choices, suggested])).toEqual([
      [null, ['add', 'skip'], 'add'],
      [0, ['keep-both', 'skip'], 'skip'],
      [null, ['add', 'skip'], 'add'],
    ]);
    await apply({ index: 0, choice: 'add' }, { index: 1, choice: 'keep-both' });
    expect(profiles.list().map(({ name }) => name)).toEqual(['Shop', 'Twice']);
  });

  it('lets one profile be replaced by one entry only', async () => {
    const moved = { ...shop, baseUrl: 'https://b.example.com' };
    const { items } = await preview([shop], [elsewhere, moved]);
    expect(items.map(({ choices }) => choices.includes('replace'))).toEqual([true, false]);
  });
});

describe('a choice', () => {
  it('to replace changes details and secrets in place, and keeps what a file does not say', async () => {
    const file = { ...elsewhere, name: 'Renamed' };
    const { apply, profiles, vault, forgotten } = await preview(
      [{ ...shop, lastUsedAt: 'x' }, app],
      [file],
      'open',
    );
    expect(await apply({ index: 0, choice: 'replace' })).toMatchObject([
      { outcome: 'replaced', profileId: shop.id, secrets: 'stored' },
    ]);
    expect(profiles.list().map(({ name }) => name)).toEqual(['Renamed', 'Connector']);
    expect(profiles.get(shop.id)).toMatchObject({ lastUsedAt: 'x', createdAt: shop.createdAt });
    expect(await vault.read(shop.id)).toMatchObject({ clientSecret: 'new-Renamed', token: null });
    expect(forgotten).toEqual([shop.id]);
  });

  it('to replace an app keeps its token and who granted it', async () => {
    const { apply, vault, profiles } = await preview([app], [{ ...app, name: 'Other' }], 'open');
    expect(await apply({ index: 0, choice: 'replace' })).toMatchObject([
      { secrets: 'stored', nextStep: 'none' },
    ]);
    expect(await vault.read(app.id)).toMatchObject({ clientSecret: 'new-Other', token: secretToken });
    expect(profiles.get(app.id).access).toEqual(app.access);
  });

  it('to replace without secrets in the file keeps those that are there', async () => {
    const { apply, vault } = await preview([shop], [{ ...elsewhere, name: 'Other' }]);
    expect(await apply({ index: 0, choice: 'replace' })).toMatchObject([
      { secrets: 'kept', nextStep: 'none' },
    ]);
    expect(await vault.read(shop.id)).toMatchObject(secrets);
  });

  it('to replace by a profile that asks for its password forgets the password', async () => {
    const file = { ...elsewhere, access: { ...shop.access, askPassword: true } } as Profile;
    const { apply, vault } = await preview([shop], [file]);
    expect(await apply({ index: 0, choice: 'replace' })).toMatchObject([{ secrets: 'kept' }]);
    expect(await vault.read(shop.id)).toEqual({
      clientSecret: secrets.clientSecret,
      password: null,
      token: null,
    });
  });

  it.each([
    ['address', { baseUrl: 'https://of-whoever-wrote-the-file.example.com' }],
    ['client', { access: { ...shop.access, clientId: '9_z' } }],
    ['user', { access: { ...shop.access, username: 'other' } }],
  ] as [string, Partial<Profile>][])(
    'to replace by another %s never takes the old secrets there',
    async (_what, change) => {
      const { apply, vault, profiles } = await preview([shop, app], [{ ...shop, ...change }]);
      const [item] = await apply({ index: 0, choice: 'replace' });
      expect(item).toMatchObject({ outcome: 'replaced', secrets: 'none', nextStep: 'enter-secrets' });
      expect(profiles.list().map(({ id }) => id)).toEqual([item?.profileId, app.id]);
      expect(item?.profileId).not.toBe(shop.id);
      expect(vault.state(shop.id).kept).toBe('missing');
      expect(vault.state(item?.profileId ?? '').kept).toBe('missing');
    },
  );

  it('to keep both gives a new id and a free name', async () => {
    const { apply, profiles, vault } = await preview([shop], [elsewhere], 'open');
    const [item] = await apply({ index: 0, choice: 'keep-both' });
    expect(profiles.list().map(({ name }) => name)).toEqual(['Shop', 'Shop 2']);
    expect(await vault.read(item?.profileId ?? '')).toMatchObject({ clientSecret: 'new-Shop' });
    expect(await vault.read(shop.id)).toMatchObject(secrets);
  });

  it('takes what a person changed, and says what is wrong with it for this entry alone', async () => {
    const { apply, profiles } = await preview([], [elsewhere, app]);
    const items = await apply(
      {
        index: 0,
        choice: 'add',
        changes: { name: 'Mine', environment: 'staging', baseUrl: 'pim.example.com/api/rest/v1' },
      },
      { index: 1, choice: 'add', changes: { baseUrl: 'https://api.akeneo.com' } },
    );
    expect(items).toMatchObject([
      { outcome: 'added' },
      { outcome: 'failed', profileId: null, problem: { code: 'address-documentation-site' } },
    ]);
    expect(profiles.list()).toMatchObject([
      { name: 'Mine', environment: 'staging', baseUrl: 'https://pim.example.com' },
    ]);
  });

  it('that is not open, or means another profile by now, changes nothing', async () => {
    const { apply, profiles, writes } = await preview([shop], [elsewhere]);
    const before = writes();
    await expect(apply({ index: 0, choice: 'add' })).rejects.toThrow('import-outdated');
    await expect(apply({ index: 7, choice: 'skip' })).rejects.toThrow('import-outdated');
    await expect(apply({ index: 0, choice: 'keep-both' }, { index: 0, choice: 'replace' })).rejects.toThrow(
      'import-outdated',
    );
    expect(writes()).toBe(before);
    profiles.rewrite(() => [{ ...shop, id: 'f0000000-0000-4000-8000-00000000000f' }]);
    await expect(apply({ index: 0, choice: 'replace' })).rejects.toThrow('import-outdated');
  });
});
