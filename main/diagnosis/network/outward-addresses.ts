import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * Addresses of this computer by which it can reach others. Loopback does not count, nor do link-local addresses
 * (169.254.0.0/16, fe80::/10): systems give them to interfaces without a network.
 */
export function outwardAddresses(interfaces: Interfaces): string[] {
  return Object.values(interfaces)
    .flatMap((infos) => infos ?? [])
    .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab][0-9a-f]:)/i.test(address))
    .map(({ address }) => address);
}
