import type { RequestListener } from 'node:http';
import { createInTurn } from './in-turn.ts';
import { type LocalServer, openLocalServer } from './local-server.ts';

/** A share in a server. */
export interface Lease {
  /** Resolves once the port is free, or once it is clear that somebody else still needs it. */
  release(): Promise<void>;
}

/** The servers on loopback, each open as long as somebody needs it. */
export interface Ports {
  /** Rejects with Node's own error where the port or the address is not to be had. */
  lease(address: string, port: number): Promise<Lease>;
  /** Closes all servers, whoever needs them. */
  closeAll(): Promise<void>;
}

export interface PortsOptions {
  onRequest: RequestListener;
  /** Milliseconds, as of `openLocalServer`. */
  patienceMs: number;
}

interface Shared {
  server: LocalServer;
  leases: Set<Lease>;
}

/** A port that is being freed is free before it is opened again: everything happens one after the other. */
export function createPorts(options: PortsOptions): Ports {
  const servers = new Map<string, Shared>();
  const inTurn = createInTurn();

  const giveBack = async (key: string, shared: Shared, lease: Lease): Promise<void> => {
    if (!shared.leases.delete(lease) || shared.leases.size > 0) return;
    if (servers.get(key) === shared) servers.delete(key);
    await shared.server.close();
  };

  return {
    lease: (address, port) =>
      inTurn(async () => {
        const key = `${address} ${port}`;
        const shared = servers.get(key) ?? {
          server: await openLocalServer({ ...options, address, port }),
          leases: new Set<Lease>(),
        };
        servers.set(key, shared);
        const lease: Lease = { release: () => inTurn(() => giveBack(key, shared, lease)) };
        shared.leases.add(lease);
        return lease;
      }),
    closeAll: () =>
      inTurn(async () => {
        const all = [...servers.values()];
        servers.clear();
        await Promise.all(all.map(({ server }) => server.close()));
      }),
  };
}
