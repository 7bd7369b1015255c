import { reportFailure } from '../chromium/browser.ts';
import { toAppUrl } from '../navigation/app-url.ts';
import { preventableEvent } from '../preventable-event.ts';
import type { WebContents } from './web-contents.ts';

/** Emits the events that come before a navigation or redirect; false where a listener prevented it, or failed. */
export function askNavigation(
  contents: WebContents,
  kind: 'redirect' | 'navigation',
  browserUrl: string,
  isMainFrame: boolean,
): boolean {
  const names = kind === 'redirect' ? ['will-redirect'] : ['will-frame-navigate', 'will-navigate'];
  const url = toAppUrl(browserUrl);
  for (const name of isMainFrame ? names : names.slice(0, 1)) {
    const details = {
      url,
      isSameDocument: false,
      isMainFrame,
      frame: isMainFrame ? contents.mainFrame : null,
    };
    const event = preventableEvent(details);
    try {
      contents.emit(name, event, url, false, isMainFrame, contents.id, 1);
    } catch (error) {
      reportFailure(error);
      return false;
    }
    if (event.defaultPrevented) {
      return false;
    }
  }
  return true;
}
