import { join } from 'node:path';
import { createExchange } from '../../../../main/exchange/exchange.ts';
import { createKeptSecrets } from '../../../../main/profiles/kept-secrets.ts';
import { createProfileStore, profilesFileSchema } from '../../../../main/profiles/profile-store.ts';
import type { SafeStorage } from '../../../../main/secrets/safe-storage.ts';
import { createVault } from '../../../../main/secrets/vault.ts';
import { vaultFile } from '../../../../main/secrets/vault-file.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';
import type { Profile } from '../../../../preload/contract/profile.ts';
import { realJsonFile, temporaryFolder } from '../../support/real-json-file.ts';

export const passphrase = 'battery staple giraffe';

/** One computer with profiles and a vault on real files; keyring, disk and file dialogs are made up. */
export function exchangeHouse(first: { id?: string; keyring?: boolean } = {}) {
  const folder = temporaryFolder();
  const state = { keyring: first.keyring ?? true, full: false, path: join(folder, 'exported.pimscope.json') };
  const chosen: { path: string | null } = { path: state.path };
  const onUnusable = (why: string): never => {
    throw new Error(why);
  };
  const now = () => new Date('2026-11-22T10:00:00Z');
  const profilesFile = realJsonFile(join(folder, 'profiles.json'));
  let writes = 0;
  const profiles = createProfileStore(
    openVersionedFile({
      file: {
        ...profilesFile,
        write(content) {
          if (state.full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          writes += 1;
          profilesFile.write(content);
        },
      },
      version: 1,
      migrations: {},
      schema: profilesFileSchema,
      empty: { profiles: [] },
      onUnusable,
      now,
    }),
    () => undefined,
    () => undefined,
  );
  const safeStorage: SafeStorage = {
    status: async () =>
      state.keyring ? { kind: 'keyring', backend: 'test' } : { kind: 'none', backend: 'none' },
    seal: async (text) => (state.keyring ? { bytes: Buffer.from(text).reverse(), backend: 'test' } : null),
    unseal: async (bytes) => ({ text: Buffer.from(bytes).reverse().toString(), stale: false }),
  };
  const vaultOnDisk = openVersionedFile({
    ...vaultFile,
    file: realJsonFile(join(folder, 'vault.json')),
    onUnusable,
    now,
  });
  const vault = createVault({ safeStorage, now, file: vaultOnDisk });
  const keptSecrets = createKeptSecrets(vault);
  const forgotten: string[] = [];
  const exchange = createExchange({
    profiles,
    vault,
    keptSecrets,
    sessions: { forget: (id) => void forgotten.push(id) },
    chooseTarget: async () => chosen.path,
    chooseSource: async () => chosen.path,
    now,
  });
  return {
    exchange,
    profiles,
    vault,
    vaultOnDisk,
    keptSecrets,
    forgotten,
    folder,
    state,
    chosen,
    writes: () => writes,
    async add(profile: Profile, secrets: { clientSecret: string; password: string | null } | null) {
      profiles.add(profile);
      if (secrets !== null) {
        const options = { acceptUntilQuit: true };
        await keptSecrets.write(profile, { ...secrets, token: secretToken }, options);
      }
    },
  };
}

export const secretToken = {
  accessToken: 'never-to-be-exported',
  refreshToken: 'nor-this-one',
  expiresInSeconds: 3600,
  obtainedAt: '2026-11-22T09:00:00.000Z',
};

export const shop: Profile = {
  id: '7f0c1f9e-7d1f-4b58-9b2c-0d3a3c1c2b1a',
  name: 'Shop',
  description: 'The ERP',
  environment: 'production',
  group: 'Client',
  baseUrl: 'https://shop.cloud.akeneo.com',
  access: { kind: 'connection', clientId: '1_abc', username: 'erp_1234' },
  demo: false,
  createdAt: '2026-11-01T10:00:00.000Z',
  lastUsedAt: '2026-11-20T10:00:00.000Z',
  lastVerification: null,
};

export const app: Profile = {
  ...shop,
  id: '0b9c0a8e-52a4-4f4c-8a5e-0f2d1c3b4a59',
  name: 'Connector',
  environment: 'staging',
  access: {
    kind: 'app',
    clientId: 'a3b1c2d4-0000-4000-8000-000000000001',
    callbackUrl: 'http://127.0.0.1:43117/callback',
    authorization: {
      asked: ['read_products', 'read_channel_settings'],
      granted: ['read_products'],
      identity: { firstName: 'Ada', lastName: null, email: null, issuer: 'https://x', issuerDiffers: false },
    },
    authorizedAt: '2026-11-01T10:00:00.000Z',
  },
};

export const asking: Profile = {
  ...shop,
  id: '1c9c0a8e-52a4-4f4c-8a5e-0f2d1c3b4a59',
  name: 'Asks each time',
  baseUrl: 'https://asking.example.com',
  access: { kind: 'connection', clientId: '2_abc', username: 'me', askPassword: true },
};

export const demo: Profile = {
  ...shop,
  id: '2d9c0a8e-52a4-4f4c-8a5e-0f2d1c3b4a59',
  name: 'Demo',
  baseUrl: 'http://127.0.0.1:4000',
  demo: true,
};
