import { z } from 'zod';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { type ProfileSecrets, profileSecretsSchema } from './profile-secrets.ts';
import type { SafeStorage } from './safe-storage.ts';
import type { KeyringRecord, SetTimes } from './vault-file.ts';

/** What the operating system seals since format 2. */
const contentSchema = z.object({ profile: z.string(), secrets: profileSecretsSchema });

/** @returns null where this computer has no keyring to seal with */
export async function sealWithKeyring(
  safeStorage: SafeStorage,
  profileId: string,
  secrets: ProfileSecrets,
  times: { setAt: string; set: SetTimes },
): Promise<KeyringRecord | null> {
  const sealed = await safeStorage.seal(JSON.stringify({ profile: profileId, secrets }));
  if (sealed === null) return null;
  const { bytes, backend } = sealed;
  return { format: 2, sealer: 'keyring', backend, sealed: bytes.toString('base64'), ...times };
}

/**
 * Opens what the operating system sealed; `stale` asks to seal it anew.
 * @throws ProblemError `keyring-locked` where there is no keyring now, `keyring-changed` where it is another one than
 * the one that sealed, `secrets-unreadable` where its key is another one or the record was damaged
 */
export async function openWithKeyring(
  safeStorage: SafeStorage,
  profileId: string,
  record: KeyringRecord,
): Promise<{ secrets: ProfileSecrets; stale: boolean }> {
  try {
    const { text, stale } = await safeStorage.unseal(Buffer.from(record.sealed, 'base64'));
    const content: unknown = JSON.parse(text);
    if (record.format === 1) return { secrets: profileSecretsSchema.parse(content), stale };
    const { profile, secrets } = contentSchema.parse(content);
    if (profile !== profileId) throw new RangeError('The record belongs to another profile');
    return { secrets, stale };
  } catch (error) {
    throw await whyUnreadable(safeStorage, record.backend, error);
  }
}

/** Also what was opened may be garbage: not every system checks it, and a parser's message would quote it. */
async function whyUnreadable(
  safeStorage: SafeStorage,
  backend: string,
  error: unknown,
): Promise<ProblemError> {
  const evidence = { errorCode: error instanceof Error ? error.name : 'unknown' };
  const now = await safeStorage.status();
  if (now.kind === 'none') return new ProblemError(problem('keyring-locked', { backend }, { evidence }));
  if (now.backend === backend)
    return new ProblemError(problem('secrets-unreadable', { backend }, { evidence }));
  return new ProblemError(problem('keyring-changed', { backend, now: now.backend }, { evidence }));
}
