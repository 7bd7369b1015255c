import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRemovals, undoMs } from '../../../main/profiles/removals.ts';
import { createSealedRecords } from '../../../main/profiles/sealed-records.ts';
import { app, exchangeHouse, secretToken, shop } from '../exchange/support/exchange-house.ts';

const secrets = { clientSecret: 'the-client-secret', password: 'the-password' };

async function house(options: Parameters<typeof exchangeHouse>[0] = {}) {
  const made = exchangeHouse(options);
  await made.add({ ...shop, name: 'First', id: app.id }, null);
  await made.add(shop, secrets);
  await made.add({ ...shop, name: 'Last', id: '3d9c0a8e-52a4-4f4c-8a5e-0f2d1c3b4a59' }, null);
  const removals = createRemovals({ ...made, sealedRecords: createSealedRecords(made.vaultOnDisk) });
  const names = () => made.profiles.list().map(({ name }) => name);
  const onDisk = () =>
    ['profiles.json', 'vault.json'].map((name) => readFileSync(join(made.folder, name), 'utf8')).join();
  return { ...made, removals, names, onDisk };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a removed profile', () => {
  it('is gone from disk at once, and comes back to its place with its secrets', async () => {
    const { removals, names, onDisk, vault } = await house();
    await removals.remove(shop.id);
    expect(names()).toEqual(['First', 'Last']);
    expect(vault.state(shop.id).kept).toBe('missing');
    expect(onDisk()).not.toContain(shop.id);
    vi.advanceTimersByTime(undoMs - 1);
    expect(await removals.undo(shop.id)).toEqual(shop);
    expect(names()).toEqual(['First', 'Shop', 'Last']);
    expect(await vault.read(shop.id)).toEqual({ ...secrets, token: secretToken });
    await expect(removals.undo(shop.id)).rejects.toThrow('removal-over');
  });

  it('can not be brought back after ten minutes', async () => {
    const { removals, names } = await house();
    await removals.remove(shop.id);
    vi.advanceTimersByTime(undoMs);
    await expect(removals.undo(shop.id)).rejects.toThrow('removal-over');
    expect(names()).toEqual(['First', 'Last']);
  });

  it('has its secrets again also where they were in memory only', async () => {
    const { removals, vault } = await house({ keyring: false });
    await removals.remove(shop.id);
    expect(vault.state(shop.id).kept).toBe('missing');
    await removals.undo(shop.id);
    expect(vault.state(shop.id).kept).toBe('until-quit');
    expect(await vault.read(shop.id)).toMatchObject(secrets);
  });

  it('can be brought back later where the disk was full', async () => {
    const { removals, names, state } = await house();
    await removals.remove(shop.id);
    state.full = true;
    await expect(removals.undo(shop.id)).rejects.toThrow('file-not-writable');
    expect(names()).toEqual(['First', 'Last']);
    state.full = false;
    await removals.undo(shop.id);
    expect(names()).toEqual(['First', 'Shop', 'Last']);
  });

  it('is not there twice where a backup has brought it back', async () => {
    const { removals, profiles } = await house();
    await removals.remove(shop.id);
    profiles.add(shop);
    await expect(removals.undo(shop.id)).rejects.toThrow('removal-over');
    expect(profiles.list()).toHaveLength(3);
  });

  it('stays with its secrets where the profiles can not be written', async () => {
    const { removals, vault, state, names } = await house();
    state.full = true;
    await expect(removals.remove(shop.id)).rejects.toThrow('file-not-writable');
    expect(names()).toHaveLength(3);
    expect(await vault.read(shop.id)).toMatchObject(secrets);
    await expect(removals.undo(shop.id)).rejects.toThrow('removal-over');
  });
});
