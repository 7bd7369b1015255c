import { X509Certificate } from 'node:crypto';
import type { Authority } from '../../preload/contract/network.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';

const pemBlock =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]+-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/**
 * The certificates of a file: PEM with one or several, or one in DER. What else stands in it, a private key for
 * instance, is not taken.
 *
 * @param name of the file, for the sentences
 * @throws ProblemError `authority-not-readable` where no certificate, or one that is none, stands in it
 */
export function readAuthorities(content: Buffer, name: string): Authority[] {
  const blocks = content.toString('latin1').match(pemBlock);
  const certificates: (string | Buffer)[] = blocks ?? [content];
  const found = certificates.map((one) => authorityOf(one, name));
  const byFingerprint = new Map(found.map((one) => [one.fingerprint, one]));
  return [...byFingerprint.values()];
}

/** A certificate as settings keep it. @throws ProblemError `authority-not-readable` */
export function authorityOf(certificate: string | Buffer, name: string): Authority {
  try {
    const { subject, issuer, validTo, fingerprint256, ...read } = facts(new X509Certificate(certificate));
    return {
      subject: nameOf(subject),
      issuer: nameOf(issuer),
      validTo: new Date(validTo).toISOString(),
      fingerprint: fingerprint256,
      pem: read.pem,
    };
  } catch (error) {
    const errorCode = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ProblemError(problem('authority-not-readable', { name }, { evidence: { errorCode } }));
  }
}

function facts(read: X509Certificate) {
  const { subject, issuer, validTo, fingerprint256 } = read;
  return { subject, issuer, validTo, fingerprint256, pem: read.toString().trim() };
}

/** `CN=Example, O=Company`, as diagnoses write it; Node gives a line for each part. */
function nameOf(lines: string): string {
  const parts = lines.split('\n').filter((line) => line !== '');
  return parts.toSorted((a, b) => Number(b.startsWith('CN=')) - Number(a.startsWith('CN='))).join(', ');
}
