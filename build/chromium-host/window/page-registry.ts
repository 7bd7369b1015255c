import type { Page } from './page.ts';

/** Who decides about a page's requests: its WebContents. */
export interface PageOwner {
  /** Asks main about a navigation; false where it was prevented. `browserUrl` as the browser has it. */
  allowsNavigation(kind: 'redirect' | 'navigation', browserUrl: string, isMainFrame: boolean): boolean;
}

const pages = new Map<Page, PageOwner>();

export function addPage(page: Page, owner: PageOwner): void {
  pages.set(page, owner);
}

export function removePage(page: Page): void {
  pages.delete(page);
}

export function allPages(): Page[] {
  return [...pages.keys()];
}

/** The page that has this frame, and its owner. */
export function findPage(frameId: string): { page: Page; owner: PageOwner } | undefined {
  for (const [page, owner] of pages) {
    if (page.frames.has(frameId)) {
      return { page, owner };
    }
  }
  return undefined;
}
