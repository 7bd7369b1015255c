import type { DemoPimFaults } from './faults/faults.ts';
import type { PimEdition, PimVersion } from './versions.ts';

/** How a demo PIM is started; everything has a default. */
export interface DemoPimOptions {
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Size of the catalog, default 1200. */
  products?: number;
  /** Same seed, same catalog and same credentials. */
  seed?: string;
  /** Default `SaaS`. */
  version?: PimVersion;
  /** Default `EE`. */
  edition?: PimEdition;
  /** Pause before every answer, in milliseconds. */
  latencyMs?: number;
  /** Life of an access token, default 3600. */
  accessTokenSeconds?: number;
  /** PEM key and certificate; with them the server speaks https. */
  tls?: { key: string; cert: string };
}

/** A running demo PIM. */
export interface DemoPim {
  /** Origin, without a trailing slash. */
  url: string;
  port: number;
  products: number;
  connection: { clientId: string; secret: string; username: string; password: string };
  administrator: { username: string; password: string };
  /** The administration interface for faults, for whoever sits in another process. */
  admin: { url: string; token: string };
  faults: DemoPimFaults;
  close(): Promise<void>;
}
