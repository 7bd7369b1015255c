import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/** TLS contexts, one for each set of authorities that are trusted beside the usual ones. */
export interface SecureContexts {
  /** `key` is the same for the same set. The context is made when it is first asked for. */
  trusting(more: readonly string[]): { key: string; context: () => SecureContext };
}

/**
 * Contexts that trust the certificate authorities of the system beside those that come with Node. Each is made once, at
 * the first https call, and shared by all connections: reading the certificates takes some 20 milliseconds.
 *
 * @param systemCertificates PEM texts; one that can't be read is left out
 */
export function secureContexts(systemCertificates: () => readonly string[]): SecureContexts {
  const made = new Map<string, SecureContext>();
  return {
    trusting(more) {
      const key = [...more].sort().join('\n');
      const context = () => {
        const known = made.get(key);
        if (known !== undefined) return known;
        const context = trust([...rootCertificates, ...systemCertificates(), ...more], more.length > 0);
        made.set(key, context);
        return context;
      };
      return { key, context };
    },
  };
}

/** @param partialChains whether an intermediate or a server's own certificate may be the one that is trusted */
function trust(certificates: readonly string[], partialChains: boolean): SecureContext {
  // Systems list most authorities more than once, and Node's own again.
  const ca = [...new Set(certificates.map((pem) => pem.trim()))];
  try {
    return createSecureContext({ ca, allowPartialTrustChain: partialChains });
  } catch {
    // One broken certificate fails them all; looking at each takes longer, so it is done only then.
    return createSecureContext({ ca: ca.filter(isReadable), allowPartialTrustChain: partialChains });
  }
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
