import { statSync } from 'node:fs';
import { join } from 'node:path';
import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';
import { ExportsPage } from './pages/exports-page.ts';
import { FilterPage } from './pages/filter-page.ts';
import { tabTo } from './pages/keys.ts';
import { RecordPage } from './pages/record-page.ts';

test.use({ pimOptions: { products: 60, seed: 'keyboard' } });

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

test('the main way of the catalog works with the keyboard alone, the focus always in sight', async ({
  app,
  home,
  profile,
  catalog,
  pim,
  userData,
}) => {
  test.slow();
  const { page } = app;
  const { keyboard } = page;
  const filter = new FilterPage(page);
  const record = new RecordPage(page);
  const exports = new ExportsPage(app.electron, page);
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await expect(profile.channels).toBeVisible();
  await catalog.catchCopies();

  await test.step('resources', async () => {
    await tabTo(page, /^\s*Overview/);
    await keyboard.press('ArrowRight');
    await catalog.firstPage();
    await tabTo(page, /^\s*Products/);
    await tabTo(page, /^\s*Families/, 'ArrowDown');
    await keyboard.press('Enter');
    await expect(catalog.resource('families')).toHaveAttribute('aria-current', 'page');
    await catalog.firstPage();
    await keyboard.press('Control+k');
    await keyboard.type('Products');
    await expect(page.getByRole('option', { name: /^Products/ }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await keyboard.press('Enter');
    await expect(catalog.resource('products')).toHaveAttribute('aria-current', 'page');
    await catalog.firstPage();
  });

  await test.step('a condition by the builder', async () => {
    await tabTo(page, /Add filter/);
    await keyboard.press('Enter');
    await expect(filter.search).toBeFocused();
    await keyboard.type('enabled');
    await expect(page.getByRole('option', { name: /^Enabled/ }).first()).toBeVisible();
    await keyboard.press('Enter');
    await filter.editor.waitFor();
    await tabTo(page, /^\s*Apply\s*$/);
    await keyboard.press('Enter');
    await expect(filter.chips).toHaveCount(1);
    await catalog.firstPage();
  });

  await test.step('the grid: moving, copying, opening', async () => {
    await tabTo(page, /Identifier/);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Control+c');
    const sku = (await catalog.cell(1, 'identifier').textContent()) ?? '';
    await expect.poll(() => catalog.copied()).toBe(sku);
    await keyboard.press('Enter');
    await expect(catalog.record).toContainText(sku);
  });

  await test.step('the record: its tabs, its page, and back', async () => {
    await tabTo(page, /^\s*Values$/);
    await tabTo(page, /^\s*JSON$/, 'ArrowRight');
    await expect(record.json).toContainText('"uuid"');
    await tabTo(page, /^Open on a page of its own/, 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/catalog\/products\/[0-9a-f-]{36}/);
    await expect(record.heading).toBeVisible();
    await keyboard.press('Alt+ArrowLeft');
    await catalog.firstPage();
    await expect(filter.chips).toHaveCount(1);
  });

  await test.step('export', async () => {
    const path = join(userData, 'by-keys.csv');
    await exports.answerDialog(path);
    await tabTo(page, /^\s*Export\s*$/);
    await keyboard.press('Enter');
    await exports.dialog.waitFor();
    await tabTo(page, /^\s*Export…\s*$/);
    await keyboard.press('Enter');
    await expect
      .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 30_000 })
      .toBeGreaterThan(1000);
  });
});
