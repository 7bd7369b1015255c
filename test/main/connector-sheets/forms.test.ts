import { describe, expect, it } from 'vitest';
import { connectorSheetFor } from '../../../main/connector-sheets/sheet-for-profile.ts';
import { sheetOf } from '../../../main/connector-sheets/sheets.ts';
import { problem } from '../../../main/pim/problem-error.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { appProfile, authorization, connectionProfile, secretState, subject } from './support/subjects.ts';

const rows = (profile: Profile, sheetId: string, changes: Parameters<typeof subject>[1] = {}) =>
  connectorSheetFor(subject(profile, changes), sheetOf(sheetId)).fields.map(
    ({ label, required, secret, state, shown }) => [label, required, secret, state, shown],
  );
const field = (profile: Profile, sheetId: string, id: string, changes: Parameters<typeof subject>[1] = {}) =>
  connectorSheetFor(subject(profile, changes), sheetOf(sheetId)).fields.find((one) => one.id === id);

describe('the sheet of Nexla', () => {
  it('has the fields of its credential, in their order and form', () => {
    expect(rows(appProfile(), 'nexla')).toEqual([
      ['Credential Name', true, null, 'ready', 'Möbelhaus Staging'],
      ['Credential Description', false, null, 'ready', 'Products for the shop'],
      ['Base URL', true, null, 'ready', 'https://moebelhaus.cloud.akeneo.com'],
      ['Client ID', true, null, 'ready', '0b9d6f5e-8a43-4b0e-a7a7-5a3d3e6f7c21'],
      ['Client Secret', true, 'clientSecret', 'ready', '••••••••7Zs1'],
      ['Access Scope', true, null, 'ready', 'read_channel_settings read_products'],
    ]);
  });

  it('takes the scopes that were asked for while nothing is granted', () => {
    const profile = appProfile(authorization(['read_products', 'read_categories'], []));
    expect(field(profile, 'nexla', 'access-scope')?.shown).toBe('read_products read_categories');
  });

  it('keeps a sub-directory in the base URL', () => {
    const profile = appProfile({}, { baseUrl: 'https://pim.example.com:8443/akeneo' });
    expect(field(profile, 'nexla', 'base-url')?.shown).toBe('https://pim.example.com:8443/akeneo');
  });

  it('has neither scopes nor anything else to offer to a connection but what both have', () => {
    expect(field(connectionProfile(), 'nexla', 'access-scope')).toMatchObject({
      state: 'other-access',
      shown: null,
    });
  });

  it('says which fields have nothing', () => {
    const profile = appProfile(authorization([], []), { description: '' });
    expect(field(profile, 'nexla', 'credential-description')).toMatchObject({ state: 'empty', shown: null });
    expect(field(profile, 'nexla', 'access-scope')).toMatchObject({ state: 'empty', shown: null });
  });
});

describe('the sheet of Patchworks', () => {
  it('has the fields of Akeneo Auth, in their order and form', () => {
    expect(rows(connectionProfile(), 'patchworks')).toEqual([
      ['Client ID', true, null, 'ready', '3_1abcdefghijklmnopqrstuvwxyz'],
      ['Client Secret', true, 'clientSecret', 'ready', '••••••••7Zs1'],
      ['Store URL', true, null, 'ready', 'moebelhaus.cloud.akeneo.com/'],
      ['Username', true, null, 'ready', 'patchworks_4711'],
      ['Password', true, 'password', 'ready', '••••••••'],
      ['Response authentication token key', true, null, 'ready', 'access_token'],
      ['Response refresh token key', true, null, 'ready', 'refresh_token'],
    ]);
  });

  it('drops the scheme, also of http, and keeps port and sub-directory', () => {
    const profile = connectionProfile({ baseUrl: 'http://pim.example.com:8080/akeneo' });
    expect(field(profile, 'patchworks', 'store-url')?.shown).toBe('pim.example.com:8080/akeneo/');
  });

  it('takes the address at which a demo PIM is now', () => {
    const profile = connectionProfile({ demo: true });
    const changes = { baseUrl: 'http://127.0.0.1:4711' };
    expect(field(profile, 'patchworks', 'store-url', changes)?.shown).toBe('127.0.0.1:4711/');
  });

  it('has no user and password for an app', () => {
    expect(field(appProfile(), 'patchworks', 'username')?.state).toBe('other-access');
    expect(field(appProfile(), 'patchworks', 'password')?.state).toBe('other-access');
  });
});

describe('a secret of a sheet', () => {
  const withoutPassword = secretState('app');
  const asking = connectionProfile({
    access: { kind: 'connection', clientId: '3_abc', username: 'erp_1', askPassword: true },
  });
  it.each([
    ['missing', connectionProfile(), { kept: 'missing' as const, setAt: null }],
    ['unusable', connectionProfile(), secretState('connection', { problem: problem('vault-locked') })],
    ['not-kept', asking, withoutPassword],
    ['missing', connectionProfile(), withoutPassword],
  ])('is %s where it can not be copied', (state, profile, changed) => {
    expect(field(profile, 'patchworks', 'password', { secretState: changed })).toMatchObject({
      state,
      shown: null,
    });
  });

  it('is not shown with its end while that is not known', () => {
    const locked = secretState('connection');
    locked.secrets = { clientSecret: { setAt: '', lastFour: null }, password: null, token: null };
    expect(field(connectionProfile(), 'patchworks', 'client-secret', { secretState: locked })?.shown).toBe(
      '••••••••',
    );
  });
});
