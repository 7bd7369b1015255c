import type * as E from 'electron';
import type { Protocol } from '../cdp/protocol.ts';
import { reportFailure } from '../chromium/browser.ts';
import { facade } from '../facade.ts';
import { toBrowserUrl } from '../navigation/app-url.ts';
import type { LoadFailure } from '../navigation/net-errors.ts';
import type { Session } from '../session/session.ts';
import { sessionFacade } from '../session/sessions.ts';
import type { webContentsTables } from '../strict/tables-web-contents.ts';
import { nodeCodec } from '../worlds/node-codec.ts';
import { askNavigation } from './navigation-events.ts';
import { openPage } from './open-page.ts';
import { Page } from './page.ts';
import { PageActions } from './page-actions.ts';
import { addPage, type PageOwner, removePage } from './page-registry.ts';
import { preloadsOf } from './preloads.ts';
import { adoptTarget } from './targets.ts';
import { forwardPageEvents } from './web-contents-events.ts';
import { WebFrameMain } from './web-frame-main.ts';

export interface WebContentsOptions {
  readonly session: Session;
  readonly preload: string | undefined;
  readonly width: number;
  readonly height: number;
  /** The page whose script opens this one; undefined where the host opens it. */
  readonly opener: Page | undefined;
  /** Done with the page while it is still paused. */
  readonly beforeStart: (page: Page) => Promise<void>;
}

/** loadURL's rejection, with Electron's fields. */
class LoadError extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  constructor({ code, description }: LoadFailure, url: string) {
    super(`${description} (${code}) loading '${url}'`);
    this.code = description;
    this.errno = code;
    this.url = url;
  }
}

/** What worlds/page-watch.ts and the main world say. */
const DISPOSITIONS = ['foreground-tab', 'background-tab', 'new-window'] as const;

type Member = (typeof webContentsTables.WebContents.members)[number];
type OpenHandler = Parameters<E.WebContents['setWindowOpenHandler']>[0];
/** Makes the window that main allowed a page to open; `opener` as in WebContentsOptions. */
type OpenChild = (
  answer: E.WindowOpenHandlerResponse,
  details: E.HandlerDetails,
  opener: Page | undefined,
) => E.BrowserWindow;
let lastId = 0;

/** The page of a window (Electron's WebContents). It exists at once; Chromium's page follows. */
export class WebContents extends PageActions implements PageOwner, Pick<E.WebContents, Member> {
  readonly id: number;
  readonly hostSession: Session;
  private frame: WebFrameMain;
  /** Undefined until Chromium has opened it, and once it has gone. */
  page: Page | undefined;
  title = '';
  /** Resolves once the page can be used. */
  readonly opened: Promise<Page>;
  private openHandler: OpenHandler | undefined;
  /** Set by the window, which alone can make others. */
  openChild: OpenChild | undefined;
  private isGone = false;
  /** Browser URLs that main itself loads: no will-navigate is emitted for these. */
  private readonly expected: string[] = [];

  constructor(options: WebContentsOptions) {
    super();
    lastId += 1;
    this.id = lastId;
    this.hostSession = options.session;
    this.frame = this.newFrame();
    this.opened = this.open(options);
    this.opened.catch(reportFailure);
  }

  get session(): E.Session {
    return sessionFacade(this.hostSession);
  }

  get mainFrame(): E.WebFrameMain {
    return facade('WebFrameMain', this.frame);
  }

  get electron(): E.WebContents {
    return facade('WebContents', this);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.opened;
    const browserUrl = toBrowserUrl(url);
    if (!URL.canParse(browserUrl)) {
      throw new LoadError({ code: -300, description: 'ERR_INVALID_URL' }, url);
    }
    this.expected.push(new URL(browserUrl).href);
    const failure = await page.navigate(browserUrl);
    if (failure) {
      throw new LoadError(failure, url);
    }
  }

  reload(): void {
    this.reloadWith(false);
  }

  reloadIgnoringCache(): void {
    this.reloadWith(true);
  }

  send(channel: string, ...args: unknown[]): void {
    this.page?.tell('event', channel, nodeCodec.encode(args));
  }

  getURL(): string {
    return this.page?.url ?? '';
  }

  getTitle(): string {
    return this.title;
  }

  getType(): 'window' {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isLoading(): boolean {
    return this.page?.isLoading ?? false;
  }

  /** As when the page calls window.close(): the window goes with it. */
  close(): void {
    this.opened.then((page) => page.close(), reportFailure);
  }

  stop(): void {
    this.page?.session.send('Page.stopLoading').catch(reportFailure);
  }

  focus(): void {
    this.page?.session.send('Page.bringToFront').catch(reportFailure);
  }

  /** Chromium shows its own tools (F12) with a display; without one there is nothing to show. */
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** For the router (PageOwner). */
  allowsNavigation(kind: 'redirect' | 'navigation', browserUrl: string, isMainFrame: boolean): boolean {
    const at = this.expected.indexOf(browserUrl);
    if (isMainFrame && kind === 'navigation' && at !== -1) {
      this.expected.splice(0, at + 1);
      return true;
    }
    return askNavigation(this, kind, browserUrl, isMainFrame);
  }

  /**
   * A page wants another window: main is asked. Where it allows, the window is made at once. `now`: the page waits for
   * the answer and then opens it itself; else the host loads the URL in it, and the two know nothing of each other.
   */
  askWindow(
    {
      url,
      frameName,
      features,
      disposition,
    }: { [key in 'url' | 'frameName' | 'features' | 'disposition']: string },
    now: boolean,
  ): boolean {
    const details: E.HandlerDetails = {
      url,
      frameName,
      features,
      disposition: DISPOSITIONS.find((known) => known === disposition) ?? 'other',
      referrer: { url: this.getURL(), policy: 'default' },
    };
    // as in Electron, nothing forbids it where main set no handler
    const answer = this.openHandler ? this.openHandler(details) : { action: 'allow' as const };
    if (answer.action !== 'allow') {
      return false;
    }
    const child = this.openChild?.(answer, details, now ? this.page : undefined);
    if (!now) {
      child?.loadURL(url).catch(() => undefined); // its own did-fail-load tells
    }
    return child !== undefined;
  }

  /** A new document: Electron has a frame object for each. */
  renewFrame(): void {
    this.frame.detached = true;
    this.frame = this.newFrame();
  }

  private newFrame(): WebFrameMain {
    return new WebFrameMain(
      this.id,
      () => this.page,
      (channel, args) => this.send(channel, ...args),
    );
  }

  private async open(options: WebContentsOptions): Promise<Page> {
    const browserContextId = await this.hostSession.browserContextId();
    const { width, height, preload, opener, beforeStart } = options;
    const onEnd = (): void => this.gone();
    const target = opener
      ? await adoptTarget((info) => isOpenedBy(info, opener), onEnd)
      : await openPage({ width, height, browserContextId }, onEnd);
    const page = new Page(target);
    const removeFromSession = this.hostSession.addPage(page.session);
    this.once('destroyed', removeFromSession);
    this.page = page;
    addPage(page, this);
    forwardPageEvents(this, page);
    await page.prepare(preloadsOf(this.hostSession, preload));
    const userAgent = this.hostSession.chosenUserAgent;
    if (userAgent !== undefined) {
      await page.session.send('Emulation.setUserAgentOverride', { userAgent });
    }
    await beforeStart(page);
    await page.resume();
    return page;
  }

  private gone(): void {
    if (this.page) {
      removePage(this.page);
    }
    this.page = undefined;
    this.isGone = true;
    this.frame.detached = true;
    this.emit('destroyed');
  }

  private reloadWith(ignoreCache: boolean): void {
    this.opened
      .then((page) => {
        this.expected.push(toBrowserUrl(page.url));
        return page.session.send('Page.reload', { ignoreCache });
      })
      .catch(reportFailure);
  }
}

function isOpenedBy({ openerId, openerFrameId }: Protocol.Target.TargetInfo, opener: Page): boolean {
  return openerId === opener.targetId || (openerFrameId !== undefined && opener.frames.has(openerFrameId));
}
