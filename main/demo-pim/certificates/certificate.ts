import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { bitString, der, integer, objectId, sequence, time, utf8 } from './der.ts';

/** What a certificate says, and the key that signs it. */
export interface CertificateContent {
  /** Common name of whom it is for. */
  readonly subject: string;
  /** Common name of who signs it. */
  readonly issuer: string;
  /** RSA or P-256. */
  readonly publicKey: KeyObject;
  /** RSA or P-256. */
  readonly signingKey: KeyObject;
  readonly from: Date;
  readonly to: Date;
  /** As extensions.ts makes them. */
  readonly extensions?: readonly Buffer[];
}

const signatures = {
  rsa: sequence(objectId('2a864886f70d01010b'), der(0x05)),
  ec: sequence(objectId('2a8648ce3d040302')),
} as const;

/** An X.509 certificate of version 3 in PEM, signed with SHA-256. Source: RFC 5280. */
export function certificate(content: CertificateContent): string {
  const algorithm = signatures[content.signingKey.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'];
  const extensions = content.extensions ?? [];
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    nameOf(content.issuer),
    sequence(time(content.from), time(content.to)),
    nameOf(content.subject),
    content.publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
  const signature = sign('sha256', body, content.signingKey);
  const lines = sequence(body, algorithm, bitString(signature))
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`;
}

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(objectId('550403'), utf8(commonName))));
}
