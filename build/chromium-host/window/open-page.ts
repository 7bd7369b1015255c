import { spawn } from 'node:child_process';
import { browser, browserStarted } from '../chromium/browser.ts';
import { isHeadless } from '../host-state.ts';
import { type AttachedTarget, openTarget } from './targets.ts';

export interface PageWish {
  readonly width: number;
  readonly height: number;
  /** Of an in-memory partition; undefined for the default session. */
  readonly browserContextId: string | undefined;
}

let lastAppWindow = 0;

/** Opens an empty page in a window of its own. With a display, the default session's windows have no tabs or address bar. */
export function openPage(wish: PageWish, onEnd: () => void): Promise<AttachedTarget> {
  const isAppWindow = !isHeadless && wish.browserContextId === undefined;
  return openTarget(() => (isAppWindow ? openAppWindow(wish) : createTarget(wish)), onEnd);
}

async function createTarget({ width, height, browserContextId }: PageWish): Promise<{ targetId: string }> {
  const target = await browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
    ...(browserContextId === undefined ? {} : { browserContextId }),
  });
  return target;
}

/** DevTools cannot open a window without tabs; a second start of the browser on the same profile can. */
async function openAppWindow({ width, height }: PageWish): Promise<{ url: string }> {
  const { executable, profile } = await browserStarted();
  lastAppWindow += 1;
  const url = `data:text/html,chromium-host-${lastAppWindow}`;
  const args = [
    `--user-data-dir=${profile}`,
    `--app=${url}`,
    `--window-size=${width},${height}`,
    '--test-type',
  ];
  const child = spawn(executable, process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args, {
    stdio: 'ignore',
  });
  child.unref();
  return { url };
}
