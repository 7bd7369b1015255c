import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { PassphraseKey } from './passphrase-key.ts';
import { type ProfileSecrets, profileSecretsSchema } from './profile-secrets.ts';
import type { PassphraseRecord, SetTimes } from './vault-file.ts';

const algorithm = 'aes-256-gcm';
const tagBytes = 16;

export function sealWithPassphrase(
  key: PassphraseKey,
  profileId: string,
  secrets: ProfileSecrets,
  times: { setAt: string; set: SetTimes },
): PassphraseRecord {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key.bytes, nonce).setAAD(boundTo(profileId, key.salt));
  const text = Buffer.from(JSON.stringify(secrets), 'utf8');
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  text.fill(0);
  return {
    format: 2,
    sealer: 'passphrase',
    salt: key.salt,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    ...times,
  };
}

/** @throws ProblemError `secrets-unreadable` where the record was changed or belongs to another profile or passphrase */
export function openWithPassphrase(
  key: PassphraseKey,
  profileId: string,
  { nonce, sealed, salt }: PassphraseRecord,
): ProfileSecrets {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const end = bytes.length - tagBytes;
    const decipher = createDecipheriv(algorithm, key.bytes, Buffer.from(nonce, 'base64'), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(boundTo(profileId, salt)).setAuthTag(bytes.subarray(end));
    const text = Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]).toString('utf8');
    return profileSecretsSchema.parse(JSON.parse(text));
  } catch (error) {
    const errorCode = error instanceof Error ? error.name : 'unknown';
    throw new ProblemError(
      problem('secrets-unreadable', { backend: 'passphrase' }, { evidence: { errorCode } }),
    );
  }
}

function boundTo(profileId: string, salt: string): Buffer {
  return Buffer.from(JSON.stringify(['pimscope-vault', 2, profileId, salt]), 'utf8');
}
