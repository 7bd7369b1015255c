import { randomBytes } from 'node:crypto';
import type { RequestedScopes } from '../oauth/scopes.ts';

/** What an app asked for in one browser and has not been given yet. */
export interface PendingRequest extends RequestedScopes {
  /** Undefined when none was sent, which is not the same as empty. */
  readonly state: string | undefined;
}

/** What the demo PIM remembers of one browser. */
export interface Session {
  readonly id: string;
  username: string | undefined;
  /** Where to go after login: path and query. */
  wantedUrl: string | undefined;
  /** Says why the last login failed; shown once. */
  loginError: string | undefined;
  /** By client id: a second attempt of one app replaces the first. Source: pim-community-dev, AppAuthorizationSession.php. */
  readonly pending: Map<string, PendingRequest>;
}

const maxSessions = 500;

/** The sessions of one demo PIM; the oldest go when there are too many. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  /** A new session; `from` carries on what was remembered, under another id, and ends. */
  open(from?: Session): Session {
    const id = randomBytes(24).toString('hex');
    const session: Session = {
      id,
      username: from?.username,
      wantedUrl: from?.wantedUrl,
      loginError: from?.loginError,
      pending: from?.pending ?? new Map<string, PendingRequest>(),
    };
    if (from !== undefined) this.close(from);
    const oldest = this.#sessions.keys().next().value;
    if (this.#sessions.size >= maxSessions && oldest !== undefined) this.#sessions.delete(oldest);
    this.#sessions.set(id, session);
    return session;
  }

  /** Logs everybody out. */
  closeAll(): void {
    this.#sessions.clear();
  }

  close(session: Session): void {
    this.#sessions.delete(session.id);
  }
}
