import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

test.use({ pimOptions: { products: 20, seed: 'keyboard' } });

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return `${element?.getAttribute('aria-label') ?? ''} ${labelled ?? ''} ${element?.textContent ?? ''}`;
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing called ${name} was reached with Tab`);
}

test('the main way works with the keyboard alone', async ({ app, onboarding, profile, catalog, pim }) => {
  const { page } = app;
  const { keyboard } = page;
  await tabTo(page, /^\s*Connect a PIM/);
  await keyboard.press('Enter');
  await expect(onboarding.address).toBeFocused();
  await keyboard.type(pim.url);
  await keyboard.press('Enter');
  await expect(onboarding.found).toBeVisible();
  await keyboard.press('Enter');
  await expect(onboarding.step('access')).toBeVisible();
  await tabTo(page, /^\s*Continue$/);
  await keyboard.press('Enter');
  await expect(onboarding.field('Client ID')).toBeFocused();
  for (const value of Object.values({
    clientId: pim.connection.clientId,
    secret: pim.connection.secret,
    username: pim.connection.username,
    password: pim.connection.password,
  })) {
    await keyboard.type(value);
    await keyboard.press('Tab');
    // The button that shows a secret stands between two fields.
    if (value === pim.connection.secret) await keyboard.press('Tab');
  }
  await tabTo(page, /^\s*Continue$/);
  await keyboard.press('Enter');
  await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'works');
  await tabTo(page, /^\s*Continue$/);
  await keyboard.press('Enter');
  await tabTo(page, /^\s*Name\s*\*/);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Typed shop');
  await keyboard.press('Enter');
  await expect(profile.heading('Typed shop')).toBeVisible();
  await tabTo(page, /^\s*Overview/);
  await keyboard.press('ArrowRight');
  await catalog.firstPage();
  await tabTo(page, /Identifier/);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(catalog.record).toBeVisible();
  await keyboard.press('Escape');
  await expect(catalog.record).toBeHidden();
});
