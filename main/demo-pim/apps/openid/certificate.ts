import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { bitString, der, integer, sequence, time, utf8 } from './der.ts';

const sha256WithRsa = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
const commonName = der(0x06, Buffer.from('550403', 'hex'));
const tenYearsMs = 10 * 365 * 86_400_000;

/** A self-signed X.509 certificate of an RSA key, in PEM. Source: RFC 5280. */
export function selfSigned(keys: { publicKey: KeyObject; privateKey: KeyObject }, name: string): string {
  const now = Date.now();
  const subject = sequence(der(0x31, sequence(commonName, utf8(name))));
  const version3 = der(0xa0, integer(Buffer.from([2])));
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
  const content = sequence(
    version3,
    integer(serial),
    sha256WithRsa,
    subject,
    sequence(time(new Date(now - 86_400_000)), time(new Date(now + tenYearsMs))),
    subject,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', content, keys.privateKey);
  const lines = sequence(content, sha256WithRsa, bitString(signature))
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`;
}
