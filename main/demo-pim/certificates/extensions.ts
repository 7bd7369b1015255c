import { isIPv4 } from 'node:net';
import { der, objectId, sequence } from './der.ts';

const yes = der(0x01, Buffer.from([0xff]));

/** basicConstraints: this certificate may sign others. Source: RFC 5280, 4.2.1.9. */
export const mayIssue: Buffer = extension('551d13', sequence(yes), true);

/** extKeyUsage: for TLS servers. Source: RFC 5280, 4.2.1.12. */
export const forServers: Buffer = extension('551d25', sequence(objectId('2b06010505070301')));

/** subjectAltName: names and IPv4 addresses that the certificate is for. Source: RFC 5280, 4.2.1.6. */
export function forHosts(hosts: readonly string[]): Buffer {
  return extension('551d11', sequence(...hosts.map(generalName)));
}

function generalName(host: string): Buffer {
  return isIPv4(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));
}

function extension(id: string, value: Buffer, isCritical = false): Buffer {
  return sequence(objectId(id), ...(isCritical ? [yes] : []), der(0x04, value));
}
