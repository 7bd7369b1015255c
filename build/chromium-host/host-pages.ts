import { isDeepStrictEqual } from 'node:util';
import type { HostPage, KeyChord } from './host-context.ts';
import type { Page } from './window/page.ts';

/** What a page of the small modules needs to know of its window. */
export interface PageWindow {
  readonly id: number;
  isFocused(): boolean;
  isVisible(): boolean;
}

type Visit = (page: HostPage) => void | Promise<void>;
const visits: Visit[] = [];
const open = new Map<Page, HostPage>();
let claimed: readonly KeyChord[] = [];

/** Done while a new page is still paused: every visitor of HostContext.forEachPage sees it. */
export async function preparePage(page: Page, window: PageWindow): Promise<void> {
  const hostPage: HostPage = {
    windowId: window.id,
    targetId: page.targetId,
    session: page.session,
    get isFocused() {
      return window.isFocused();
    },
    get isVisible() {
      return window.isVisible();
    },
    evaluate: async (expression) => {
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', options);
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      const value: unknown = result.value;
      return value;
    },
  };
  open.set(page, hostPage);
  page.on('message', ([type]) => {
    if (type === 'hello') {
      page.tell('claim', claimed);
    }
  });
  await Promise.all(visits.map(async (visit) => visit(hostPage)));
}

export function forgetPage(page: Page): void {
  open.delete(page);
}

/** HostContext.pages: the focused one first. */
export function hostPages(): HostPage[] {
  return [...open.values()].sort((one, other) => Number(other.isFocused) - Number(one.isFocused));
}

/** HostContext.forEachPage */
export function visitPages(visit: Visit): void {
  visits.push(visit);
  for (const page of open.values()) {
    void visit(page);
  }
}

/** HostContext.claimKeys */
export function claimKeys(chords: readonly KeyChord[]): void {
  claimed = chords;
  for (const page of open.keys()) {
    page.tell('claim', chords);
  }
}

/** The chord that a page reports, if it is one of those that are claimed. */
export function claimedChord(reported: unknown): KeyChord | undefined {
  return claimed.find((chord) => isDeepStrictEqual(chord, reported));
}

export function windowIdOf(targetId: string): number | undefined {
  return [...open.values()].find((page) => page.targetId === targetId)?.windowId;
}
