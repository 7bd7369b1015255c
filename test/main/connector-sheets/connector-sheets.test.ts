import { describe, expect, it, vi } from 'vitest';
import { createConnectorSheets } from '../../../main/connector-sheets/connector-sheets.ts';
import { createPace } from '../../../main/pim/pace.ts';
import { contract } from '../../../preload/contract/contract.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';
import { problemOf } from '../support/test-transport.ts';

const consent = { way: 'window' as const, timeoutSeconds: 300 };

/** Connector sheets on a real vault, real sessions and a demo PIM. */
async function sheetHouse() {
  const house = await profileHouse();
  const copyText = vi.fn(async (_text: string) => undefined);
  const secretCopy = {
    copy: vi.fn(async (_text: string) => ({ clearedAfterSeconds: 30, hiddenFromHistory: false })),
  };
  const sheets = createConnectorSheets({
    ...house,
    pace: createPace(),
    discloseSecret: { copy: async () => ({ copied: false }) },
    secretCopy,
    copyText,
    confirmDocument: async () => true,
    chooseTarget: async () => null,
  });
  const save = async (attempt: Parameters<typeof house.onboarding.authorizeAndTest>[0]) => {
    await house.onboarding.authorizeAndTest(attempt, silent, never);
    return house.onboarding.save(attempt.attemptId, details, { acceptUntilQuit: false });
  };
  const baseUrl = house.pim.url;
  return {
    ...house,
    sheets,
    copyText,
    secretCopy,
    connection: () =>
      save({ attemptId: 'c', baseUrl, credentials: house.credentials, consent: null, demo: false }),
    app: (scopes: string[]) => {
      const credentials = { kind: 'app' as const, ...house.pim.app, scopes };
      return save({ attemptId: 'a', baseUrl, credentials, consent, demo: false });
    },
  };
}

describe('connector sheets', () => {
  it('are filled in for a profile, and hold no secret', async () => {
    const { sheets, connection, credentials } = await sheetHouse();
    const { id } = await connection();
    for (const { id: sheetId } of sheets.list()) {
      const sheet = await sheets.sheet(id, sheetId);
      expect(contract.connectorSheets.sheet.result.parse(sheet)).toEqual(sheet);
      expect(JSON.stringify(sheet)).not.toContain(credentials.clientSecret);
      expect(JSON.stringify(sheet)).not.toContain(credentials.password);
    }
    const { fields } = await sheets.sheet(id, 'patchworks');
    expect(fields.map(({ state }) => state)).toEqual(Array(7).fill('ready'));
  });

  it('copy a document with the secrets of the vault', async () => {
    const { sheets, connection, credentials, secretCopy } = await sheetHouse();
    const { id } = await connection();
    expect((await sheets.copyDocument(id, 'dotenv', true, never)).copied).toBe(true);
    expect(secretCopy.copy.mock.calls[0]?.[0]).toContain(credentials.password);
  });

  it('try what Patchworks does, on the very access of the profile', async () => {
    const { sheets, connection, credentials } = await sheetHouse();
    const { id } = await connection();
    const check = await sheets.check(id, 'patchworks', true, never);
    expect(check.live?.map(({ call, code }) => [call, code])).toEqual([
      ['token-basic', 'works'],
      ['token-body', 'works'],
    ]);
    // The PIM of a test is on this computer, and unencrypted: out there that would not do.
    expect(check.requirements.filter(({ state }) => state !== 'ok').map(({ code }) => code)).toEqual([
      'no-https',
      'this-computer',
    ]);
    expect(check.works).toBe('no');
    expect(JSON.stringify(check)).not.toContain(credentials.password);
  });

  it('try what Nexla does, with the token of the profile', async () => {
    const { sheets, app } = await sheetHouse();
    const { id } = await app(['read_channel_settings']);
    const check = await sheets.check(id, 'nexla', true, never);
    expect(check.live).toMatchObject([{ call: 'channels', code: 'works' }]);
    expect(check.requirements.find(({ id: one }) => one.startsWith('scope:'))?.code).toBe('scope-granted');
  });

  it('say that Nexla would fail without its scope, before and with the call', async () => {
    const { sheets, app } = await sheetHouse();
    const { id } = await app(['read_products']);
    const check = await sheets.check(id, 'nexla', true, never);
    expect(check.live).toMatchObject([{ code: 'failed', problem: { code: 'permission-missing' } }]);
    expect(check.requirements.map(({ code }) => code)).toContain('scope-missing');
  });

  it('take the address of a demo PIM from where it runs', async () => {
    const { sheets, connection, profiles, pim, copyText } = await sheetHouse();
    const { id } = await connection();
    profiles.change(id, { demo: true, baseUrl: 'http://127.0.0.1:1' });
    await sheets.copyField(id, 'patchworks', 'store-url', never);
    expect(copyText).toHaveBeenCalledExactlyOnceWith(`127.0.0.1:${pim.port}/`);
  });

  it('judge what can be judged while the secrets are gone', async () => {
    const { sheets, connection, vault } = await sheetHouse();
    const { id } = await connection();
    await vault.remove(id);
    const check = await sheets.check(id, 'patchworks', true, never);
    expect(check.requirements.find(({ id: one }) => one === 'secrets')?.code).toBe('secrets-missing');
    expect(check.live?.map(({ code }) => code)).toEqual(['secrets-unusable', 'secrets-unusable']);
  });

  it('note who uses a profile, and when its secret is to be rotated', async () => {
    const { sheets, connection, profiles } = await sheetHouse();
    const { id } = await connection();
    const use = { connectorId: 'patchworks', name: 'Patchworks', since: '2026-01-01', notes: '' };
    const usedBy = [{ ...use, rotateBy: '2026-11-25' }];
    expect(sheets.setUses(id, usedBy).usedBy).toEqual(usedBy);
    expect(profiles.get(id).usedBy).toEqual(usedBy);
    expect(sheets.dueRotations(0)).toEqual([]);
    expect(sheets.dueRotations(3)).toMatchObject([
      { profileId: id, connectorName: 'Patchworks', daysLeft: 3 },
    ]);
    sheets.setUses(id, []);
    expect(sheets.dueRotations(3650)).toEqual([]);
  });

  it('are refused for what does not exist', async () => {
    const { sheets, connection } = await sheetHouse();
    const { id } = await connection();
    expect((await problemOf(sheets.sheet(id, 'other'))).code).toBe('sheet-not-found');
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await problemOf(sheets.sheet(unknown, 'nexla'))).code).toBe('profile-not-found');
    expect((await problemOf(sheets.copyField(unknown, 'nexla', 'x', never))).code).toBe('profile-not-found');
  });
});
