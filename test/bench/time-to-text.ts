import type { Page } from '@playwright/test';

/**
 * From a click until the frame in which something has text, measured in the page.
 * @param click what is clicked, and `shown` what is waited for, as CSS selectors
 * @returns milliseconds
 */
export function timeToText(page: Page, click: string, shown: string): Promise<number> {
  return page.evaluate(
    ([clicked, waited]) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(clicked);
        if (!target) {
          reject(new Error(`There is nothing to click: ${clicked}`));
          return;
        }
        const begin = performance.now();
        const look = () => {
          if (!/\S/.test(document.querySelector(waited)?.textContent ?? '')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        target.click();
        look();
      }),
    [click, shown] as const,
  );
}
