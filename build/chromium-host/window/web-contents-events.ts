import type * as E from 'electron';
import { reportFailure } from '../chromium/browser.ts';
import { hostEvents } from '../host-events.ts';
import { ipcMain } from '../ipc/ipc-main.ts';
import { originOf, toAppUrl } from '../navigation/app-url.ts';
import { preventableEvent } from '../preventable-event.ts';
import { nodeCodec } from '../worlds/node-codec.ts';
import type { Page } from './page.ts';
import type { WebContents } from './web-contents.ts';

/** Makes Electron's events of what happens in the page. */
export function forwardPageEvents(contents: WebContents, page: Page): void {
  page.on('message', (parts) => receive(contents, page, parts));
  page.on('start-loading', () => contents.emit('did-start-loading', {}));
  page.on('stop-loading', () => contents.emit('did-stop-loading', {}));
  page.on('dom-ready', () => contents.emit('dom-ready', {}));
  page.on('loaded', () => contents.emit('did-finish-load', {}));
  page.on('failed', ({ code, description }, url) => {
    contents.emit('did-fail-load', {}, code, description, url, true, contents.id, 1);
  });
  page.on('navigated', (url, status, statusText) => {
    contents.hostSession.applyPermissions(contents.electron, originOf(url)).catch(reportFailure);
    contents.emit('did-navigate', {}, url, status, statusText);
  });
  page.on('navigated-in-page', (url, isMainFrame) => {
    contents.emit('did-navigate-in-page', {}, url, isMainFrame, contents.id, 1);
  });
  page.on('requested', (url) => {
    // the router sees http and the app's schemes; a page's way to any other scheme shows only here
    if (!/^(https?|data|blob|about|javascript|file):/i.test(url)) {
      contents.allowsNavigation('navigation', url, true);
    }
  });
  page.on('console', (level, message, lineNumber, sourceId) => {
    const levels: Record<string, string> = {
      error: 'error',
      assert: 'error',
      warning: 'warning',
      debug: 'debug',
    };
    contents.emit('console-message', {
      level: levels[level] ?? 'info',
      message,
      lineNumber,
      sourceId,
      frame: contents.mainFrame,
    });
  });
  page.on('crashed', () => {
    const details: E.RenderProcessGoneDetails = { reason: 'crashed', exitCode: 1 };
    contents.emit('render-process-gone', {}, details);
    hostEvents.emit('render-process-gone', contents.electron, details);
  });
}

/** A message from the isolated world, as worlds/isolated-world.ts posts it. */
function receive(contents: WebContents, page: Page, [type, ...parts]: readonly unknown[]): void {
  switch (type) {
    case 'hello':
      contents.renewFrame();
      break;
    case 'invoke': {
      const [id, channel, args] = parts;
      answerInvoke(contents, page, Number(id), String(channel), decodeArgs(args)).catch(reportFailure);
      break;
    }
    case 'send':
      ipcMain.receive(senderOf(contents), String(parts[0]), decodeArgs(parts[1]));
      break;
    case 'open': {
      const [url = '', frameName = '', features = '', disposition = ''] = parts.map(String);
      contents.askWindow({ url: toAppUrl(url), frameName, features, disposition }, false);
      break;
    }
    case 'title': {
      contents.title = String(parts[0]);
      contents.emit('page-title-updated', preventableEvent({}), contents.title, true);
      break;
    }
    case 'key':
      hostEvents.emit('key', parts[0], page.targetId);
      break;
    case 'focus':
    case 'blur':
      contents.emit(type);
      break;
    case 'preload-error':
      process.stderr.write(`Unable to load preload script: ${parts[1] || parts[0]}\n`);
      contents.emit('preload-error', {}, '', new Error(String(parts[0])));
      break;
    default:
      reportFailure(new Error(`A page posted an unknown message: ${type}`));
  }
}

async function answerInvoke(
  contents: WebContents,
  page: Page,
  id: number,
  channel: string,
  args: readonly unknown[],
): Promise<void> {
  const frame = contents.mainFrame;
  const { ok, text } = await ipcMain.answer(senderOf(contents), channel, args);
  if (frame === contents.mainFrame) {
    page.tell('reply', id, ok, text); // a later document knows nothing of this call
  }
}

function senderOf(contents: WebContents): Parameters<typeof ipcMain.answer>[0] {
  return {
    sender: contents.electron,
    senderFrame: contents.mainFrame,
    processId: contents.id,
    frameId: 1,
  };
}

function decodeArgs(text: unknown): unknown[] {
  const args = nodeCodec.decode(String(text));
  return Array.isArray(args) ? args : [];
}
