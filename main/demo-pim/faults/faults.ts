import type { Rights } from '../apps/login/people.ts';
import type { CertificateFault } from '../tls/server-certificates.ts';

/** A fault that hits the next calls and then is over. */
export interface NextCalls {
  /** How many calls are still to be hit; 0 is off. */
  calls: number;
  /** Only calls whose path (with query) contains this text. */
  pathContains?: string | undefined;
}

/** What an odd item in a page of products looks like. */
export type OddItem = 'values-null' | 'family-missing' | 'wrong-types' | 'no-uuid' | 'not-an-object';

/** What happens once and is no switch. */
export interface FaultActions {
  /** Disconnects the app that comes with the demo PIM: 401 "… Your app has been disconnected from that PIM." */
  disconnectApp(): void;
  /** Makes every access token expired: 401 "The access token provided has expired." */
  expireTokens(): void;
  /** Forgets every access token, as the nightly purge does: 401 "The access token provided is invalid." */
  purgeTokens(): void;
  /** Forgets every refresh token: refreshing answers 422 to connections, 400 to apps. */
  purgeRefreshTokens(): void;
  /** Logs everybody out of the pages, in the middle of whatever they do. */
  endSessions(): void;
}

/** Switches that make the demo PIM misbehave. All can be changed at any time and hold from the next call on. */
export interface DemoPimFaults extends FaultActions {
  /** Pause before every answer, in milliseconds. */
  latencyMs: number;
  /** Added at random to the pause, up to so many milliseconds. */
  jitterMs: number;
  /** 503 "Undergoing maintenance." below /api, a redirect to /maintenance elsewhere. */
  maintenance: boolean;
  /** The Authorization header never arrives, as behind Apache without CGIPassAuth. */
  stripAuthorization: boolean;
  /** Life of the access tokens that are issued from now on. */
  accessTokenSeconds: number;
  /** The connection's user is disabled. */
  userDisabled: boolean;
  /** The connection's role has lost "Overall Web API access". */
  overallAccessRemoved: boolean;
  /** The connection's user group sees no category: empty lists of products, on the Enterprise Edition. */
  productsHidden: boolean;
  /** Permissions that the connection's role has lost: channels, locales, products, … (access/permissions.ts). */
  permissionsRemoved: string[];
  /** Start of every link instead of the address that was called, such as `http://pim.internal:8080`. */
  linksOrigin: string | null;
  /** The third item of every page of products and product models is damaged in this way. */
  oddItem: OddItem | null;
  /** 429 when too many calls are in flight; real PIMs do this. `retryAfterSeconds: null` sends no header. */
  concurrency: { enabled: boolean; perConnection: number; total: number; retryAfterSeconds: number | null };
  /** 429 are HTML pages, as those of a server in front of the PIM, instead of JSON. */
  tooManyRequestsInHtml: boolean;
  /** The PIM itself fails: 500 in JSON below /api, an HTML page elsewhere, for the next calls. */
  unhandledError: NextCalls;
  /** A longer pause before the answer, for the next calls. */
  slowAnswer: NextCalls & { milliseconds: number };
  /** 429 for the next calls. */
  tooManyRequests: NextCalls & { retryAfterSeconds: number | null };
  /** An HTML error page for the next calls. */
  serverError: NextCalls & { status: 403 | 408 | 413 | 500 | 502 | 503 | 504 };
  /** JSON that ends too early, for the next calls. */
  malformedJson: NextCalls;
  /** The connection breaks in the middle of the body, for the next calls. */
  cutConnection: NextCalls;
  /** A page of a company proxy with status 200 instead of the answer, for the next calls. */
  proxyPage: NextCalls;
  /** Every body comes at so many bytes a second; 0 is off. */
  bytesPerSecond: number;
  /** Every address answers 301 to this origin (as `https://pim.example`), as a server that wants https does. */
  redirectTo: string | null;
  /** JSON says that it is text/html, for the next calls. */
  wrongContentType: NextCalls;
  /**
   * A proxy in front of the PIM, as single sign-on is, redirects calls of apps, of the API and to /connect/apps/v1 to
   * its login page, for the next calls. Its form leads back.
   */
  loginRedirect: NextCalls;
  /** 429 when more calls come within a second; real SaaS allows 100. `retryAfterSeconds: null` sends no header. */
  requestsPerSecond: { enabled: boolean; limit: number; retryAfterSeconds: number | null };
  /** `Retry-After` of every 429 is a date instead of seconds. */
  retryAfterAsDate: boolean;
  /** Pause before the answer to a login on the pages, in milliseconds. */
  loginDelayMs: number;
  /** The feature of apps is switched off, as on old Community Editions: 404. */
  appsSwitchedOff: boolean;
  /**
   * The token endpoint of apps answers with `expires_in` and `refresh_token`, and the token ends after so many seconds,
   * as no real PIM does but gateways may. A refresh needs grant_type, client_id and refresh_token.
   */
  appTokenSeconds: number | null;
  /** The token endpoint of apps refuses every refresh token: 400 `invalid_grant`. */
  appRefreshRefused: boolean;
  /** The App Store can't be reached: its apps are not found, and their proofs can't be checked. */
  appStoreUnreachable: boolean;
  /** The PIM has lost the keys that sign id_tokens. */
  openidKeysMissing: boolean;
  /** Rights that the roles of all people have lost, at once and until this is emptied. */
  rightsRemoved: (keyof Rights)[];
  /** What is wrong with the certificate; null is nothing. Only over https, from the next connection on. */
  certificate: CertificateFault | null;
  /** How far the PIM's clock is ahead for the age of codes, for id_tokens and for the end of app tokens, in milliseconds. */
  clockAheadMs: number;
  /** AKENEO_PIM_URL, where it is set wrong: `iss` of id_tokens and `pim_url` of activation URLs. */
  pimUrl: string | null;
}

/** What some switches are at the start. */
interface FaultStart {
  readonly latencyMs?: number;
  readonly accessTokenSeconds?: number;
  readonly pimUrl?: string | null;
}

/** All switches off, with what there is to do. */
export function noFaults(start: FaultStart, actions: FaultActions): DemoPimFaults {
  return { ...switchesOff(start), ...actions };
}

/** All switches off. */
export function switchesOff({
  latencyMs = 0,
  accessTokenSeconds = 3600,
  pimUrl = null,
}: FaultStart = {}): Omit<DemoPimFaults, keyof FaultActions> {
  return {
    latencyMs,
    jitterMs: 0,
    maintenance: false,
    stripAuthorization: false,
    accessTokenSeconds,
    userDisabled: false,
    overallAccessRemoved: false,
    productsHidden: false,
    permissionsRemoved: [],
    linksOrigin: null,
    oddItem: null,
    concurrency: { enabled: true, perConnection: 4, total: 10, retryAfterSeconds: 1 },
    tooManyRequestsInHtml: false,
    unhandledError: { calls: 0 },
    slowAnswer: { calls: 0, milliseconds: 5000 },
    tooManyRequests: { calls: 0, retryAfterSeconds: 1 },
    serverError: { calls: 0, status: 502 },
    malformedJson: { calls: 0 },
    cutConnection: { calls: 0 },
    proxyPage: { calls: 0 },
    bytesPerSecond: 0,
    redirectTo: null,
    wrongContentType: { calls: 0 },
    loginRedirect: { calls: 0 },
    requestsPerSecond: { enabled: false, limit: 100, retryAfterSeconds: 1 },
    retryAfterAsDate: false,
    loginDelayMs: 0,
    appsSwitchedOff: false,
    appTokenSeconds: null,
    appRefreshRefused: false,
    appStoreUnreachable: false,
    openidKeysMissing: false,
    rightsRemoved: [],
    certificate: null,
    clockAheadMs: 0,
    pimUrl,
  };
}

/** The time on the PIM's clock, in milliseconds since 1970. */
export function pimNow(faults: Pick<DemoPimFaults, 'clockAheadMs'>): number {
  return Date.now() + faults.clockAheadMs;
}

/** The address that the PIM believes to have (AKENEO_PIM_URL). */
export function ownAddress(faults: Pick<DemoPimFaults, 'pimUrl'>, origin: string): string {
  return faults.pimUrl ?? origin;
}

/** Whether a fault hits this call; counts it if so. */
export function strikes(fault: NextCalls, target: string): boolean {
  if (fault.calls <= 0) return false;
  if (fault.pathContains !== undefined && !target.includes(fault.pathContains)) return false;
  fault.calls--;
  return true;
}
