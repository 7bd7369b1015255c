import type * as E from 'electron';
import type { Protocol } from '../cdp/protocol.ts';
import { browser, reportFailure } from '../chromium/browser.ts';
import type { Session } from '../session/session.ts';
import { allSessions, hostSession } from '../session/sessions.ts';
import { allPages, findPage } from '../window/page-registry.ts';
import { WebContents } from '../window/web-contents.ts';
import { OPEN_PATH } from '../worlds/scripts.ts';
import { appScheme, toAppUrl, toBrowserUrl } from './app-url.ts';
import { fromLists, toLists } from './headers.ts';
import { mayConnect } from './network-policy.ts';
import { serveScheme } from './serve-scheme.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type Reason = Protocol.Network.ErrorReason;

/**
 * Whose request it is. Requests of workers and of pages that the host does not know count as the default session's;
 * before they are sent, every session may refuse them.
 */
interface Requester {
  readonly session: Session;
  readonly contents: WebContents | undefined;
  readonly isMainFrame: boolean;
}

/** Has every request of the browser pass through here, before any of it leaves the computer. */
export async function routeRequests(): Promise<void> {
  browser.on('Fetch.requestPaused', (paused) => {
    const isResponse = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
    (isResponse ? passResponse(paused) : passRequest(paused)).catch(reportFailure);
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function requesterOf({ frameId }: Paused): Requester {
  const found = findPage(frameId);
  const contents = found?.owner instanceof WebContents ? found.owner : undefined;
  return {
    session: contents?.hostSession ?? hostSession(''),
    contents,
    isMainFrame: found?.page.targetId === frameId,
  };
}

async function passRequest(paused: Paused): Promise<void> {
  const { requestId, request, resourceType } = paused;
  let requester = requesterOf(paused);
  if (new URL(request.url).pathname === OPEN_PATH) {
    await answerOpening(paused, requester);
    return;
  }
  if (resourceType === 'Document' && !requester.contents) {
    await settleFrames();
    requester = requesterOf(paused);
  }
  if (resourceType === 'Document' && !(await allowsDocument(paused, requester))) {
    await fail(requestId, 'Aborted');
    return;
  }
  if (!mayConnect(request.url)) {
    await fail(requestId, 'InternetDisconnected');
    return;
  }
  const { cancel, redirectURL } = await askBeforeRequest(paused, requester);
  if (cancel) {
    await fail(requestId, 'BlockedByClient');
    return;
  }
  if (redirectURL) {
    const responseHeaders = [{ name: 'Location', value: toBrowserUrl(redirectURL) }];
    await browser.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
    return;
  }
  const scheme = appScheme(request.url);
  if (scheme !== undefined) {
    await serveScheme(paused, requester.session, scheme);
    return;
  }
  await send(paused, requester);
}

/** A page or frame asks whether it may open a window (worlds/window-open.ts). */
async function answerOpening(paused: Paused, { contents }: Requester): Promise<void> {
  const query = new URL(paused.request.url).searchParams;
  const features = query.get('features') ?? '';
  const wish = {
    url: toAppUrl(query.get('url') ?? ''),
    frameName: query.get('name') ?? '',
    features,
    disposition: features === '' ? 'foreground-tab' : 'new-window',
  };
  const isAllowed = contents?.askWindow(wish, true) ?? false;
  await browser.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: 200,
    responseHeaders: [{ name: 'cache-control', value: 'no-store' }],
    body: Buffer.from(isAllowed ? 'allow' : 'deny').toString('base64'),
  });
}

/**
 * A new frame's first request can come before the news of the frame, which are on their way from another process: what a
 * page answers now comes after them.
 */
async function settleFrames(): Promise<void> {
  await Promise.all(allPages().map((page) => page.session.send('Page.getFrameTree').catch(reportFailure)));
}

async function askBeforeRequest(paused: Paused, requester: Requester): Promise<E.CallbackResponse> {
  const asked = requester.contents ? [requester.session] : allSessions();
  for (const session of asked) {
    const answer = await session.requests.askBeforeRequest(details(paused, requester));
    if (answer?.cancel || answer?.redirectURL) {
      return answer;
    }
  }
  return {};
}

async function send(paused: Paused, requester: Requester): Promise<void> {
  const { requestId, request, resourceType } = paused;
  const { requests } = requester.session;
  const asked = { ...details(paused, requester), requestHeaders: request.headers };
  const changed = await requests.askBeforeSendHeaders(asked);
  if (changed?.cancel) {
    await fail(requestId, 'BlockedByClient');
    return;
  }
  // a redirect to a scheme that Chromium does not know never comes back as a request: it shows in the response
  const interceptResponse =
    requests.wantsResponses() || (resourceType === 'Document' && requester.isMainFrame);
  const headers = changed?.requestHeaders ? { headers: fromLists(changed.requestHeaders) } : {};
  await browser.send('Fetch.continueRequest', { requestId, interceptResponse, ...headers });
}

async function passResponse(paused: Paused): Promise<void> {
  const {
    requestId,
    request,
    responseStatusCode: status = 0,
    responseHeaders = [],
    responseErrorReason,
  } = paused;
  const requester = requesterOf(paused);
  if (responseErrorReason) {
    await browser.send('Fetch.continueResponse', { requestId });
    return;
  }
  const location = responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value;
  if (status >= 300 && status < 400 && location && URL.canParse(location, request.url)) {
    const target = new URL(location, request.url);
    if (!/^https?:$/.test(target.protocol) && requester.isMainFrame) {
      requester.contents?.allowsNavigation('redirect', target.href, true);
      await fail(requestId, 'Aborted');
      return;
    }
  }
  const asked = {
    ...details(paused, requester),
    statusLine: `HTTP/1.1 ${status} ${paused.responseStatusText ?? ''}`.trim(),
    statusCode: status,
    responseHeaders: toLists(responseHeaders),
  };
  const changed = await requester.session.requests.askHeadersReceived(asked);
  if (changed?.cancel) {
    await fail(requestId, 'BlockedByClient');
    return;
  }
  const headers = changed?.responseHeaders
    ? { responseHeaders: fromLists(changed.responseHeaders), responseCode: status }
    : {};
  await browser.send('Fetch.continueResponse', { requestId, ...headers });
}

/** Asks main about a navigation. A document for a page that nobody opened is a pop-up that slipped through. */
async function allowsDocument(paused: Paused, { contents, isMainFrame }: Requester): Promise<boolean> {
  const { frameId, request, redirectedRequestId } = paused;
  const url = `${request.url}${request.urlFragment ?? ''}`;
  if (contents) {
    return contents.allowsNavigation(redirectedRequestId ? 'redirect' : 'navigation', url, isMainFrame);
  }
  const { targetInfos } = await browser.send('Target.getTargets');
  return !targetInfos.some(({ targetId, type }) => targetId === frameId && type === 'page');
}

function details(paused: Paused, { contents, isMainFrame }: Requester): E.OnBeforeRequestListenerDetails {
  const { request, resourceType, networkId } = paused;
  const kinds: Partial<
    Record<Protocol.Network.ResourceType, E.OnBeforeRequestListenerDetails['resourceType']>
  > = {
    Document: isMainFrame ? 'mainFrame' : 'subFrame',
    Stylesheet: 'stylesheet',
    Script: 'script',
    Image: 'image',
    Font: 'font',
    XHR: 'xhr',
    Fetch: 'xhr',
    Ping: 'ping',
    CSPViolationReport: 'cspReport',
    Media: 'media',
    WebSocket: 'webSocket',
  };
  return {
    id: Number.parseInt(networkId?.split('.').at(-1) ?? '0', 10),
    url: toAppUrl(request.url),
    method: request.method,
    resourceType: kinds[resourceType] ?? 'other',
    referrer: toAppUrl(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    uploadData: [],
    ...(contents ? { webContentsId: contents.id, webContents: contents.electron } : {}),
  };
}

async function fail(requestId: string, errorReason: Reason): Promise<void> {
  await browser.send('Fetch.failRequest', { requestId, errorReason });
}
