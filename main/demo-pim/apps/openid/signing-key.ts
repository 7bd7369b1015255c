import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { selfSigned } from './certificate.ts';

/** The key that signs id_tokens and the certificate that PIMs publish of it. */
interface Signing {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
}

const generate = promisify(generateKeyPair);

/** An RSA key, made when it is first needed. Source: pim-community-dev, AsymmetricKeysGenerator.php. */
export class SigningKey {
  #signing: Promise<Signing> | undefined;

  get(): Promise<Signing> {
    this.#signing ??= generate('rsa', { modulusLength: 2048 }).then((keys) => ({
      privateKey: keys.privateKey,
      certificate: selfSigned(keys, 'Demo PIM'),
    }));
    return this.#signing;
  }
}
