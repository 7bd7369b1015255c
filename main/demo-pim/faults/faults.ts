/** A fault that hits the next calls and then is over. */
export interface NextCalls {
  /** How many calls are still to be hit; 0 is off. */
  calls: number;
  /** Only calls whose path (with query) contains this text. */
  pathContains?: string | undefined;
}

/** What an odd item in a page of products looks like. */
export type OddItem = 'values-null' | 'family-missing' | 'wrong-types' | 'no-uuid' | 'not-an-object';

/** Switches that make the demo PIM misbehave. All can be changed at any time and hold from the next call on. */
export interface DemoPimFaults {
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
  /** Permissions that the connection's role has lost: channels, locales, products, … (access/permissions.ts). */
  permissionsRemoved: string[];
  /** Start of every link instead of the address that was called, such as `http://pim.internal:8080`. */
  linksOrigin: string | null;
  /** The third item of every page of products and product models is damaged in this way. */
  oddItem: OddItem | null;
  /** 429 when too many calls are in flight; real PIMs do this. `retryAfterSeconds: null` sends no header. */
  concurrency: { enabled: boolean; perConnection: number; total: number; retryAfterSeconds: number | null };
  /** 429 for the next calls. */
  tooManyRequests: NextCalls & { retryAfterSeconds: number | null };
  /** An HTML error page for the next calls. */
  serverError: NextCalls & { status: 500 | 502 | 503 | 504 };
  /** JSON that ends too early, for the next calls. */
  malformedJson: NextCalls;
  /** The connection breaks in the middle of the body, for the next calls. */
  cutConnection: NextCalls;
  /** A page of a company proxy with status 200 instead of the answer, for the next calls. */
  proxyPage: NextCalls;
  /** Makes every access token expired: 401 "The access token provided has expired." */
  expireTokens(): void;
  /** Forgets every access token, as the nightly purge does: 401 "The access token provided is invalid." */
  purgeTokens(): void;
  /** Forgets every refresh token: refreshing answers 422. */
  purgeRefreshTokens(): void;
}

/** All switches off. */
export function noFaults(
  start: { latencyMs: number; accessTokenSeconds: number },
  tokens: Pick<DemoPimFaults, 'expireTokens' | 'purgeTokens' | 'purgeRefreshTokens'>,
): DemoPimFaults {
  return {
    latencyMs: start.latencyMs,
    jitterMs: 0,
    maintenance: false,
    stripAuthorization: false,
    accessTokenSeconds: start.accessTokenSeconds,
    userDisabled: false,
    overallAccessRemoved: false,
    permissionsRemoved: [],
    linksOrigin: null,
    oddItem: null,
    concurrency: { enabled: true, perConnection: 4, total: 10, retryAfterSeconds: 1 },
    tooManyRequests: { calls: 0, retryAfterSeconds: 1 },
    serverError: { calls: 0, status: 502 },
    malformedJson: { calls: 0 },
    cutConnection: { calls: 0 },
    proxyPage: { calls: 0 },
    ...tokens,
  };
}

/** Whether a fault hits this call; counts it if so. */
export function strikes(fault: NextCalls, target: string): boolean {
  if (fault.calls <= 0) return false;
  if (fault.pathContains !== undefined && !target.includes(fault.pathContains)) return false;
  fault.calls--;
  return true;
}
