import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { certificate } from '../../certificates/certificate.ts';

/** The key that signs id_tokens and the certificate that PIMs publish of it. */
interface Signing {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
}

const generate = promisify(generateKeyPair);
const names = { subject: 'Demo PIM', issuer: 'Demo PIM' };
const day = 86_400_000;

/** An RSA key, made when it is first needed. Source: pim-community-dev, AsymmetricKeysGenerator.php. */
export class SigningKey {
  #signing: Promise<Signing> | undefined;

  get(): Promise<Signing> {
    this.#signing ??= generate('rsa', { modulusLength: 2048 }).then(({ publicKey, privateKey }) => ({
      privateKey,
      certificate: certificate({ ...names, publicKey, signingKey: privateKey, ...tenYears() }),
    }));
    return this.#signing;
  }
}

function tenYears(): { from: Date; to: Date } {
  const now = Date.now();
  return { from: new Date(now - day), to: new Date(now + 3650 * day) };
}
