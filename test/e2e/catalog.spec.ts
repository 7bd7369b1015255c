import { expect, test } from './fixtures/test.ts';

test.describe('the products of a PIM', () => {
  test.beforeEach(async ({ home, onboarding, profile, catalog, pim }) => {
    await home.connect.click();
    await onboarding.connect(pim.url, pim.connection, 'Shop');
    await profile.catalogTab.click();
    await expect(catalog.row(0).first()).toBeVisible();
  });

  test('are shown by page while scrolling, to the very last', async ({ catalog }) => {
    await catalog.scrollToEnd();
    expect(await catalog.loadedRows()).toBe(250);
    await expect(catalog.row(249).first()).toBeVisible();
  });

  test('open in a record panel with values and JSON, by mouse and by keyboard', async ({ catalog, app }) => {
    await catalog.openRecord(0);
    const first = (await catalog.record.getByRole('heading').first().textContent()) ?? '';
    await expect(catalog.record).toContainText('SKU');
    await app.page.keyboard.press('ArrowDown');
    await expect(catalog.record.getByRole('heading').first()).not.toHaveText(first);
    await catalog.jsonTab.click();
    await expect(catalog.json).toContainText('"uuid"');
    await app.page.keyboard.press('Escape');
    await expect(catalog.record).toBeHidden();
  });

  test('are read again on Refresh', async ({ catalog, pim }) => {
    pim.faults.oddItem = 'wrong-types';
    await catalog.refresh.click();
    await expect(catalog.grid.getByText('Not as expected').first()).toBeVisible();
    await expect(catalog.cell(0, 'identifier')).toHaveText(/[A-Z]{3}-\d+|No identifier/);
  });
});

test.describe('one odd product', () => {
  for (const odd of ['values-null', 'family-missing', 'wrong-types', 'no-uuid', 'not-an-object'] as const) {
    test(`(${odd}) never hides the page`, async ({ home, onboarding, profile, catalog, pim }) => {
      pim.faults.oddItem = odd;
      await home.connect.click();
      await onboarding.connect(pim.url, pim.connection, 'Shop');
      await profile.catalogTab.click();
      await expect(catalog.cell(0, 'identifier')).toHaveText(/[A-Z]{3}-\d+|No identifier/);
      await expect(catalog.cell(3, 'identifier')).toHaveText(/[A-Z]{3}-\d+|No identifier/);
      await expect(catalog.row(2).first()).toBeVisible();
    });
  }
});

test('a page that fails leaves what was there, says why, and can be tried again', async ({
  home,
  onboarding,
  profile,
  catalog,
  pim,
}) => {
  await home.connect.click();
  await onboarding.connect(pim.url, pim.connection, 'Shop');
  await profile.catalogTab.click();
  await expect(catalog.row(0).first()).toBeVisible();
  await expect(catalog.loaded).toHaveText('100 of 250 loaded');
  pim.faults.maintenance = true;
  await catalog.row(0).first().hover();
  await catalog.page.mouse.wheel(0, 100_000);
  const problem = catalog.page.locator('[data-problem="maintenance"]');
  await expect(problem).toBeVisible({ timeout: 30_000 });
  await expect(catalog.loaded).toHaveText(/^100 /);
  pim.faults.maintenance = false;
  await problem
    .getByRole('button', { name: 'Try again' })
    .or(catalog.page.getByRole('button', { name: 'Try again' }))
    .first()
    .click();
  await expect.poll(() => catalog.loadedRows()).toBeGreaterThan(100);
});

test.describe('a PIM of before 6.0', () => {
  test.use({ pimOptions: { products: 150, seed: 'old', version: '4.0', edition: 'CE' } });
  test('is connected and browsed by identifier, to the very last', async ({
    home,
    onboarding,
    profile,
    catalog,
    pim,
  }) => {
    await home.connect.click();
    await onboarding.connect(pim.url, pim.connection, 'Old shop');
    await expect(profile.channels).toContainText('ecommerce');
    await profile.catalogTab.click();
    await expect(catalog.row(0).first()).toBeVisible();
    await catalog.scrollToEnd();
    await expect(catalog.loaded).toHaveText(/products$/);
  });
});

test.describe('a PIM behind a proxy that names itself wrongly', () => {
  test('is paged by its own address', async ({ home, onboarding, profile, catalog, pim }) => {
    pim.faults.linksOrigin = 'http://pim.internal:8080';
    await home.connect.click();
    await onboarding.connect(pim.url, pim.connection, 'Shop');
    await profile.catalogTab.click();
    await expect(catalog.row(0).first()).toBeVisible();
    await catalog.scrollToEnd();
    expect(await catalog.loadedRows()).toBe(250);
  });
});
