import { randomUUID } from 'node:crypto';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Event,
  type Session,
  session,
  type WebContents,
} from 'electron';
import type { Problem } from '../../preload/contract/problem.ts';
import { mayLoad, type Place, requestedAddress } from './consent/allowed-address.ts';
import type { ConsentWindow, ConsentWindowRequest, OpenConsentWindow } from './consent/carriers.ts';
import { emptyErrorAnswer, loadProblem } from './consent/load-problem.ts';
import { errorPageProblem, pageProblem } from './consent/page-problem.ts';
import { type PageWords, shownPage, windowTitle } from './consent/shown-page.ts';

type Report = (what: string, error: unknown) => void;

/** What one window tells of itself. */
interface Watch {
  words: PageWords;
  place: Exclude<Place, 'frame'>;
  /** True stops it: the address is the callback. */
  takes: (url: string) => boolean;
  onRedirect?: (url: string) => void;
  onPage?: (url: string, status: number) => void;
  onPageInside?: (url: string) => void;
  onFailure?: (code: number, name: string, url: string) => void;
}

/** The sessions of open consent windows. Made in this file only, so nothing else passes for one. */
const sessions = new Set<Session>();
const windows = new Set<{ focus: () => void; closeByPerson: () => void }>();

/** Whether a page belongs to a consent window or one of its pop-ups: these follow the rules of this file. */
export function isConsentPage(contents: Pick<WebContents, 'session'>): boolean {
  return sessions.has(contents.session);
}

/** Brings the open consent windows to the front. */
export function focusConsentWindows(): void {
  for (const window of windows) window.focus();
}

/** Closes all consent windows as a person does: whoever opened them is told. */
export function closeConsentWindows(): void {
  for (const window of windows) window.closeByPerson();
}

/**
 * @param report told when the session of a closed window could not be forgotten
 * @param words of the titles; asked for each window
 */
export function createOpenConsentWindow(report: Report, words: () => PageWords): OpenConsentWindow {
  return (request) => openConsentWindow(request, report, words());
}

function openConsentWindow(request: ConsentWindowRequest, report: Report, words: PageWords): ConsentWindow {
  const { authorizeUrl, baseUrl, isCallback, onCallback, onPage, onProblem, onClosed } = request;
  const popUps = new Set<BrowserWindow>();
  let over = false;
  let taken = false;
  let told = false;
  let lastStatus = -1;

  /** After the event at hand: whoever is told may close the window, which must not vanish beneath its own event. */
  const tell = (what: () => void): void => void setImmediate(() => over || what());
  const takes = (url: string): boolean => {
    if (!isCallback(url)) return false;
    if (!taken) tell(() => onCallback(url));
    taken = true;
    return true;
  };
  const tellProblem = (found: Problem | null): void => {
    if (found === null || told) return;
    told = true;
    tell(() => onProblem(found));
  };

  const own = createSession(isCallback, takes);
  const window = new BrowserWindow({
    ...appearance(own),
    title: windowTitle(authorizeUrl, 'opening', words),
  });
  own.webRequest.onHeadersReceived(({ resourceType, webContentsId, statusCode }, answer) => {
    if (resourceType === 'mainFrame' && webContentsId === window.webContents.id) lastStatus = statusCode;
    answer({});
  });
  watch(window, own, popUps, {
    words,
    place: 'window',
    takes,
    onRedirect: (url) => tellProblem(errorPageProblem(url, baseUrl)),
    onPage(url, status) {
      const page = shownPage(url);
      if (page !== null && !over) onPage(page);
      tellProblem(pageProblem(url, status, baseUrl));
    },
    onPageInside: (url) => tellProblem(errorPageProblem(url, baseUrl)),
    onFailure(code, name, url) {
      const shown = code === emptyErrorAnswer ? pageProblem(url, lastStatus, baseUrl) : null;
      tellProblem(shown ?? loadProblem({ code, name, url }));
    },
  });

  let forgotten: Promise<void> | undefined;
  const forget = (): Promise<void> => {
    over = true;
    windows.delete(handle);
    for (const popUp of popUps) popUp.destroy();
    if (!window.isDestroyed()) window.destroy();
    forgotten ??= forgetSession(own);
    return forgotten;
  };
  const focus = (): void => {
    for (const shown of [window, ...popUps]) bringForward(shown);
  };
  const handle = { focus, closeByPerson: () => window.close() };
  windows.add(handle);
  window.once('closed', () => {
    if (over) return;
    forget().catch((error: unknown) => report('The session of a consent window was not forgotten', error));
    onClosed();
  });
  // A load that fails is told by did-fail-load, with more than this rejection says.
  window.loadURL(authorizeUrl).catch(() => undefined);
  return { focus, close: forget };
}

/**
 * A session in memory without any permission or download. Its requests are the second wall around the callback: what no
 * navigation shows, such as `fetch`, is stopped here, before a connection is made.
 */
function createSession(isCallback: (url: string) => boolean, takes: (url: string) => boolean): Session {
  const own = session.fromPartition(`consent-${randomUUID()}`);
  sessions.add(own);
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const address = requestedAddress(url);
    const isPage = resourceType === 'mainFrame' || resourceType === 'subFrame';
    // Only a page is the PIM's answer to the request for consent (RFC 6749, section 4.1.2); the rest is stopped silently.
    const isStopped = isPage ? takes(address) : isCallback(address);
    answer({ cancel: isStopped || !mayLoad(address, 'frame') });
  });
  return own;
}

async function forgetSession(own: Session): Promise<void> {
  sessions.delete(own);
  await own.clearStorageData();
  await own.clearCache();
}

function appearance(own: Session): BrowserWindowConstructorOptions {
  return {
    width: 1000,
    height: 760,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  };
}

/** Holds a consent window, or a pop-up of one, to its rules. */
function watch(window: BrowserWindow, own: Session, popUps: Set<BrowserWindow>, watching: Watch): void {
  const { place, takes, words } = watching;
  const contents = window.webContents;
  const guard = (details: Event<{ url: string; isMainFrame: boolean }>): void => {
    const isAllowed = mayLoad(details.url, details.isMainFrame ? place : 'frame');
    if (takes(details.url) || !isAllowed) details.preventDefault();
  };
  contents.on('will-frame-navigate', guard);
  contents.on('will-navigate', guard);
  contents.on('will-redirect', (details) => {
    guard(details);
    if (details.isMainFrame) watching.onRedirect?.(details.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page may not keep its window open.
  contents.on('will-prevent-unload', (event) => event.preventDefault());

  // The title says where the person is, whatever the page calls itself.
  window.on('page-title-updated', (event) => event.preventDefault());
  contents.on('did-navigate', (_event, url, status) => {
    if (shownPage(url) !== null) window.setTitle(windowTitle(url, 'shown', words));
    watching.onPage?.(url, status);
  });
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame) watching.onPageInside?.(url);
  });
  contents.on('did-fail-load', (_event, code, name, url, isMainFrame) => {
    if (!isMainFrame || name === 'ERR_ABORTED') return;
    window.setTitle(windowTitle(url, 'failed', words));
    watching.onFailure?.(code, name, url);
  });

  contents.setWindowOpenHandler(({ url }) => {
    if (takes(url) || !mayLoad(url, 'pop-up')) return { action: 'deny' };
    const title = window.getTitle();
    return { action: 'allow', overrideBrowserWindowOptions: { ...appearance(own), title, parent: window } };
  });
  contents.on('did-create-window', (popUp) => {
    popUps.add(popUp);
    popUp.once('closed', () => popUps.delete(popUp));
    watch(popUp, own, popUps, { place: 'pop-up', takes, words });
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
