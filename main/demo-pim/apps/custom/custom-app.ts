import type { ConnectableApp } from '../store/connectable-app.ts';

/** A custom app: made inside one PIM, at Connect > App Store > Create an app. */
export interface CustomApp extends ConnectableApp {
  /** 86 letters and digits. */
  clientSecret: string;
  /** Who made it. */
  readonly author: string;
}
