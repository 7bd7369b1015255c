import type { Protocol } from '../cdp/protocol.ts';
import { browser } from '../chromium/browser.ts';
import type { Session } from '../session/session.ts';
import { toAppUrl } from './app-url.ts';
import { requestHeaders, responseEntries } from './headers.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Answers a request for one of the app's schemes with what the app's protocol handler gives. */
export async function serveScheme(
  { requestId, request }: Paused,
  session: Session,
  scheme: string,
): Promise<void> {
  const url = toAppUrl(`${request.url}${request.urlFragment ?? ''}`);
  if (new URL(request.url).pathname === '/favicon.ico') {
    await browser.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }); // only Chromium asks for it
    return;
  }
  const handler = session.schemes.handlerOf(scheme);
  if (!handler) {
    await browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  let response: Response;
  let body: Buffer;
  try {
    response = await handler(toRequest(url, request));
    body = Buffer.from(await response.arrayBuffer());
  } catch (error) {
    process.stderr.write(
      `chromium-host: the handler of ${url} failed: ${error instanceof Error ? error.stack : error}\n`,
    );
    await browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  if (response.type === 'error') {
    await browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  await browser.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: responseEntries(response.headers),
    body: body.toString('base64'),
    ...(response.statusText ? { responsePhrase: response.statusText } : {}),
  });
}

function toRequest(url: string, request: Protocol.Network.Request): Request {
  const bytes = (request.postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? '', 'base64'));
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && bytes.length > 0;
  return new Request(url, {
    method: request.method,
    headers: requestHeaders(request.headers),
    ...(hasBody ? { body: Buffer.concat(bytes) } : {}),
  });
}
