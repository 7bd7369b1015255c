import type { DetailedPeerCertificate, PeerCertificate } from 'node:tls';
import type { Certificate } from '../../../preload/contract/diagnosis.ts';

/** A chain longer than this is a loop. */
const longest = 10;

/** The certificates from the host's own to the last known issuer. */
export function readChain(own: DetailedPeerCertificate | PeerCertificate): Certificate[] {
  return chainOf(own).map(certificateOf);
}

/** The same certificates in DER. */
export function rawChain(own: DetailedPeerCertificate | PeerCertificate): Buffer[] {
  return chainOf(own).map(({ raw }) => raw);
}

function chainOf(own: DetailedPeerCertificate | PeerCertificate): PeerCertificate[] {
  const chain: PeerCertificate[] = [];
  let current: DetailedPeerCertificate | PeerCertificate | undefined = own;
  while (current?.fingerprint256 !== undefined && chain.length < longest) {
    chain.push(current);
    const issuer: DetailedPeerCertificate | undefined =
      'issuerCertificate' in current ? current.issuerCertificate : undefined;
    current = issuer?.fingerprint256 === current.fingerprint256 ? undefined : issuer;
  }
  return chain;
}

function certificateOf(raw: PeerCertificate): Certificate {
  return {
    subject: nameOf(raw.subject),
    issuer: nameOf(raw.issuer),
    validFrom: dateOf(raw.valid_from),
    validTo: dateOf(raw.valid_to),
    fingerprint: raw.fingerprint256,
    names: namesOf(raw.subjectaltname ?? ''),
  };
}

/** `CN=pim.example.com, O=Example`; the common name first, as people look for it. */
function nameOf(parts: object | undefined): string {
  const entries = Object.entries(parts ?? {}).flatMap(([key, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [key, String(one)] as const),
  );
  const commonFirst = entries.toSorted(([a], [b]) => Number(b === 'CN') - Number(a === 'CN'));
  return commonFirst.map(([key, value]) => `${key}=${value}`).join(', ');
}

/** OpenSSL writes `Nov 26 02:17:36 2026 GMT`. Left as it is where it can't be understood. */
function dateOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

/** From `DNS:pim.example.com, IP Address:127.0.0.1`. */
function namesOf(text: string): string[] {
  return text
    .split(', ')
    .map((part) => part.replace(/^(DNS|IP Address):/, ''))
    .filter((part) => part !== '');
}
