import type { ConnectableApp } from '../store/connectable-app.ts';

/** An app that somebody connected. */
export interface ConnectedApp {
  readonly id: string;
  /** Code of its connection: the last part of the address of its page. */
  readonly code: string;
  readonly name: string;
  readonly activateUrl: string;
  /** A custom app, and none of the App Store. */
  readonly isCustom: boolean;
  /** Whether its user group may see categories and with them products, as chosen when it was connected. */
  readonly seesProducts: boolean;
  /** Group of its technical user. */
  readonly userGroup: string;
  scopes: readonly string[];
  /** The app has said that it needs other scopes. */
  hasOutdatedScopes: boolean;
}

/** The connected apps of one demo PIM. */
export class ConnectedApps {
  readonly #apps = new Map<string, ConnectedApp>();

  list(): readonly ConnectedApp[] {
    return [...this.#apps.values()];
  }

  find(id: string): ConnectedApp | undefined {
    return this.#apps.get(id);
  }

  findByCode(code: string): ConnectedApp | undefined {
    return this.list().find((app) => app.code === code);
  }

  /** Connects an app, or gives one that is connected other scopes and leaves its permissions. */
  connect(app: ConnectableApp, scopes: readonly string[], seesProducts = true): ConnectedApp {
    const known = this.#apps.get(app.clientId);
    if (known !== undefined) {
      known.scopes = scopes;
      known.hasOutdatedScopes = false;
      return known;
    }
    const slug = app.name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
    const code = `${slug}_${app.clientId.slice(0, 4)}`;
    const { clientId: id, name, activateUrl } = app;
    const userGroup = `app_${code}`;
    const isCustom = app.listing === undefined;
    const kept = { id, code, name, activateUrl, isCustom, seesProducts, userGroup };
    const connected = { ...kept, scopes, hasOutdatedScopes: false };
    this.#apps.set(id, connected);
    return connected;
  }

  delete(id: string): void {
    this.#apps.delete(id);
  }
}
