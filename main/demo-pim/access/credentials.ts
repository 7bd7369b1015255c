import { createHash, randomBytes } from 'node:crypto';

/** A connection's four credentials. */
export interface ConnectionCredentials {
  readonly clientId: string;
  readonly secret: string;
  readonly username: string;
  readonly password: string;
}

/** A text of base-36 characters that follows from a seed and a purpose. */
export function derivedText(seed: string, purpose: string, length: number): string {
  const digest = createHash('sha512').update(`pimscope demo ${purpose} ${seed}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(-length);
}

/** The credentials of the demo connection, in the shapes that Akeneo gives them. */
export function derivedConnection(seed: string): ConnectionCredentials {
  const number = Number.parseInt(derivedText(seed, 'numbers', 6), 36);
  return {
    clientId: `${1 + (number % 9)}_${derivedText(seed, 'client id', 50)}`,
    secret: derivedText(seed, 'secret', 50),
    username: `pimscope_${1000 + (number % 9000)}`,
    password: derivedText(seed, 'password', 9),
  };
}

/** What tokens and secrets of apps are made of. */
export const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A random token of 86 letters and digits. */
export function randomToken(): string {
  let token = '';
  while (token.length < 86) {
    for (const byte of randomBytes(128)) {
      if (byte < 248 && token.length < 86) token += lettersAndDigits.charAt(byte % lettersAndDigits.length);
    }
  }
  return token;
}

/** A random text of base-36 characters, for regenerated secrets and passwords. */
export function randomText(length: number): string {
  return BigInt(`0x${randomBytes(64).toString('hex')}`)
    .toString(36)
    .slice(-length);
}
