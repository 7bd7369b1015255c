import type { Person } from './apps/login/people.ts';
import type { EditRequest, EditStep, EditSummary } from './catalog/product-edits.ts';
import type { Variant } from './catalog/staging.ts';
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
  /** `staging` differs from `production` (the default) of the same seed in known ways; see README.md. */
  variant?: Variant;
  /** Categories in all; by default, and at least, the 50 or so that are written. */
  categories?: number;
  /** Options of the attribute `brand`; by default, and at least, 12. */
  options?: number;
  /** Families in all; by default, and at least, 12. The others have no products. */
  families?: number;
  /** Pause before every answer, in milliseconds. */
  latencyMs?: number;
  /** Life of an access token, default 3600. */
  accessTokenSeconds?: number;
  /** Callback of the app that comes with the demo PIM, default `http://127.0.0.1:43117/callback`. */
  callbackUrl?: string;
  /** PEM key and certificate; with them the server speaks https. */
  tls?: { key: string; cert: string };
  /** Speaks https with a certificate of its own authority, unless `tls` gives another; see `DemoPim.authority`. */
  https?: boolean;
  /** AKENEO_PIM_URL, where it is not the address of the server: `iss` of id_tokens, `pim_url` of activation URLs. */
  pimUrl?: string;
}

/** Changes the products between two reads. */
export interface DemoPimEdits {
  /** Changes, creates and removes products; which ones follows from the seed and from how many steps came before. */
  apply(request: EditRequest): EditStep;
  /** Back to the generated catalog. */
  reset(): void;
  summary(): EditSummary;
}

/** A running demo PIM. */
export interface DemoPim {
  /** Origin, without a trailing slash. */
  url: string;
  port: number;
  products: number;
  /** Certificate (PEM) of the authority that signs its certificates, also faulty ones; only over https. */
  authority?: string;
  connection: { clientId: string; secret: string; username: string; password: string };
  administrator: { username: string; password: string };
  /** The custom app that comes with the demo PIM; releases before 7.0 do not know it. */
  app: { clientId: string; clientSecret: string; callbackUrl: string };
  /** An app of a pretend App Store, for releases from 6.0 on; its secret is unknown to the PIM, the store checks it. */
  storeApp: { clientId: string; clientSecret: string; callbackUrl: string };
  /** Who can log in to the pages; the administrator is the first. */
  users: readonly Person[];
  /** The administration interface for faults, for whoever sits in another process. */
  admin: { url: string; token: string };
  faults: DemoPimFaults;
  edits: DemoPimEdits;
  close(): Promise<void>;
}
