/** Thrown, by name, for everything of Electron's API that the Chromium host lacks. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';
  /** What was asked for, as `BrowserWindow.setShape` or `App event 'x'`. */
  readonly what: string;

  constructor(what: string) {
    super(`not implemented on the Chromium host: ${what}`);
    this.what = what;
  }
}
