import { expect, type Page } from '@playwright/test';

/**
 * Presses a key, Tab unless given, until what has the focus is called so. Everything on the way has to show that it has
 * the focus.
 */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowRight' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await focusedName(page);
    if (focused !== '') expect.soft(await unseenFocus(page)).toBeNull();
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing called ${name} was reached with ${key}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return '';
    const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return `${element?.getAttribute('aria-label') ?? ''} ${labelled ?? ''} ${element?.textContent ?? ''}`;
  });
}

/** What is wrong with how the focus shows: out of sight, covered, or without any mark; null where nothing is. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus';
    // Where a screen is told about, rather than something that is used.
    if (element.tabIndex < 0) return null;
    const what = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`;
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 40) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of sight: ${what}`;
    const isMarked = (one: Element | null): boolean => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    // A caret, or the border of a field.
    const isField = element.matches('input, textarea, [contenteditable="true"]');
    if (isField || isMarked(element) || isMarked(element.parentElement)) return null;
    if (element.matches('.ag-cell-focus, .ag-header-cell')) return null;
    return `without a mark: ${what}`;
  });
}
