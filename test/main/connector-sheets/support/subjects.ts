import type { SheetSubject } from '../../../../main/connector-sheets/sheet-for-profile.ts';
import type { AppAccess, Profile, SecretState } from '../../../../preload/contract/profile.ts';

export const secretOfClient = 'kX2vQ9pLm4Rt7Zs1';
export const password = 'jYw3-R8t';

const profile: Profile = {
  id: '6f1c1d7e-3f0e-4f0e-9d7a-0a4b3a1f2c11',
  name: 'Möbelhaus Staging',
  description: 'Products for the shop',
  environment: 'staging',
  group: 'Möbelhaus',
  baseUrl: 'https://moebelhaus.cloud.akeneo.com',
  access: { kind: 'connection', clientId: '3_1abcdefghijklmnopqrstuvwxyz', username: 'patchworks_4711' },
  demo: false,
  createdAt: '2026-10-01T08:00:00.000Z',
  lastUsedAt: null,
  lastVerification: {
    at: '2026-11-20T08:00:00.000Z',
    outcome: 'works',
    problem: null,
    version: '7.0.42',
    edition: 'EE',
  },
};

/** A profile of a connection. */
export const connectionProfile = (changes: Partial<Profile> = {}): Profile => ({ ...profile, ...changes });

const appAccess: AppAccess = {
  kind: 'app',
  clientId: '0b9d6f5e-8a43-4b0e-a7a7-5a3d3e6f7c21',
  callbackUrl: 'https://connector.example.com/oauth/callback',
  authorization: {
    asked: ['read_products', 'read_channel_settings'],
    granted: ['read_channel_settings', 'read_products'],
    identity: null,
  },
  authorizedAt: '2026-11-20T08:00:00.000Z',
};

/** A profile of a connected app. */
export function appProfile(access: Partial<AppAccess> = {}, changes: Partial<Profile> = {}): Profile {
  return { ...profile, access: { ...appAccess, ...access }, ...changes };
}

/** An authorization with what was asked for and granted. */
export const authorization = (asked: string[], granted: string[]): Pick<AppAccess, 'authorization'> => ({
  authorization: { asked, granted, identity: null },
});

const setAt = '2026-10-01T08:00:00.000Z';

/** All secrets that an access has, in the keyring. */
export function secretState(kind: 'connection' | 'app', changes: Partial<SecretState> = {}): SecretState {
  return {
    kept: 'keyring',
    setAt,
    backend: 'test',
    secrets: {
      clientSecret: { setAt, lastFour: '7Zs1' },
      password: kind === 'connection' ? { setAt } : null,
      token: null,
    },
    problem: null,
    ...changes,
  };
}

/** What sheets see of a profile; its secrets are there unless said otherwise. */
export function subject(of: Profile, changes: Partial<SheetSubject> = {}): SheetSubject {
  return {
    profile: of,
    baseUrl: of.baseUrl,
    secretState: secretState(of.access.kind),
    ...changes,
  };
}
