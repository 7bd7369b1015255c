import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createConsents } from '../../../main/authorization/consent/consents.ts';
import { startDemoPim } from '../../../main/demo-pim/demo-pim.ts';
import { createAgents } from '../../../main/pim/agents.ts';
import { createPace } from '../../../main/pim/pace.ts';
import { createTransport } from '../../../main/pim/transport.ts';
import { createAnnounceProfileScopes } from '../../../main/profiles/announce-profile-scopes.ts';
import { createAuthorizationMarks } from '../../../main/profiles/authorization-lost.ts';
import { createAuthorizeProfile } from '../../../main/profiles/authorize-profile.ts';
import { createEnterPassword } from '../../../main/profiles/enter-password.ts';
import { createShareGrant } from '../../../main/profiles/granted-app.ts';
import { createKeptSecrets } from '../../../main/profiles/kept-secrets.ts';
import { createOnboarding } from '../../../main/profiles/onboarding.ts';
import { createProfileService } from '../../../main/profiles/profile-service.ts';
import { createProfileStore, profilesFileSchema } from '../../../main/profiles/profile-store.ts';
import { createProveAccess } from '../../../main/profiles/prove-access.ts';
import { createRemovals } from '../../../main/profiles/removals.ts';
import { createSealedRecords } from '../../../main/profiles/sealed-records.ts';
import { createSessions } from '../../../main/profiles/sessions.ts';
import type { SafeStorage } from '../../../main/secrets/safe-storage.ts';
import { createVault } from '../../../main/secrets/vault.ts';
import { vaultFile } from '../../../main/secrets/vault-file.ts';
import type { JsonFile } from '../../../main/storage/json-file.ts';
import { openVersionedFile } from '../../../main/storage/versioned-file.ts';
import { consentingPerson } from './consenting-person.ts';
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
  const vaultOnDisk = openVersionedFile({
    ...files,
    ...vaultFile,
    file: realJsonFile(join(folder, 'vault.json')),
  });
  const vault = createVault({
    safeStorage,
    now,
    file: vaultOnDisk,
  });
  const transport = createTransport({ agents, userAgent: 'Pimscope/test' });
  const pace = createPace();
  const person = consentingPerson(pim);
  const consents = createConsents({
    openWindow: person.openWindow,
    openBrowser: () => Promise.reject(new Error('no browser')),
    listener: { expect: () => Promise.reject(new Error('no listener')) },
    now,
  });
  const keptSecrets = createKeptSecrets(vault);
  const marks = createAuthorizationMarks(profiles, now);
  const sessions = createSessions({ transport, pace, keptSecrets, marks, demoPimUrl: async () => pim.url });
  const prove = createProveAccess(transport, pace, consents);
  const shareGrant = createShareGrant({ profiles, keptSecrets, sessions, marks });
  const removals = createRemovals({
    profiles,
    vault,
    keptSecrets,
    sealedRecords: createSealedRecords(vaultOnDisk),
  });
  const parts = {
    transport,
    profiles,
    vault,
    keptSecrets,
    marks,
    sessions,
    removals,
    shareGrant,
    prove,
    now,
  };
  const { clientId, secret, username, password } = pim.connection;
  const credentials = { kind: 'connection' as const, clientId, clientSecret: secret, username, password };
  return {
    ...parts,
    folder,
    pim,
    person,
    consents,
    credentials,
    onboarding: createOnboarding(parts),
    service: createProfileService(parts),
    authorize: createAuthorizeProfile(parts),
    enterPassword: createEnterPassword(parts),
    announceScopes: createAnnounceProfileScopes(parts),
    changes,
    notStored,
  };
}

export const details = { name: 'Shop', description: '', environment: 'staging' as const, group: 'Client' };
export const never = new AbortController().signal;
export const silent = { check: (): void => undefined, consent: (): void => undefined };
