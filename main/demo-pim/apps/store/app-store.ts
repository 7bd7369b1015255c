import { defaultCallbackUrl, derivedId, derivedSecret } from '../custom/seeded-app.ts';
import { codeChallenge } from '../oauth/code-challenge.ts';
import type { ConnectableApp, StoreListing } from './connectable-app.ts';

/** An app of the App Store; the secret is known to the store and to the app, not to the PIM. */
export interface StoreApp extends ConnectableApp {
  readonly clientSecret: string;
  readonly listing: StoreListing;
}

/** Thrown where the PIM asks the App Store and gets no answer. */
export class AppStoreUnreachableError extends Error {
  constructor() {
    super('The App Store can not be reached.');
    this.name = 'AppStoreUnreachableError';
  }
}

/** A pretend App Store with one app, in the same process; it is asked as the PIM asks the real one. */
export class AppStore {
  /** Its app; the credentials follow from the seed. */
  readonly listed: StoreApp;

  constructor(seed: string, callbackUrl: string = defaultCallbackUrl) {
    this.listed = {
      clientId: derivedId(seed, 'store app id'),
      clientSecret: derivedSecret(seed, 'store app secret'),
      name: 'Catalog Browser',
      activateUrl: new URL('/activate', callbackUrl).href,
      callbackUrl,
      listing: {
        author: 'Demo Apps',
        logo: '/demo-pim/icon.svg',
        url: 'https://app-store.example/catalog-browser',
        isCertified: true,
      },
    };
  }

  /** `GET /api/1.0/app/{id}` of the store. Rejects with AppStoreUnreachableError. */
  async find(clientId: string, isReachable: boolean): Promise<ConnectableApp | undefined> {
    if (!isReachable) throw new AppStoreUnreachableError();
    if (clientId !== this.listed.clientId) return undefined;
    const { clientSecret: _known, ...published } = this.listed;
    return published;
  }

  /**
   * `POST /api/1.0/app/{id}/challenge` of the store: whether the app has proved its secret. Rejects with
   * AppStoreUnreachableError.
   */
  async confirms(
    clientId: string,
    proof: { codeIdentifier: string; codeChallenge: string },
    isReachable: boolean,
  ): Promise<boolean> {
    if (!isReachable) throw new AppStoreUnreachableError();
    if (clientId !== this.listed.clientId) return false;
    return proof.codeChallenge === codeChallenge(proof.codeIdentifier, this.listed.clientSecret);
  }
}
