import type { Access } from '../../access/access.ts';
import { randomText } from '../../access/credentials.ts';

/** A connection, as Connect > Connection settings lists it. */
export interface DemoConnection {
  readonly code: string;
  readonly label: string;
  readonly clientId: string;
  readonly username: string;
}

/** The connections of one demo PIM: the one that it comes with, and those that people make. */
export class DemoConnections {
  readonly #access: Access;
  readonly #made = new Map<string, DemoConnection>();

  constructor(access: Access) {
    this.#access = access;
    const { clientId, username } = access.connection;
    this.#made.set('pimscope', { code: 'pimscope', label: 'Pimscope', clientId, username });
  }

  /** Those whose client still exists. */
  list(): readonly DemoConnection[] {
    return [...this.#made.values()].filter(({ clientId }) => this.#access.clients.has(clientId));
  }

  find(code: string): DemoConnection | undefined {
    return this.list().find((connection) => connection.code === code);
  }

  /** Makes one with a client and a user of its own. The code follows from the label. */
  create(label: string): DemoConnection {
    const base = label.toLowerCase().replace(/[^a-z0-9]+/g, '_');
    const number = Math.floor(1000 + Math.random() * 9000);
    const code = this.#made.has(base) ? `${base}_${this.#made.size}` : base;
    const clientId = `${this.#made.size + 10}_${randomText(50)}`;
    const username = `${code}_${number}`;
    this.#access.clients.set(clientId, {
      id: clientId,
      secret: randomText(50),
      grants: ['password', 'refresh_token'],
    });
    this.#access.users.set(username, { username, password: randomText(9), isConnectionUser: true });
    const connection = { code, label, clientId, username };
    this.#made.set(code, connection);
    return connection;
  }

  secretOf({ clientId }: DemoConnection): string | undefined {
    return this.#access.clients.get(clientId)?.secret;
  }

  passwordOf({ username }: DemoConnection): string | undefined {
    return this.#access.users.get(username)?.password;
  }

  /** A new secret; the tokens of the connection are deleted. */
  regenerateSecret({ clientId }: DemoConnection): void {
    const client = this.#access.clients.get(clientId);
    if (client === undefined) return;
    client.secret = randomText(50);
    this.#access.tokens.revoke({ clientId });
  }

  /** A new password; the tokens of the connection are deleted. */
  regeneratePassword({ username }: DemoConnection): void {
    const user = this.#access.users.get(username);
    if (user === undefined) return;
    user.password = randomText(9);
    this.#access.tokens.revoke({ username });
  }
}
