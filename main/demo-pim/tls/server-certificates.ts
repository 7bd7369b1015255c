import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { certificate } from '../certificates/certificate.ts';
import { forHosts, forServers, mayIssue } from '../certificates/extensions.ts';

/** A PEM key and certificate, as a TLS server of Node takes them. */
export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
}

/** What is wrong with a server's certificate. */
export const certificateFaults = [
  'private-authority',
  'self-signed',
  'expired',
  'not-yet-valid',
  'wrong-host',
] as const;
export type CertificateFault = (typeof certificateFaults)[number];

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const day = 86_400_000;
const ownHosts = ['127.0.0.1', 'localhost'];
const own = 'Demo PIM authority';

/**
 * The certificates of one demo PIM that speaks https: the one that it was given or, without, one of its own authority;
 * and for each fault one that has exactly this fault for a client that trusts the authority.
 */
export class ServerCertificates {
  readonly #given: ServerCertificate | undefined;
  readonly #authorityKeys = newKeys();
  /** Certificate of the own authority, in PEM. */
  readonly authority: string;

  constructor(given?: ServerCertificate) {
    this.#given = given;
    this.authority = authorityCertificate(own, this.#authorityKeys);
  }

  /** The certificate to show; null is the right one. */
  of(fault: CertificateFault | null): ServerCertificate {
    switch (fault) {
      case null:
        return this.#given ?? issue(own, this.#authorityKeys);
      case 'private-authority':
        return issue('Unknown authority', newKeys());
      case 'self-signed':
        return selfSigned();
      case 'expired':
        return issue(own, this.#authorityKeys, { days: [-30, -1] });
      case 'not-yet-valid':
        return issue(own, this.#authorityKeys, { days: [1, 30] });
      case 'wrong-host':
        return issue(own, this.#authorityKeys, { hosts: ['pim.example'] });
    }
  }
}

function newKeys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function authorityCertificate(name: string, { publicKey, privateKey }: Keys): string {
  const names = { subject: name, issuer: name };
  return certificate({
    ...names,
    publicKey,
    signingKey: privateKey,
    ...between(-400, 400),
    extensions: [mayIssue],
  });
}

function issue(
  authority: string,
  authorityKeys: Keys,
  { hosts = ownHosts, days = [-1, 30] }: { hosts?: readonly string[]; days?: readonly [number, number] } = {},
): ServerCertificate {
  const { publicKey, privateKey } = newKeys();
  return {
    key: pem(privateKey),
    cert: certificate({
      subject: hosts[0] ?? '',
      issuer: authority,
      publicKey,
      signingKey: authorityKeys.privateKey,
      ...between(...days),
      extensions: [forHosts(hosts), forServers],
    }),
  };
}

function selfSigned(): ServerCertificate {
  const { publicKey, privateKey } = newKeys();
  const names = { subject: 'Demo PIM', issuer: 'Demo PIM' };
  const extensions = [forHosts(ownHosts), forServers];
  const content = { ...names, publicKey, signingKey: privateKey, ...between(-1, 30), extensions };
  return { key: pem(privateKey), cert: certificate(content) };
}

function between(fromDays: number, toDays: number): { from: Date; to: Date } {
  const now = Date.now();
  return { from: new Date(now + fromDays * day), to: new Date(now + toDays * day) };
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
