import { randomToken } from '../../access/credentials.ts';

/** 30 seconds. Source: api.akeneo.com, authentication and authorization. */
const lifeMs = 30_000;

interface AuthorizationCode {
  readonly clientId: string;
  readonly username: string;
  readonly createdAt: number;
}

/** Authorization codes: 86 characters, good once. Source: pim-community-dev, AuthorizationCodeGenerator.php. */
export class AuthorizationCodes {
  readonly #codes = new Map<string, AuthorizationCode>();

  /** A new code for a person who authorized an app; `now` in milliseconds since 1970. */
  issue(clientId: string, username: string, now: number): string {
    const code = randomToken();
    this.#codes.set(code, { clientId, username, createdAt: now });
    return code;
  }

  find(code: string): AuthorizationCode | undefined {
    return this.#codes.get(code);
  }

  static hasExpired(code: AuthorizationCode, now: number): boolean {
    return now - code.createdAt > lifeMs;
  }

  delete(code: string): void {
    this.#codes.delete(code);
  }

  /** Forgets the codes of an app. */
  deleteOf(clientId: string): void {
    for (const [code, { clientId: owner }] of this.#codes) if (owner === clientId) this.#codes.delete(code);
  }
}
