import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 24 * 3600_000;

/** A key and a certificate as a TLS server of Node takes them, in PEM. */
export interface ServerCertificate {
  key: string;
  cert: string;
}

/** A certificate authority for one test. */
export interface TestAuthority {
  /** The authority's own certificate, in PEM. */
  cert: string;
  /** A certificate for `host`, valid from and to so many days from now. */
  issue(host: string, validDays?: { from: number; to: number }): Promise<ServerCertificate>;
}

export async function createTestAuthority(): Promise<TestAuthority> {
  x509.cryptoProvider.set(crypto);
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Test authority',
    notBefore: new Date(Date.now() - 400 * day),
    notAfter: new Date(Date.now() + 400 * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.BasicConstraintsExtension(true, 2, true)],
  });
  return {
    cert: authority.toString('pem'),
    async issue(host, validDays = { from: -1, to: 30 }) {
      const own = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const isAddress = /^[\d.]+$/.test(host);
      const cert = await x509.X509CertificateGenerator.create({
        serialNumber: '02',
        subject: `CN=${host}`,
        issuer: authority.subject,
        notBefore: new Date(Date.now() + validDays.from * day),
        notAfter: new Date(Date.now() + validDays.to * day),
        signingAlgorithm: algorithm,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new x509.SubjectAlternativeNameExtension([{ type: isAddress ? 'ip' : 'dns', value: host }]),
        ],
      });
      const key = await crypto.subtle.exportKey('pkcs8', own.privateKey);
      return { cert: cert.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
    },
  };
}
