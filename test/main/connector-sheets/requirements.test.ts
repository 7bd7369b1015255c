import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../../main/connector-sheets/check/private-host.ts';
import { judgeRequirements } from '../../../main/connector-sheets/check/requirements.ts';
import { judgeTokenBody } from '../../../main/connector-sheets/check/token-body.ts';
import type { DocumentSecrets } from '../../../main/connector-sheets/document.ts';
import { sheetOf } from '../../../main/connector-sheets/sheets.ts';
import { problem } from '../../../main/pim/problem-error.ts';
import { requirementCodes } from '../../../preload/contract/connector-sheets.ts';
import texts from '../../../preload/contract/language/en/connectors.json' with { type: 'json' };
import type { Profile } from '../../../preload/contract/profile.ts';
import {
  appProfile,
  authorization,
  connectionProfile,
  password,
  secretOfClient,
  secretState,
  subject,
} from './support/subjects.ts';

const all: DocumentSecrets = { clientSecret: secretOfClient, password };

function judged(
  sheetId: string,
  profile: Profile,
  changes: Parameters<typeof subject>[1] & { secrets?: DocumentSecrets | null } = {},
) {
  const { secrets = all, ...rest } = changes;
  const results = judgeRequirements({ ...subject(profile, rest), secrets }, sheetOf(sheetId));
  for (const { code, params } of results) {
    const wanted = [...texts.requirement[code].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
    expect(wanted.filter((name) => params[name] === undefined)).toEqual([]);
  }
  return results;
}
const of = (id: string, ...call: Parameters<typeof judged>) => {
  const found = judged(...call).find((one) => one.id === id);
  return found === undefined ? null : `${found.state} ${found.code}`;
};

it('has a sentence for everything that can be said, and for nothing else', () => {
  expect(Object.keys(texts.requirement).toSorted()).toEqual([...requirementCodes].toSorted());
});

describe('a good profile', () => {
  it('of an app fits Nexla, but for the callback that only its form shows', () => {
    expect(judged('nexla', appProfile()).map(({ id, state }) => [id, state])).toEqual([
      ['access', 'ok'],
      ['secrets', 'ok'],
      ['verified', 'ok'],
      ['scope:read_channel_settings', 'ok'],
      ['scopes-granted', 'ok'],
      ['callback', 'unknown'],
      ['https', 'ok'],
      ['reachable-address', 'ok'],
    ]);
  });

  it('of a connection fits Patchworks in all', () => {
    expect(judged('patchworks', connectionProfile()).map(({ id, state }) => [id, state])).toEqual([
      ['access', 'ok'],
      ['secrets', 'ok'],
      ['verified', 'ok'],
      ['https', 'ok'],
      ['no-sub-directory', 'ok'],
      ['reachable-address', 'ok'],
      ['token-body', 'ok'],
    ]);
  });
});

describe('the kind of access', () => {
  it('is told where it is another one, and nothing else then', () => {
    expect(judged('nexla', connectionProfile())).toMatchObject([
      { id: 'access', state: 'problem', code: 'access-differs' },
    ]);
    expect(judged('patchworks', appProfile())).toHaveLength(1);
  });
});

describe('the secrets', () => {
  it.each([
    ['problem secrets-missing', { kept: 'missing' as const, setAt: null }],
    ['unknown secrets-unusable', secretState('connection', { problem: problem('vault-locked') })],
    ['problem secrets-missing', secretState('app')],
  ])('are %s', (expected, changed) => {
    expect(of('secrets', 'patchworks', connectionProfile(), { secretState: changed })).toBe(expected);
  });

  it('are not known where the password is asked for each time', () => {
    const profile = connectionProfile({
      access: { kind: 'connection', clientId: '3_a', username: 'u', askPassword: true },
    });
    const secretless = { secretState: secretState('app'), secrets: null };
    expect(of('secrets', 'patchworks', profile, secretless)).toBe('unknown secrets-not-kept');
    expect(of('token-body', 'patchworks', profile, secretless)).toBe('unknown token-body-unknown');
  });
});

describe('the last verification', () => {
  const at = '2026-11-20T08:00:00.000Z';
  const seen = { at, problem: null, version: null, edition: null };
  it.each<[string, Partial<Profile>]>([
    ['ok verified', {}],
    ['ok verified-limited', { lastVerification: { ...seen, outcome: 'limited' } }],
    ['problem verification-failed', { lastVerification: { ...seen, outcome: 'failed' } }],
    ['unknown never-verified', { lastVerification: null }],
    ['problem authorization-lost', { authorizationLost: { code: 'app-disconnected', at } }],
  ])('is %s', (expected, changes) => {
    expect(of('verified', 'nexla', appProfile({}, changes))).toBe(expected);
  });
});

describe('the address', () => {
  it.each([
    ['ok https', 'https://pim.example.com'],
    ['problem no-https', 'http://pim.example.com'],
  ])('is %s: %s', (expected, baseUrl) => {
    expect(of('https', 'nexla', appProfile({}, { baseUrl }))).toBe(expected);
  });

  it.each([
    ['ok reachable-address', 'https://pim.example.com'],
    ['ok reachable-address', 'https://172.32.0.1'],
    ['problem this-computer', 'https://localhost:8443'],
    ['problem this-computer', 'https://127.0.0.1'],
    ['problem private-address', 'https://192.168.1.7'],
    ['problem private-address', 'https://pim.local'],
  ])('is %s: %s', (expected, baseUrl) => {
    expect(of('reachable-address', 'patchworks', connectionProfile({ baseUrl }))).toBe(expected);
  });

  it('of a demo PIM is nothing for others, wherever the profile says that it is', () => {
    const changes = { baseUrl: 'http://127.0.0.1:4711' };
    expect(of('reachable-address', 'nexla', appProfile({}, { demo: true }), changes)).toBe(
      'problem demo-pim',
    );
    expect(of('https', 'nexla', appProfile({}, { demo: true }), changes)).toBe('problem no-https');
  });

  it('has a directory that Patchworks may lose', () => {
    const profile = connectionProfile({ baseUrl: 'https://example.com/pim' });
    expect(of('no-sub-directory', 'patchworks', profile)).toBe('unknown sub-directory');
  });

  it.each([
    ['10.0.0.1', true],
    ['172.16.0.1', true],
    ['172.15.0.1', false],
    ['169.254.1.1', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['11.0.0.1', false],
    ['[fd00::1]', true],
    ['[fe80::1]', true],
    ['[2001:db8::1]', false],
    ['intranet', true],
    ['pim.corp.internal', true],
    ['pim.internal.example.com', false],
    ['local.example.com', false],
    ['fd.example.com', false],
  ])('%s is private: %s', (host, expected) => {
    expect(isPrivateHost(host)).toBe(expected);
  });
});

describe('the scope that the test of Nexla needs', () => {
  const id = 'scope:read_channel_settings';
  it.each([
    ['ok scope-granted', ['read_channel_settings'], ['read_channel_settings']],
    ['ok scope-granted', ['write_channel_settings'], ['write_channel_settings']],
    ['problem scope-missing', ['read_channel_settings'], ['read_products']],
    ['problem scope-missing', ['read_channel_localization'], ['read_channel_localization']],
    ['unknown scope-not-authorized', ['read_channel_settings'], []],
  ])('is %s: asked %j, granted %j', (expected, asked, granted) => {
    expect(of(id, 'nexla', appProfile(authorization(asked, granted)))).toBe(expected);
  });

  const limited = (code: 'permission-missing' | 'rate-limited') => ({
    lastVerification: {
      at: '2026-11-20T08:00:00.000Z',
      outcome: 'limited' as const,
      problem: code,
      version: null,
      edition: null,
    },
  });
  it.each<[string, Partial<Profile>]>([
    ['ok permission-seen', {}],
    ['problem permission-missing', limited('permission-missing')],
    ['unknown permission-unknown', limited('rate-limited')],
    ['unknown permission-unknown', { lastVerification: null }],
  ])('stands for a permission of a connection: %s', (expected, changes) => {
    expect(of(id, 'curl', connectionProfile(changes))).toBe(expected);
  });
});

describe('the list of scopes', () => {
  const long = Array.from({ length: 60 }, (_none, index) => `read_something_long_${index}`);
  it.each([
    ['ok scopes-granted', ['read_products'], ['read_products', 'read_channel_settings']],
    ['ok scopes-granted', ['read_products'], ['write_products']],
    ['ok scopes-granted', ['openid', 'email', 'read_products'], ['read_products']],
    ['problem scopes-dropped', ['read_products', 'read_product_models'], ['read_products']],
    ['problem scopes-too-long', long, long],
    ['unknown scopes-not-authorized', ['read_products'], []],
  ])('is %s', (expected, asked, granted) => {
    expect(of('scopes-granted', 'nexla', appProfile(authorization(asked, granted)))).toBe(expected);
  });

  it('names what was dropped', () => {
    const profile = appProfile(
      authorization(['read_products', 'read_product_models', 'write_product_models'], ['read_products']),
    );
    const found = judged('nexla', profile).find(({ id }) => id === 'scopes-granted');
    expect(found?.params).toEqual({ scopes: 'read_product_models write_product_models' });
  });
});

describe('the callback of Nexla', () => {
  it.each([
    ['problem callback-of-pimscope', 'http://127.0.0.1:47110/callback'],
    ['problem callback-of-pimscope', 'http://localhost:47110/callback'],
    ['unknown callback-to-compare', 'https://connector.example.com/callback'],
    ['unknown callback-to-compare', 'https://127.0.0.1.evil.example/callback'],
  ])('is %s: %s', (expected, callbackUrl) => {
    expect(of('callback', 'nexla', appProfile({ callbackUrl }))).toBe(expected);
  });
});

describe('the body of the token call', () => {
  const call = {
    clientId: '1_'.padEnd(52, 'c'),
    clientSecret: 's'.repeat(50),
    username: 'erp_1234',
    password: '',
  };
  // {"grant_type":"password","username":"erp_1234","password":""} has 61 bytes,
  // ,"client_id":"…","client_secret":"…" has 34 beside the 102 of the client itself.
  it.each([
    ['fits', 300 - 61 - 136, 300],
    ['tight', 301 - 61 - 136, 301],
    ['tight', 300 - 61, 300 + 136],
    ['too-large', 301 - 61, 301],
  ])('%s with a password of %i characters: %i bytes', (size, length, bytes) => {
    const word = 'p'.repeat(length);
    expect(judgeTokenBody({ ...call, password: word })).toEqual({ size, bytes, limit: 300 });
    const profile = connectionProfile({
      access: { kind: 'connection', clientId: call.clientId, username: call.username },
    });
    const secrets = { clientSecret: call.clientSecret, password: word };
    const states = { fits: 'ok', tight: 'unknown', 'too-large': 'problem' };
    expect(of('token-body', 'patchworks', profile, { secrets })).toBe(
      `${states[size as keyof typeof states]} token-body-${size}`,
    );
  });

  it('counts bytes, not characters', () => {
    expect(judgeTokenBody({ ...call, password: 'ä'.repeat(120) }).size).toBe('too-large');
  });
});
