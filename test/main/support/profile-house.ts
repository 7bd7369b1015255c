import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startDemoPim } from '../../../main/demo-pim/demo-pim.ts';
import { createAgents } from '../../../main/pim/agents.ts';
import { createPace } from '../../../main/pim/pace.ts';
import { createTransport } from '../../../main/pim/transport.ts';
import { createOnboarding } from '../../../main/profiles/onboarding.ts';
import { createProfileService } from '../../../main/profiles/profile-service.ts';
import { createProfileStore, profilesFileSchema } from '../../../main/profiles/profile-store.ts';
import { createProveAccess } from '../../../main/profiles/prove-access.ts';
import { createSessions } from '../../../main/profiles/sessions.ts';
import type { SafeStorage } from '../../../main/secrets/safe-storage.ts';
import { createVault, vaultFileSchema } from '../../../main/secrets/vault.ts';
import type { JsonFile } from '../../../main/storage/json-file.ts';
import { openVersionedFile } from '../../../main/storage/versioned-file.ts';
import { realJsonFile, temporaryFolder } from './real-json-file.ts';

/** The services around profiles on real files and a real demo PIM; only the keyring is made up. */
export async function profileHouse(
  options: { keyring?: boolean; profilesFile?: (file: JsonFile) => JsonFile } = {},
) {
  const { keyring = true, profilesFile = (file) => file } = options;
  const folder = temporaryFolder();
  const pim = await startDemoPim({ products: 30, seed: 'house' });
  const agents = createAgents({ systemCertificates: () => [], resolveProxy: async () => 'DIRECT' });
  onTestFinished(async () => {
    agents.close();
    await pim.close();
  });
  const now = () => new Date('2026-11-22T10:00:00Z');
  const fail = (why: string): never => {
    throw new Error(why);
  };
  const files = { version: 1, migrations: {}, now, onUnusable: fail };
  const changes: number[] = [];
  const notStored: string[] = [];
  const profiles = createProfileStore(
    openVersionedFile({
      ...files,
      file: profilesFile(realJsonFile(join(folder, 'profiles.json'))),
      schema: profilesFileSchema,
      empty: { profiles: [] },
    }),
    (list) => changes.push(list.length),
    ({ code }) => notStored.push(code),
  );
  const safeStorage: SafeStorage = {
    status: async () => (keyring ? { kind: 'keyring', backend: 'test' } : { kind: 'none', backend: 'none' }),
    seal: async (text) => (keyring ? { bytes: Buffer.from(text).reverse(), backend: 'test' } : null),
    unseal: async (bytes) => ({ text: Buffer.from(bytes).reverse().toString(), stale: false }),
  };
  const vault = createVault({
    safeStorage,
    now,
    file: openVersionedFile({
      ...files,
      file: realJsonFile(join(folder, 'vault.json')),
      schema: vaultFileSchema,
      empty: { records: {} },
    }),
  });
  const transport = createTransport({ agents, userAgent: 'Pimscope/test' });
  const pace = createPace();
  const prove = createProveAccess(transport, pace);
  const sessions = createSessions({ transport, pace, vault, demoPimUrl: async () => pim.url });
  const onboarding = createOnboarding({ prove, vault, profiles, now });
  const service = createProfileService({ profiles, vault, sessions, prove, now });
  const { clientId, secret, username, password } = pim.connection;
  const credentials = { kind: 'connection' as const, clientId, clientSecret: secret, username, password };
  return { folder, pim, profiles, vault, sessions, onboarding, service, credentials, changes, notStored };
}

export const details = { name: 'Shop', description: '', environment: 'staging' as const, group: 'Client' };
export const never = new AbortController().signal;
export const silent = (): void => undefined;
