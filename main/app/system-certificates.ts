import { getCACertificates } from 'node:tls';

/**
 * The certificate authorities that this computer trusts, as PEM. Empty where Node can't ask the system. Takes some
 * tens of milliseconds: asked for with the first https call only.
 */
export function systemCertificates(): readonly string[] {
  return typeof getCACertificates === 'function' ? getCACertificates('system') : [];
}
