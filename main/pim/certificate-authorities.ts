import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/**
 * The TLS context that trusts the certificate authorities of the system beside those that come with Node. Made once,
 * at the first https call: reading some hundred certificates takes tens of milliseconds.
 *
 * @param systemCertificates PEM texts; one that can't be read is left out
 */
export function lazySecureContext(systemCertificates: () => readonly string[]): () => SecureContext {
  let context: SecureContext | null = null;
  return () => {
    context ??= createSecureContext({
      ca: [...rootCertificates, ...systemCertificates().filter(isReadable)],
    });
    return context;
  };
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
