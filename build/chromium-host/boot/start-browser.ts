import path from 'node:path';
import { app } from '../app/app.ts';
import { chromiumSwitches } from '../app/command-line.ts';
import { getPath } from '../app/paths.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { announceBrowser, browser } from '../chromium/browser.ts';
import { prepareProfile } from '../chromium/profile.ts';
import { type Chromium, ChromiumStartError, startChromium } from '../chromium/start-chromium.ts';
import { chromiumArguments } from '../chromium/switches.ts';
import { isHeadless } from '../host-state.ts';
import { routeRequests } from '../navigation/router.ts';
import { watchDownloads } from '../session/downloads.ts';
import { setDefaultUserAgent } from '../session/session.ts';
import { hostSession } from '../session/sessions.ts';
import { findPage } from '../window/page-registry.ts';
import { watchTargets } from '../window/targets.ts';
import { WebContents } from '../window/web-contents.ts';

/** Starts the browser with what the app has set up so far, and takes hold of it. Throws ChromiumStartError. */
export async function startBrowser(): Promise<Chromium> {
  const found = findBrowser();
  if (!found) {
    throw new ChromiumStartError(
      'There is no Chrome, Chromium or Edge on this computer (PIMSCOPE_BROWSER can name one)',
    );
  }
  const profile = await prepareProfile(path.join(getPath('sessionData'), 'Chromium'));
  const args = chromiumArguments({
    profile,
    isHeadless,
    isRoot: process.getuid?.() === 0,
    added: chromiumSwitches(),
  });
  const chromium = await startChromium(found.path, profile, args);
  process.on('exit', () => chromium.kill());
  announceBrowser(chromium);
  void chromium.exited.then(() => app.browserGone());
  const [version] = await Promise.all([
    browser.send('Browser.getVersion'),
    watchTargets(),
    routeRequests(),
    watchDownloads(path.join(profile, 'Cancelled downloads'), (frameId) => {
      const contents = findPage(frameId)?.owner;
      return contents instanceof WebContents
        ? { session: contents.hostSession, contents: contents.electron }
        : undefined;
    }),
  ]);
  setDefaultUserAgent(version.userAgent);
  hostSession('');
  setVersion('chrome', version.product.split('/')[1] ?? '');
  return chromium;
}

function setVersion(name: string, value: string): void {
  Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true });
}
