import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ProblemError, problem } from '../pim/problem-error.ts';

/**
 * What scrypt may cost: N 2^16 to 2^18 with r 8 takes 64 to 256 MB. A file can't ask for more, however it was made.
 */
const kdfSchema = z.object({
  name: z.literal('scrypt'),
  N: z.union([z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.base64().length(24),
});
type Kdf = z.output<typeof kdfSchema>;

/** The secrets part of a file: AES-256-GCM under a key of scrypt. Binary parts are base64. */
export const sealedSecretsSchema = z.object({
  kdf: kdfSchema,
  cipher: z.object({
    name: z.literal('aes-256-gcm'),
    iv: z.base64().length(16),
    tag: z.base64().length(24),
  }),
  /** Tells a wrong passphrase from a damaged file. */
  verifier: z.base64().length(44),
  data: z.base64(),
});
export type SealedSecrets = z.output<typeof sealedSecretsSchema>;

/** Seals `text` under a passphrase, bound to `publicPart`: with another one it can't be opened. */
export async function sealSecrets(
  text: string,
  passphrase: string,
  publicPart: string,
): Promise<SealedSecrets> {
  const kdf: Kdf = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString('base64') };
  const { key, verifier } = await deriveKeys(passphrase, kdf);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(boundTo(publicPart, kdf));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    kdf,
    cipher: {
      name: 'aes-256-gcm',
      iv: iv.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
    verifier: verifier.toString('base64'),
    data: data.toString('base64'),
  };
}

/** @throws ProblemError `passphrase-wrong`, or `import-damaged` where the passphrase is right and the file was changed */
export async function openSecrets(
  { kdf, cipher, verifier, data }: SealedSecrets,
  passphrase: string,
  publicPart: string,
): Promise<string> {
  const keys = await deriveKeys(passphrase, kdf);
  if (!timingSafeEqual(keys.verifier, Buffer.from(verifier, 'base64'))) {
    throw new ProblemError(problem('passphrase-wrong'));
  }
  const decipher = createDecipheriv('aes-256-gcm', keys.key, Buffer.from(cipher.iv, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(boundTo(publicPart, kdf));
  decipher.setAuthTag(Buffer.from(cipher.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(data, 'base64'), decipher.final()]).toString('utf8');
  } catch {
    throw new ProblemError(problem('import-damaged'));
  }
}

/** NFKC, because systems differ in how they type the same letter. */
async function deriveKeys(passphrase: string, { salt, N, r, p }: Kdf) {
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
  const options = { N, r, p, maxmem: 2 * 128 * N * r };
  const derived = await derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 64, options);
  const verifier = createHmac('sha256', derived.subarray(32)).update('pimscope-profiles verifier').digest();
  return { key: derived.subarray(0, 32), verifier };
}

function boundTo(publicPart: string, kdf: Kdf): Buffer {
  return Buffer.from(JSON.stringify([publicPart, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt]), 'utf8');
}
