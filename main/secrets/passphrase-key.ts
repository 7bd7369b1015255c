import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ProblemError, problem } from '../pim/problem-error.ts';

/** scrypt's N of a new passphrase: with r 8 and p 1 it takes 128 MB and some tenths of a second. */
export const scryptCost = 2 ** 17;

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));

/** What scrypt may cost is bounded, so that a file that was tampered with can't take all memory (1 GB at most). */
const kdfSchema = z.object({
  name: z.literal('scrypt'),
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20)
    .refine(isPowerOfTwo),
  r: z.literal(8),
  p: z.number().int().min(1).max(4),
  salt: z.base64().min(24),
});
type Kdf = z.output<typeof kdfSchema>;

/** What is stored of a passphrase: how the key comes of it, and what tells a wrong one. Nothing of the key. */
export const passphraseEnvelopeSchema = z.object({
  format: z.literal(1),
  kdf: kdfSchema,
  verifier: z.base64(),
  setAt: z.string(),
});
export type PassphraseEnvelope = z.output<typeof passphraseEnvelopeSchema>;

/** The key of a passphrase, in memory. `salt` names it: no two passphrases that were set have the same. */
export interface PassphraseKey {
  bytes: Buffer;
  salt: string;
}

/** A new envelope for a passphrase, and its key. `cost` is scrypt's N. */
export async function createPassphrase(
  passphrase: string,
  setAt: string,
  cost: number,
): Promise<{ envelope: PassphraseEnvelope; key: PassphraseKey }> {
  const kdf: Kdf = { name: 'scrypt', N: cost, r: 8, p: 1, salt: randomBytes(16).toString('base64') };
  const { key, verifier } = await derive(passphrase, kdf);
  return { envelope: { format: 1, kdf, verifier: verifier.toString('base64'), setAt }, key };
}

/** @throws ProblemError `passphrase-wrong` */
export async function openPassphrase(
  passphrase: string,
  { kdf, verifier: stored }: PassphraseEnvelope,
): Promise<PassphraseKey> {
  const { key, verifier } = await derive(passphrase, kdf);
  const expected = Buffer.from(stored, 'base64');
  if (expected.length !== verifier.length || !timingSafeEqual(expected, verifier)) {
    throw new ProblemError(problem('passphrase-wrong'));
  }
  return key;
}

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Half of what scrypt gives is the key, the other half makes the verifier, which so tells nothing of the key. */
async function derive(passphrase: string, { N, r, p, salt }: Kdf) {
  const options = { N, r, p, maxmem: 2 * 128 * N * r * p };
  // NFKC, because systems differ in how they type the same letter.
  const derived = await scryptAsync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 64, options);
  const verifier = createHmac('sha256', derived.subarray(32)).update('pimscope-vault verifier').digest();
  return { key: { bytes: derived.subarray(0, 32), salt }, verifier };
}
