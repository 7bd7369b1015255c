import type { Access } from '../access/access.ts';
import { randomToken } from '../access/credentials.ts';
import type { VersionProfile } from '../versions.ts';
import { ConnectedApps } from './authorization/connected-apps.ts';
import { Consents } from './authorization/consents.ts';
import { DemoConnections } from './connections/demo-connections.ts';
import type { CustomApp } from './custom/custom-app.ts';
import { CustomApps } from './custom/custom-apps.ts';
import { seededApp } from './custom/seeded-app.ts';
import { demoPeople, type Person } from './login/people.ts';
import { Sessions } from './login/sessions.ts';
import { AppTokens } from './oauth/app-tokens.ts';
import { AuthorizationCodes } from './oauth/authorization-codes.ts';
import { makeKeptToken, readKeptToken } from './oauth/kept-token.ts';
import { SigningKey } from './openid/signing-key.ts';
import { AppStore } from './store/app-store.ts';

/** Connections and connected apps together. Source: pim-community-dev, Connectivity. */
const maxConnections = 50;

/** People, apps and what connects them, of one demo PIM; all in memory. */
export class Apps {
  readonly people: readonly Person[];
  readonly sessions = new Sessions();
  readonly custom = new CustomApps();
  readonly connected = new ConnectedApps();
  readonly consents = new Consents();
  readonly codes = new AuthorizationCodes();
  readonly tokens: AppTokens;
  readonly signingKey = new SigningKey();
  readonly connections: DemoConnections;
  readonly store: AppStore;
  /** The app that the demo PIM comes with. */
  readonly seeded: CustomApp;
  readonly #seed: string;
  /** Whether the app that comes with the demo PIM may still be connected from before a restart. */
  #mayRecall: boolean;

  constructor(seed: string, access: Access, { customApps }: VersionProfile, callbackUrl?: string) {
    this.people = demoPeople(seed, access.administrator);
    this.connections = new DemoConnections(access);
    this.seeded = seededApp(seed, callbackUrl);
    this.store = new AppStore(seed, callbackUrl);
    if (customApps) this.custom.add(this.seeded);
    this.#seed = seed;
    this.#mayRecall = customApps;
    this.tokens = new AppTokens((clientId, scope) =>
      clientId === this.seeded.clientId ? makeKeptToken(seed, scope.split(' ')) : randomToken(),
    );
  }

  /** Whether apps use this id as OAuth clients: custom apps from the start, those of the store when they are listed. */
  isClient(clientId: string): boolean {
    return this.custom.find(clientId) !== undefined || clientId === this.store.listed.clientId;
  }

  /** Whether neither an app can be connected nor a connection made any more. */
  isFull(): boolean {
    return this.connections.list().length + this.connected.list().length >= maxConnections;
  }

  person(username: string | undefined): Person | undefined {
    return this.people.find((person) => person.username === username);
  }

  /**
   * Connects the app that comes with the demo PIM again when it brings a token of before a restart, unless it was
   * connected or disconnected since. Real PIMs keep apps and tokens in their database.
   */
  recall(token: string): void {
    if (!this.#mayRecall || this.connected.find(this.seeded.clientId) !== undefined) return;
    const scopes = readKeptToken(this.#seed, token);
    if (scopes === undefined) return;
    this.connected.connect(this.seeded, scopes);
    this.tokens.adopt(token, this.seeded.clientId, scopes.join(' '));
  }

  /**
   * Disconnects an app: its tokens answer from now on that it has been disconnected. Whether it was connected.
   * Source: pim-community-dev, AccessDeniedForRevokedAppTokenEventSubscriber.php.
   */
  disconnect(id: string): boolean {
    if (id === this.seeded.clientId) this.#mayRecall = false;
    if (this.connected.find(id) === undefined) return false;
    this.connected.delete(id);
    this.consents.deleteOf(id);
    this.codes.deleteOf(id);
    this.tokens.revoke(id);
    return true;
  }

  /** Deletes a custom app and disconnects it. Source: pim-community-dev, DeleteCustomAppAction.php. */
  deleteCustomApp(id: string): boolean {
    this.disconnect(id);
    return this.custom.delete(id);
  }
}
