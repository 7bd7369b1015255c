/** A custom app: made inside one PIM, at Connect > App Store > Create an app. */
export interface CustomApp {
  /** UUID v4. */
  readonly clientId: string;
  /** 86 letters and digits. */
  clientSecret: string;
  readonly name: string;
  readonly activateUrl: string;
  readonly callbackUrl: string;
  /** Who made it. */
  readonly author: string;
}
