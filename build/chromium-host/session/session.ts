import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { CdpError } from '../cdp/connection.ts';
import type { CdpPeer } from '../cdp/protocol.ts';
import { browser, reportFailure } from '../chromium/browser.ts';
import { facade } from '../facade.ts';
import { toBrowserUrl } from '../navigation/app-url.ts';
import { NotImplementedError } from '../strict/not-implemented-error.ts';
import type { coreTables } from '../strict/tables-core.ts';
import { openPage } from '../window/open-page.ts';
import { Cookies } from './cookies.ts';
import { watchDownloadsOf } from './downloads.ts';
import {
  decidePermissions,
  type PermissionCheckHandler,
  type PermissionRequestHandler,
} from './permissions.ts';
import { Protocol } from './protocol.ts';
import { resolveSystemProxy } from './system-proxy.ts';
import { WebRequest } from './web-request.ts';

/** A script that every page of a session runs before the window's own preload. */
export interface SessionPreload {
  readonly id: string;
  readonly filePath: string;
}

/** A profile of the browser: the one kept on disk, or one in memory that lives as long as the app. */
export class Session
  extends EventEmitter
  implements Pick<E.Session, (typeof coreTables.Session.members)[number]>
{
  readonly partition: string;
  readonly cookies: E.Cookies;
  readonly protocol: E.Protocol;
  readonly webRequest: E.WebRequest;
  readonly schemes = new Protocol();
  readonly requests = new WebRequest();
  readonly preloads: SessionPreload[] = [];
  /** Set once the app chose one of its own. */
  chosenUserAgent: string | undefined;
  private context: Promise<string> | undefined;
  private readonly pages = new Set<CdpPeer>();
  private request: PermissionRequestHandler = null;
  private check: PermissionCheckHandler = null;
  private lastPreload = 0;

  constructor(partition: string) {
    super();
    this.partition = partition;
    this.cookies = facade('Cookies', new Cookies(() => this.scope()));
    this.protocol = facade('Protocol', this.schemes);
    this.webRequest = facade('WebRequest', this.requests);
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.check = handler;
  }

  /** Chromium asks nobody here: without a chooser no page gets a device. */
  setDevicePermissionHandler(handler: Parameters<E.Session['setDevicePermissionHandler']>[0]): void {
    if (handler?.length) {
      throw new NotImplementedError(
        'Session.setDevicePermissionHandler with a handler that looks at the device',
      );
    }
  }

  async resolveProxy(url: string): Promise<string> {
    return resolveSystemProxy(url, process.env);
  }

  setProxy(): Promise<void> {
    throw new NotImplementedError('Session.setProxy');
  }

  getUserAgent(): string {
    return this.chosenUserAgent ?? defaultUserAgent;
  }

  setUserAgent(userAgent: string): void {
    this.chosenUserAgent = userAgent;
    for (const page of this.pages) {
      page.send('Emulation.setUserAgentOverride', { userAgent }).catch(reportFailure);
    }
  }

  registerPreloadScript({ type, filePath, id }: E.PreloadScriptRegistration): string {
    if (type !== 'frame') {
      throw new NotImplementedError(`Session.registerPreloadScript of type ${type}`);
    }
    this.lastPreload += 1;
    const registered = { id: id ?? `preload-${this.lastPreload}`, filePath };
    this.preloads.push(registered);
    return registered.id;
  }

  /** Without a spell checker there is nothing to switch on. */
  setSpellCheckerEnabled(enable: boolean): void {
    if (enable) {
      throw new NotImplementedError('Session.setSpellCheckerEnabled(true)');
    }
  }

  /** Chromium writes its storage by itself. */
  flushStorageData(): void {}

  async clearCache(): Promise<void> {
    await this.withPage((page) => page.send('Network.clearBrowserCache'));
  }

  /** All kinds of storage, of one origin or of all; the options' list of kinds is not looked at. */
  async clearStorageData(options: E.ClearStorageDataOptions = {}): Promise<void> {
    if (options.storages) {
      throw new NotImplementedError('Session.clearStorageData with a list of storages');
    }
    const origin = options.origin ? toBrowserUrl(options.origin) : '*';
    await this.withPage((page) => page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }));
    if (!options.origin && (this.partition === '' || this.context)) {
      await browser.send('Storage.clearCookies', await this.scope());
    }
  }

  /** Chromium offers no such thing over DevTools; loads that run are ended by their windows. */
  async closeAllConnections(): Promise<void> {
    await this.scope();
  }

  /** For windows: the browser context to open pages in; undefined for the one on disk. */
  async browserContextId(): Promise<string | undefined> {
    if (this.partition === '') {
      return undefined;
    }
    this.context ??= browser
      .send('Target.createBrowserContext', { disposeOnDetach: true })
      .then(async ({ browserContextId }) => {
        await watchDownloadsOf(browserContextId);
        return browserContextId;
      });
    return this.context;
  }

  /** For windows: a page of this session is open; the returned function says that it has gone. */
  addPage(page: CdpPeer): () => void {
    this.pages.add(page);
    return () => this.pages.delete(page);
  }

  /** For windows: grants what the app's handlers grant to a page that has just navigated. */
  async applyPermissions(contents: E.WebContents, origin: string): Promise<void> {
    if (this.request || this.check) {
      const permissions = await decidePermissions(contents, origin, this.request, this.check);
      await browser.send('Browser.grantPermissions', { permissions, ...(await this.scope()) });
    }
  }

  private async scope(): Promise<{ browserContextId?: string }> {
    const browserContextId = await this.browserContextId();
    return browserContextId === undefined ? {} : { browserContextId };
  }

  /** Without an open page nothing is left of a partition in memory but its storage: a new context has none. */
  private async dispose(): Promise<void> {
    const browserContextId = await this.context;
    this.context = undefined;
    if (browserContextId !== undefined) {
      await browser.send('Target.disposeBrowserContext', { browserContextId });
    }
  }

  /** What DevTools does to a profile it does in one of its pages; one that is just closing is passed over. */
  private async withPage(use: (page: CdpPeer) => Promise<unknown>): Promise<void> {
    for (const page of this.pages) {
      try {
        await use(page);
        return;
      } catch (error) {
        if (!(error instanceof CdpError && error.gone)) {
          throw error;
        }
      }
    }
    if (this.partition !== '') {
      await this.dispose();
      return;
    }
    const wish = { width: 200, height: 100, browserContextId: await this.browserContextId() };
    const { session, targetId } = await openPage(wish, () => undefined);
    try {
      await session.send('Runtime.runIfWaitingForDebugger');
      await use(session);
    } finally {
      browser.send('Target.closeTarget', { targetId }).catch(reportFailure);
    }
  }
}

let defaultUserAgent = '';

/** Tells the sessions what Chromium calls itself, once it runs. */
export function setDefaultUserAgent(userAgent: string): void {
  defaultUserAgent = userAgent;
}
