import { z } from 'zod';
import type { SecretState } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import { type ProfileSecrets, profileSecretsSchema, type SecretKeeper } from './profile-secrets.ts';
import type { SafeStorage } from './safe-storage.ts';

/** One sealed record, and the backend that sealed it. */
const recordSchema = z.looseObject({
  format: z.literal(1),
  backend: z.string(),
  sealed: z.base64(),
  setAt: z.string(),
});

/** The vault's file: one record for each profile. Each is checked for itself, so that an odd one costs no other. */
export const vaultFileSchema = z.object({
  records: z.record(z.string(), z.unknown()),
});
export type VaultContent = z.output<typeof vaultFileSchema>;

/** The sealed secrets of each profile, by profile id. Nothing is ever kept in clear or under a weak key. */
export interface Vault {
  /** Whether this computer has a store that secrets can be sealed with right now. */
  canSeal(): Promise<boolean>;
  state(profileId: string): SecretState;
  /** @throws ProblemError `secrets-missing` or `secrets-unreadable` */
  read(profileId: string): Promise<ProfileSecrets>;
  /**
   * Seals and stores. Without a keyring the secrets stay in memory, and only when `acceptUntilQuit` says so.
   * @throws ProblemError `secrets-unavailable`, `file-not-writable`
   */
  write(profileId: string, secrets: ProfileSecrets, options: { acceptUntilQuit: boolean }): Promise<void>;
  remove(profileId: string): Promise<void>;
  /**
   * The secrets of one profile for authorization code. A token is not stored once other credentials were written than
   * those that this keeper read: it is not theirs.
   */
  keeper(profileId: string): SecretKeeper;
}

export interface VaultOptions {
  file: VersionedFile<VaultContent>;
  safeStorage: SafeStorage;
  now: () => Date;
}

export function createVault({ file, safeStorage, now }: VaultOptions): Vault {
  const untilQuit = new Map<string, { secrets: ProfileSecrets; setAt: string }>();
  const inTurn = createTurns();

  async function read(profileId: string): Promise<ProfileSecrets> {
    const held = untilQuit.get(profileId);
    if (held !== undefined) return held.secrets;
    const record = recordOf(profileId);
    if (record === null) throw new ProblemError(problem('secrets-missing'));
    const { secrets, stale } = await unseal(safeStorage, record.sealed, record.backend);
    // Where that fails, what was read is good all the same, and the next reading tries again.
    if (stale) await store(profileId, secrets, record.setAt).catch(() => false);
    return secrets;
  }

  /** Returns false when there is no keyring to seal with. */
  async function store(profileId: string, secrets: ProfileSecrets, setAt: string): Promise<boolean> {
    const sealed = await safeStorage.seal(JSON.stringify(secrets));
    if (sealed === null) return false;
    const record = {
      format: 1 as const,
      backend: sealed.backend,
      sealed: sealed.bytes.toString('base64'),
      setAt,
    };
    file.replace({ ...file.content, records: { ...file.content.records, [profileId]: record } });
    untilQuit.delete(profileId);
    return true;
  }

  async function write(profileId: string, secrets: ProfileSecrets, setAt: string, acceptUntilQuit: boolean) {
    if (await store(profileId, secrets, setAt)) return;
    if (!acceptUntilQuit) throw new ProblemError(problem('secrets-unavailable'));
    untilQuit.set(profileId, { secrets, setAt });
  }

  function recordOf(profileId: string) {
    return recordSchema.safeParse(file.content.records[profileId]).data ?? null;
  }

  function setAtOf(profileId: string): string | null {
    return untilQuit.get(profileId)?.setAt ?? recordOf(profileId)?.setAt ?? null;
  }

  function keeper(profileId: string): SecretKeeper {
    let known: ProfileSecrets | null = null;
    return {
      read: () =>
        inTurn(async () => {
          known = await read(profileId);
          return known;
        }),
      storeToken: (token) =>
        inTurn(async () => {
          const secrets = await read(profileId);
          if (known !== null && !haveSameCredentials(known, secrets)) return;
          const setAt = setAtOf(profileId) ?? now().toISOString();
          await write(profileId, { ...secrets, token }, setAt, untilQuit.has(profileId));
        }),
    };
  }

  return {
    canSeal: async () => (await safeStorage.status()).kind !== 'none',
    state(profileId) {
      const kept = untilQuit.has(profileId)
        ? 'until-quit'
        : recordOf(profileId) === null
          ? 'missing'
          : 'keyring';
      return { kept, setAt: setAtOf(profileId) };
    },
    read: (profileId) => inTurn(() => read(profileId)),
    write: (profileId, secrets, { acceptUntilQuit }) =>
      inTurn(() => write(profileId, secrets, now().toISOString(), acceptUntilQuit)),
    remove: (profileId) =>
      inTurn(async () => {
        untilQuit.delete(profileId);
        const { [profileId]: removed, ...records } = file.content.records;
        if (removed !== undefined) file.replace({ ...file.content, records });
      }),
    keeper,
  };
}

/** Also what was opened may be garbage: not every system checks it, and a parser's message would quote it. */
async function unseal(safeStorage: SafeStorage, sealed: string, backend: string) {
  try {
    const { text, stale } = await safeStorage.unseal(Buffer.from(sealed, 'base64'));
    return { secrets: profileSecretsSchema.parse(JSON.parse(text)), stale };
  } catch (error) {
    const cause = error instanceof Error ? error.name : 'unknown';
    throw new ProblemError(problem('secrets-unreadable', { backend }, { evidence: { errorCode: cause } }));
  }
}

function haveSameCredentials(one: ProfileSecrets, other: ProfileSecrets): boolean {
  return one.clientSecret === other.clientSecret && one.password === other.password;
}

/** Runs one task after the other, so that a write never overtakes the read that it builds on. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    // Its failure is its caller's; the next one runs all the same.
    last = next.catch(() => undefined);
    return next;
  };
}
