import { randomUUID } from 'node:crypto';
import { randomToken } from '../../access/credentials.ts';
import type { CustomApp } from './custom-app.ts';
import type { CustomAppDraft } from './validate-custom-app.ts';

/** Source: pim-community-dev, CreateCustomAppCommand.php. */
const maxCustomApps = 20;

/** The custom apps of one demo PIM. */
export class CustomApps {
  readonly #apps = new Map<string, CustomApp>();

  list(): readonly CustomApp[] {
    return [...this.#apps.values()];
  }

  find(clientId: string): CustomApp | undefined {
    return this.#apps.get(clientId);
  }

  isFull(): boolean {
    return this.#apps.size >= maxCustomApps;
  }

  add(app: CustomApp): void {
    this.#apps.set(app.clientId, app);
  }

  /** Makes one with new credentials. Its URLs can't be changed afterwards, as in the real PIM. */
  create(draft: CustomAppDraft, author: string): CustomApp {
    const app = { clientId: randomUUID(), clientSecret: randomToken(), author, ...draft };
    this.add(app);
    return app;
  }

  /** The new secret; undefined for an unknown app. Tokens stay. */
  regenerateSecret(clientId: string): string | undefined {
    const app = this.#apps.get(clientId);
    if (app === undefined) return undefined;
    app.clientSecret = randomToken();
    return app.clientSecret;
  }

  delete(clientId: string): boolean {
    return this.#apps.delete(clientId);
  }
}
