import type * as E from 'electron';
import { reportFailure } from '../chromium/browser.ts';
import { facade } from '../facade.ts';
import { hostEvents } from '../host-events.ts';
import { forgetPage, preparePage } from '../host-pages.ts';
import { appPackage, isHeadless } from '../host-state.ts';
import { preventableEvent } from '../preventable-event.ts';
import { hostSession, hostSessionOf } from '../session/sessions.ts';
import type { browserWindowTable } from '../strict/tables-window.ts';
import type { Page } from './page.ts';
import { PlacedWindow } from './placed-window.ts';
import { WebContents } from './web-contents.ts';
import {
  addWindow,
  changeFocus,
  focusedWindow,
  newWindowId,
  openWindows,
  removeWindow,
  windowById,
  windowOfContents,
} from './window-list.ts';
import { checkWindowOptions, popUpOptions } from './window-options.ts';

type Member = (typeof browserWindowTable.BrowserWindow.members)[number];
type Options = E.BrowserWindowConstructorOptions;

/** Electron's BrowserWindow: a window of Chromium's with one page. */
export class BrowserWindow extends PlacedWindow implements Pick<E.BrowserWindow, Member> {
  static getAllWindows(): E.BrowserWindow[] {
    return openWindows().map((window) => window.electron);
  }

  static getFocusedWindow(): E.BrowserWindow | null {
    return focusedWindow()?.electron ?? null;
  }

  static fromWebContents(contents: E.WebContents): E.BrowserWindow | null {
    return windowOfContents(contents)?.electron ?? null;
  }

  static fromId(id: number): E.BrowserWindow | null {
    return windowById(id)?.electron ?? null;
  }

  readonly id: number = newWindowId();
  readonly webContents: E.WebContents;
  private readonly contents: WebContents;
  private readonly parent: E.BrowserWindow | null;
  private title: string;
  private isShown: boolean;
  private isGone = false;
  private isClosed = false;
  private isReadyToShow = false;

  /** `opener`: the page that opens it by a script, where one does. */
  constructor(options: Options = {}, opener?: Page) {
    checkWindowOptions(options);
    super(options);
    const { x, y, show = true, webPreferences = {} } = options;
    const { session, partition = '', preload } = webPreferences;
    this.title = options.title ?? appPackage.name;
    this.isShown = show;
    this.parent = options.parent ? (windowById(options.parent.id)?.electron ?? null) : null;
    this.contents = new WebContents({
      session: session ? hostSessionOf(session) : hostSession(partition),
      preload,
      width: this.place.bounds.width,
      height: this.place.bounds.height,
      opener,
      beforeStart: async (page) => {
        await this.place.follow(page, x !== undefined && y !== undefined);
        await preparePage(page, this);
      },
    });
    this.webContents = this.contents.electron;
    this.contents.openChild = (...wish) => this.openChild(...wish);
    addWindow(this);
    this.listen();
    hostEvents.emit('window-created', this.electron);
    hostEvents.emit('web-contents-created', this.webContents);
    if (show) {
      this.takeFocus();
    }
  }

  /** This window as the app gets it. */
  get electron(): E.BrowserWindow {
    return facade('BrowserWindow', this);
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }

  reload(): void {
    this.contents.reload();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (!this.isShown) {
      this.isShown = true;
      this.emit('show', {});
    }
  }

  hide(): void {
    if (this.isShown) {
      this.isShown = false;
      this.emit('hide', {});
      this.blur();
    }
  }

  focus(): void {
    this.contents.focus();
    this.takeFocus();
  }

  blur(): void {
    if (focusedWindow() === this) {
      changeFocus(undefined);
      this.emit('blur', {});
      hostEvents.emit('window-blur', this.electron);
    }
  }

  isVisible(): boolean {
    return this.isShown && !this.isGone && this.place.state !== 'minimized';
  }

  isFocused(): boolean {
    return focusedWindow() === this;
  }

  /** Asks the listeners of 'close', who may prevent it, and closes. */
  close(): void {
    if (this.isGone) {
      return;
    }
    const event = preventableEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) {
      this.isClosed = true;
      this.contents.close();
    }
  }

  /** For quitting: nobody prevented the last close(). */
  isClosing(): boolean {
    return this.isClosed || this.isGone;
  }

  /** For webContents.fromDevToolsTargetId. */
  get targetId(): string | undefined {
    return this.contents.page?.targetId;
  }

  /** Closes without asking. */
  destroy(): void {
    if (!this.isGone) {
      this.contents.close();
      this.end();
    }
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  getParentWindow(): E.BrowserWindow | null {
    return this.parent;
  }

  capturePage(rect?: E.Rectangle): Promise<E.NativeImage> {
    return this.contents.capturePage(rect);
  }

  /** Seen only before the first document paints, which 'ready-to-show' waits for. */
  setBackgroundColor(_color: string): void {}

  /** There is no menu bar: the menu lives by its accelerators. */
  setMenuBarVisibility(_isVisible: boolean): void {}
  setMenu(_menu: E.Menu | null): void {}
  removeMenu(): void {}

  /** There is no task bar entry of the app's own. */
  setProgressBar(_progress: number): void {}

  private listen(): void {
    const { contents } = this;
    contents.once('destroyed', () => this.end());
    contents.on('page-title-updated', (_event: unknown, title: string) => {
      const event = preventableEvent({});
      this.emit('page-title-updated', event, title, true);
      this.title = event.defaultPrevented ? this.title : title;
    });
    contents.on('focus', () => this.takeFocus());
    contents.on('blur', () => {
      if (!isHeadless) {
        this.blur(); // without a display pages come and go from the front as they please
      }
    });
    contents.opened.then((page) => {
      contents.once('destroyed', () => forgetPage(page));
      const ready = (): void => {
        if (!this.isReadyToShow) {
          this.isReadyToShow = true;
          this.emit('ready-to-show', {});
        }
      };
      page.on('first-paint', ready);
      page.on('loaded', ready);
    }, reportFailure);
  }

  /** A pop-up: of the same session, and closed with this window unless it may outlive it. */
  private openChild(
    { overrideBrowserWindowOptions = {}, outlivesOpener = false }: E.WindowOpenHandlerResponse,
    details: E.HandlerDetails,
    opener: Page | undefined,
  ): E.BrowserWindow {
    const options = popUpOptions(details.features, overrideBrowserWindowOptions, this.webContents.session);
    const child = new BrowserWindow(options, opener);
    if (!outlivesOpener) {
      this.contents.once('destroyed', () => child.destroy());
    }
    const { url, frameName, referrer, disposition } = details;
    this.contents.emit('did-create-window', child.electron, {
      url,
      frameName,
      referrer,
      disposition,
      options,
    });
    return child.electron;
  }

  private takeFocus(): void {
    if (focusedWindow() === this || this.isGone || !this.isShown) {
      return;
    }
    focusedWindow()?.blur();
    changeFocus(this);
    this.emit('focus', {});
    hostEvents.emit('window-focus', this.electron);
  }

  private end(): void {
    if (this.isGone) {
      return;
    }
    this.blur();
    this.isGone = true;
    removeWindow(this);
    this.emit('closed', {});
    hostEvents.emit('window-closed');
  }
}
