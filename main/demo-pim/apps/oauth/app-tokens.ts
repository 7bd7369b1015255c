import { randomToken } from '../../access/credentials.ts';

/** A token of an app. */
export interface AppToken {
  readonly clientId: string;
  /** Joined with spaces. */
  readonly scope: string;
  /** Milliseconds since 1970; null: never, as real PIMs have it. */
  readonly expiresAt: number | null;
}

/** The tokens of connected apps, and those that were recorded as revoked. */
export class AppTokens {
  readonly #live = new Map<string, AppToken>();
  readonly #refresh = new Map<string, { clientId: string; consented: readonly string[] }>();
  readonly #revoked = new Set<string>();
  readonly #make: (clientId: string, scope: string) => string;

  /** @param make gives the tokens that never end */
  constructor(make: (clientId: string, scope: string) => string) {
    this.#make = make;
  }

  find(token: string): AppToken | undefined {
    return this.#live.get(token);
  }

  /** Whether the token was taken away by disconnecting its app. */
  isRevoked(token: string): boolean {
    return this.#revoked.has(token);
  }

  /**
   * The token of an app for these scopes: the one that it has; with other scopes a new one, and all that it had are
   * deleted. Source: pim-community-dev, CreateAccessToken.php.
   */
  issue(clientId: string, scope: string, expiresAt: number | null): string {
    for (const [token, known] of this.#live) {
      if (known.clientId !== clientId) continue;
      if (known.scope === scope && known.expiresAt === null && expiresAt === null) return token;
      this.#live.delete(token);
    }
    const token = expiresAt === null ? this.#make(clientId, scope) : randomToken();
    this.#live.set(token, { clientId, scope, expiresAt });
    return token;
  }

  /** Takes a token that was issued before a restart. */
  adopt(token: string, clientId: string, scope: string): void {
    this.#live.set(token, { clientId, scope, expiresAt: null });
  }

  /** A refresh token, which no real PIM gives: for the fault `appTokenSeconds`. */
  issueRefresh(clientId: string, consented: readonly string[]): string {
    const token = randomToken();
    this.#refresh.set(token, { clientId, consented });
    return token;
  }

  /** Uses up a refresh token of this client and gives the authentication scopes that came with it. */
  takeRefresh(token: string, clientId: string): readonly string[] | undefined {
    const known = this.#refresh.get(token);
    if (known?.clientId !== clientId) return undefined;
    this.#refresh.delete(token);
    return known.consented;
  }

  purgeRefresh(): void {
    this.#refresh.clear();
  }

  /** Takes all tokens of an app away and remembers them as revoked. */
  revoke(clientId: string): void {
    for (const [token, { clientId: owner }] of this.#live) {
      if (owner !== clientId) continue;
      this.#live.delete(token);
      this.#revoked.add(token);
    }
    for (const [token, { clientId: owner }] of this.#refresh)
      if (owner === clientId) this.#refresh.delete(token);
  }
}
