import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/**
 * The TLS context that trusts the certificate authorities of the system beside those that come with Node. Made once,
 * at the first https call, and shared by all connections: reading the certificates takes some 20 milliseconds.
 *
 * @param systemCertificates PEM texts; one that can't be read is left out
 */
export function lazySecureContext(systemCertificates: () => readonly string[]): () => SecureContext {
  let context: SecureContext | null = null;
  return () => {
    context ??= trust([...rootCertificates, ...systemCertificates()]);
    return context;
  };
}

function trust(certificates: readonly string[]): SecureContext {
  // Systems list most authorities more than once, and Node's own again.
  const ca = [...new Set(certificates.map((pem) => pem.trim()))];
  try {
    return createSecureContext({ ca });
  } catch {
    // One broken certificate fails them all; looking at each takes longer, so it is done only then.
    return createSecureContext({ ca: ca.filter(isReadable) });
  }
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
