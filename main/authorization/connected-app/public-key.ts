import { createPublicKey, type KeyObject } from 'node:crypto';

/** The key of a PEM, of a certificate or alone; null where it is none that RS256 can be verified with (RFC 7518, 3.3). */
export function readPublicKey(pem: string): KeyObject | null {
  if (!/-----BEGIN (CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)-----/.test(pem)) return null;
  const key = parseKey(pem);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  return key?.asymmetricKeyType === 'rsa' && bits >= 2048 ? key : null;
}

function parseKey(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem);
  } catch {
    // OpenSSL and BoringSSL word it differently; what counts is that it can't be read.
    return null;
  }
}
