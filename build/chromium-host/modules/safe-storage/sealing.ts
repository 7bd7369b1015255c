import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Three letters before each cipher text, as Chromium's os_crypt writes them: which key sealed it. */
export type Prefix = 'v10' | 'v11';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PREFIX_BYTES = 3;

/** The key that stands in this file for everyone to read, as Electron on Linux has one: no protection at all. */
export const PUBLIC_KEY = createHash('sha256').update('chromium-host: no keyring').digest();

/** AES-256-GCM: prefix, nonce, cipher text, tag; the prefix is authenticated too. */
export function seal(plainText: string, prefix: Prefix, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(prefix));
  return Buffer.concat([
    Buffer.from(prefix),
    nonce,
    cipher.update(plainText, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** The reverse. Throws where the key is another or one bit was changed. */
export function unseal(sealed: Buffer, key: Buffer): string {
  const nonceEnd = PREFIX_BYTES + NONCE_BYTES;
  const tagStart = sealed.length - TAG_BYTES;
  if (tagStart < nonceEnd) {
    throw new Error('too short');
  }
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(PREFIX_BYTES, nonceEnd), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(sealed.subarray(0, PREFIX_BYTES)).setAuthTag(sealed.subarray(tagStart));
  return decipher.update(sealed.subarray(nonceEnd, tagStart)).toString('utf8') + decipher.final('utf8');
}

/** Which key sealed this; null when it is nothing of ours. */
export function prefixOf(sealed: Buffer): Prefix | null {
  const prefix = sealed.subarray(0, PREFIX_BYTES).toString('latin1');
  return prefix === 'v10' || prefix === 'v11' ? prefix : null;
}
