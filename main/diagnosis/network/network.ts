import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import type { Agents } from '../../pim/agents.ts';
import { type NetworkOptions, systemNetwork } from '../../pim/network-options.ts';
import { untilCancelled } from '../../pim/until-cancelled.ts';
import { outwardAddresses } from './outward-addresses.ts';
import { connectTcp, type TcpTarget } from './tcp-connect.ts';
import { shakeHands, type TlsFacts } from './tls-handshake.ts';

/** What a diagnosis looks at below HTTP. Nothing secret is sent by any of it. */
export interface Network {
  /** Addresses of this computer that lead to a network; empty where it is offline. */
  outwardAddresses(): string[];
  /** All addresses of a host, as the operating system resolves them. @throws the system's error, with its `code` */
  resolve(hostname: string, signal: AbortSignal): Promise<LookupAddress[]>;
  /** Milliseconds until the connection stood. @throws the socket's error, with its `code` */
  connect(target: TcpTarget, limitMs: number, signal: AbortSignal): Promise<number>;
  /** Address of the proxy on the way to `url`, or null. @throws ProxyError where the system can't say */
  proxyFor(url: string, signal: AbortSignal): Promise<string | null>;
  /** What the host shows in its TLS handshake, trusted or not. @throws the socket's error, ProxyError */
  handshake(url: string, limitMs: number, signal: AbortSignal): Promise<TlsFacts>;
}

/**
 * The network of this computer, by the same ways that calls take.
 *
 * @param optionsFor how a profile's calls to an address go; as the computer is set up unless given
 */
export function createNetwork(
  agents: Agents,
  optionsFor: (url: string) => Promise<NetworkOptions> = () => Promise.resolve(systemNetwork),
): Network {
  const wayTo = async (url: string) => agents.wayTo(url, await optionsFor(url));
  return {
    outwardAddresses: () => outwardAddresses(networkInterfaces()),
    // The lookup itself can't be stopped; whoever gives up does not wait for it.
    resolve: (hostname, signal) => untilCancelled(() => lookup(hostname, { all: true }), signal),
    connect: connectTcp,
    async proxyFor(url, signal) {
      return (await untilCancelled(() => wayTo(url), signal)).proxy;
    },
    async handshake(url, limitMs, signal) {
      const { agent } = await untilCancelled(() => wayTo(url), signal);
      return shakeHands({ url: new URL(url), agent, limitMs, signal });
    },
  };
}
