import type { Page } from '@playwright/test';

/** Until the window has had nothing to do for a while, as when somebody looks at what is there. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const look = (deadline: IdleDeadline) => {
          quiet = deadline.timeRemaining() > 20 ? quiet + 1 : 0;
          if (quiet >= 10) resolve();
          else requestIdleCallback(look);
        };
        requestIdleCallback(look);
      }),
  );
}
