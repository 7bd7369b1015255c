import { randomToken } from './credentials.ts';

/** An access or refresh token; times in milliseconds since 1970. */
export interface IssuedToken {
  readonly clientId: string;
  readonly username: string;
  expiresAt: number;
}

/** 14 days. Source: api.akeneo.com, authentication. */
const refreshTokenMs = 1_209_600_000;

/** The tokens of one demo PIM; they live in memory only. */
export class Tokens {
  readonly #access = new Map<string, IssuedToken>();
  readonly #refresh = new Map<string, IssuedToken>();

  /** Issues a pair for a user on a client. */
  issue(
    clientId: string,
    username: string,
    accessSeconds: number,
  ): { accessToken: string; refreshToken: string } {
    const pair = { accessToken: randomToken(), refreshToken: randomToken() };
    this.#access.set(pair.accessToken, { clientId, username, expiresAt: Date.now() + accessSeconds * 1000 });
    this.#refresh.set(pair.refreshToken, { clientId, username, expiresAt: Date.now() + refreshTokenMs });
    return pair;
  }

  access(token: string): IssuedToken | undefined {
    return this.#access.get(token);
  }

  refresh(token: string): IssuedToken | undefined {
    return this.#refresh.get(token);
  }

  /** A refresh token can be used once. */
  deleteRefresh(token: string): void {
    this.#refresh.delete(token);
  }

  expireAccess(): void {
    for (const token of this.#access.values()) token.expiresAt = 0;
  }

  purgeAccess(): void {
    this.#access.clear();
  }

  purgeRefresh(): void {
    this.#refresh.clear();
  }

  /** Deletes the tokens of a client or of a user. */
  revoke(owner: { clientId?: string; username?: string }): void {
    for (const store of [this.#access, this.#refresh]) {
      for (const [token, { clientId, username }] of store) {
        if (clientId === owner.clientId || username === owner.username) store.delete(token);
      }
    }
  }
}
