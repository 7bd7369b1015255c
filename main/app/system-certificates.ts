import { getCACertificates } from 'node:tls';

/**
 * The certificate authorities that this computer trusts, and those of `NODE_EXTRA_CA_CERTS`, as PEM. Empty where Node
 * can't ask the system. Takes some tens of milliseconds: asked for with the first https call only.
 */
export function systemCertificates(): readonly string[] {
  if (typeof getCACertificates !== 'function') return [];
  return [...getCACertificates('system'), ...getCACertificates('extra')];
}
