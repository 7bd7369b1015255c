import { type ConnectionCredentials, derivedConnection, derivedText, randomText } from './credentials.ts';
import { Tokens } from './tokens.ts';

/** An OAuth client. */
export interface Client {
  readonly id: string;
  secret: string;
  /** Grants that it may use. */
  readonly grants: readonly string[];
}

/** A user who can ask for tokens. */
export interface User {
  readonly username: string;
  password: string;
  /** The faults about users and roles concern these only. */
  readonly isConnectionUser: boolean;
}

/** Clients, users and tokens of one demo PIM. */
export class Access {
  readonly tokens = new Tokens();
  readonly clients = new Map<string, Client>();
  readonly users = new Map<string, User>();
  readonly connection: ConnectionCredentials;
  readonly administrator: { readonly username: string; readonly password: string };
  readonly adminToken: string;

  constructor(seed: string) {
    this.connection = derivedConnection(seed);
    this.administrator = { username: 'admin', password: derivedText(seed, 'administrator', 12) };
    this.adminToken = derivedText(seed, 'admin token', 40);
    const { clientId, secret, username, password } = this.connection;
    this.clients.set(clientId, { id: clientId, secret, grants: ['password', 'refresh_token'] });
    // A client as apps have it: its id exists, but the password grant is not for it.
    const appId = derivedText(seed, 'app client id', 50);
    this.clients.set(`99_${appId}`, {
      id: `99_${appId}`,
      secret: derivedText(seed, 'app secret', 50),
      grants: ['authorization_code'],
    });
    this.users.set(username, { username, password, isConnectionUser: true });
    this.users.set('admin', { ...this.administrator, isConnectionUser: false });
  }

  /** Gives the connection's client a new secret and deletes its tokens; undefined when the connection was deleted. */
  regenerateSecret(): string | undefined {
    const client = this.clients.get(this.connection.clientId);
    if (client === undefined) return undefined;
    client.secret = randomText(50);
    this.tokens.revoke({ clientId: client.id });
    return client.secret;
  }

  /** Gives the connection's user a new password and deletes its tokens; undefined when the user was deleted. */
  regeneratePassword(): string | undefined {
    const user = this.users.get(this.connection.username);
    if (user === undefined) return undefined;
    user.password = randomText(9);
    this.tokens.revoke({ username: user.username });
    return user.password;
  }

  /** Deletes the connection with its client, user and tokens. */
  deleteConnection(): void {
    this.clients.delete(this.connection.clientId);
    this.users.delete(this.connection.username);
    this.tokens.revoke({ clientId: this.connection.clientId });
  }

  /** Deletes the connection's user only. */
  deleteUser(): void {
    this.users.delete(this.connection.username);
    this.tokens.revoke({ username: this.connection.username });
  }
}
