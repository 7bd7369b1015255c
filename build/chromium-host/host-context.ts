import type { CdpPeer } from './cdp/protocol.ts';

/** A key combination pressed in a window of the app. `key` is KeyboardEvent.key in lower case ('q', 'f5', 'arrowup'). */
export interface KeyChord {
  readonly key: string;
  /** KeyboardEvent.code, for accelerators that name the physical key ('KeyQ', 'Equal'). */
  readonly code: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** One open BrowserWindow's page, as the small modules see it. */
export interface HostPage {
  /** BrowserWindow.id */
  readonly windowId: number;
  readonly targetId: string;
  readonly session: CdpPeer;
  readonly isFocused: boolean;
  readonly isVisible: boolean;
  /** Runs an expression in the page's main world and gives its (JSON) value. */
  evaluate(expression: string): Promise<unknown>;
}

export interface HostWindowOptions {
  readonly width: number;
  readonly height: number;
  readonly title?: string;
}

/** What `build/chromium-host/modules` get from the core of the host. */
export interface HostContext {
  readonly headless: boolean;
  /** The browser-level session. Sending before the browser has started waits for it. */
  readonly browser: CdpPeer;
  appName(): string;
  /** app.getPath('userData') as it is now. */
  userData(): string;
  isReady(): boolean;
  whenReady(): Promise<void>;
  /** Pages of the open windows, the focused one first. */
  pages(): readonly HostPage[];
  /** Runs `visit` for each page that is open now and, before it loads anything, for each that opens later. */
  forEachPage(visit: (page: HostPage) => void | Promise<void>): void;
  /**
   * Opens a small window of the host (not a BrowserWindow, unseen by getAllWindows) with this HTML document.
   * Its scripts end it with `hostWindow.done(value)`; resolves with that JSON value, or with undefined
   * when the user closed it.
   */
  openHostWindow(html: string, options: HostWindowOptions): Promise<unknown>;
  /**
   * Says which chords belong to menu accelerators. Only these (never ordinary typing) are taken from the pages,
   * and only if the page did not call preventDefault; the page's own default for them does not happen.
   */
  claimKeys(chords: readonly KeyChord[]): void;
  /** Delivers a claimed chord, with the id of the window it was pressed in. Returns the unsubscriber. */
  onKeyDown(listener: (chord: KeyChord, windowId: number) => void): () => void;
  /** False where CHROMIUM_HOST_NETWORK=loopback forbids this URL; the refusal is recorded. */
  mayConnect(url: string): boolean;
}
