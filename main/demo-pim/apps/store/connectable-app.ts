/** What the PIM knows of an app that can be connected: a custom app, or one that the App Store lists. */
export interface ConnectableApp {
  /** UUID v4. */
  readonly clientId: string;
  readonly name: string;
  readonly activateUrl: string;
  readonly callbackUrl: string;
  /** Of apps of the App Store only. */
  readonly listing?: StoreListing;
}

/** What the App Store says about an app. */
export interface StoreListing {
  readonly author: string;
  readonly logo: string;
  readonly url: string;
  readonly isCertified: boolean;
}
