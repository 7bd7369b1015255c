import type { Page } from '@playwright/test';
import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';
import { violations } from './fixtures/violations.ts';

/** Looks at what a screen reader gets: WCAG 2.2 A and AA, as far as a machine can tell. */
async function look(page: Page, what: string): Promise<void> {
  // Tooltips stand beside the landmarks.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  expect.soft(await violations(page), what).toEqual([]);
}

test('products are paged to the very last, opened, read again, and odd ones never hide the others', async ({
  app,
  home,
  profile,
  catalog,
  pim,
}) => {
  test.setTimeout(150_000);
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await profile.catalogTab.click();
  await catalog.scrollToEnd();
  expect(await catalog.loadedRows()).toBe(250);
  await expect(catalog.row(249).first()).toBeVisible();

  await catalog.openRecord(0);
  const first = (await catalog.record.getByRole('heading').first().textContent()) ?? '';
  await expect(catalog.record).toContainText('SKU');
  await app.page.keyboard.press('ArrowDown');
  await expect(catalog.record.getByRole('heading').first()).not.toHaveText(first);
  await catalog.jsonTab.click();
  await expect(catalog.json).toContainText('"uuid"');
  await app.page.keyboard.press('Escape');
  await expect(catalog.record).toBeHidden();

  for (const odd of ['values-null', 'family-missing', 'wrong-types', 'no-uuid', 'not-an-object'] as const) {
    await test.step(`one that is odd: ${odd}`, async () => {
      pim.faults.oddItem = odd;
      await catalog.refresh.click();
      await catalog.firstPage();
      await expect(catalog.cell(3, 'identifier')).toHaveText(/[A-Z]{3}-\d+/);
      await expect(catalog.row(2).first()).toBeVisible();
    });
  }
  await expect(catalog.grid.getByText('Not as expected').first()).toBeVisible();
});

test('a page that fails leaves what was there, says why, and can be tried again', async ({
  catalog,
  pim,
  openCatalog,
}) => {
  await openCatalog();
  await expect(catalog.loaded).toHaveText('100 of 250 loaded');
  pim.faults.maintenance = true;
  await catalog.row(0).first().hover();
  await catalog.page.mouse.wheel(0, 100_000);
  const problem = catalog.page.locator('[data-problem="maintenance"]').first();
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

test('products have columns by attribute, a channel, a restriction, copies and filters by a value', async ({
  app,
  home,
  catalog,
  openCatalog,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await page.setViewportSize({ width: 1600, height: 1000 });
  await openCatalog();

  await test.step('columns of attributes, by type', async () => {
    await catalog.addColumns(['weight', 'price', 'brand', 'Image']);
    const hidden = ['Categories', 'Values', 'Updated', 'Enabled'];
    await catalog.columns.click();
    await look(page, 'columns, light');
    for (const name of hidden) await page.getByRole('button', { name: `Hide ${name}` }).click();
    await page.keyboard.press('Escape');
    await expect(catalog.cell(0, 'values.weight')).toHaveText(/^[\d.,]+ k?g$|^–$/);
    await expect(catalog.cell(1, 'values.price')).toHaveText(/[\d.,]+ EUR/);
    await expect(catalog.cell(1, 'values.brand')).toHaveText(/.+ [a-z_0-9]+$/);
    await expect(catalog.cell(1, 'image').locator('img')).toBeVisible();
  });

  await test.step('are there again after the window was loaded anew', async () => {
    await page.reload();
    await catalog.firstPage();
    await expect(catalog.cell(1, 'values.price')).toHaveText(/[\d.,]+ EUR/);
    await expect(catalog.cell(1, 'categories')).toHaveCount(0);
  });

  await test.step('channel and locale change what is shown, a restriction what is listed', async () => {
    await catalog.channel.click();
    await page.getByRole('option').nth(2).click();
    await catalog.locale.click();
    await page.getByRole('option', { name: 'de_DE' }).click();
    await expect(catalog.loaded).toHaveText('100 of 250 loaded');
    await catalog.restrict.click();
    await page.getByRole('combobox', { name: 'List only what is in a channel' }).click();
    await page.getByRole('option').nth(2).click();
    await expect(page.getByRole('note').filter({ hasText: 'Only products' })).toBeVisible();
    await expect(catalog.loaded).not.toHaveText(/250/);
    await page.keyboard.press('Escape');
    await look(page, 'restricted, light');
    await page.getByRole('button', { name: 'List everything' }).click();
    await expect(catalog.loaded).toHaveText('100 of 250 loaded');
  });

  await test.step('a cell, a row and a selection are copied, by keyboard too', async () => {
    await catalog.firstPage();
    await catalog.catchCopies();
    await catalog.cell(1, 'family').click();
    await catalog.record.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+C');
    await expect.poll(() => catalog.copied()).toMatch(/^[a-z_]+$/);
    const family = await catalog.copied();
    await page.keyboard.press('Shift+F10');
    await expect(catalog.menu).toBeVisible();
    await look(page, 'menu of a cell, light');
    await catalog.menu.getByRole('menuitem', { name: 'Copy row as JSON' }).click();
    await expect.poll(() => catalog.copied()).toContain(`"family": "${family}"`);
    for (const row of [1, 2]) await catalog.row(row).getByRole('checkbox').first().click();
    await expect(catalog.selection).toContainText('2 rows selected');
    await catalog.selection.getByRole('button', { name: 'Copy as TSV' }).click();
    await expect.poll(async () => (await catalog.copied()).split('\n').length).toBe(3);
    await catalog.selection.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => catalog.copied()).toMatch(/^\| Identifier \|.*\n\| --- \|/);
    await home.theme('Dark').click();
    await look(page, 'selection, dark');
    await catalog.selection.getByRole('button', { name: 'Clear' }).click();
    await catalog.cell(1, 'family').click({ button: 'right' });
    await catalog.menu.getByRole('menuitem', { name: 'Filter by this value' }).click();
    await expect(catalog.loaded).not.toHaveText(/250/);
    await catalog.firstPage();
  });
});

test('every resource has a list, or says why not', async ({ app, home, catalog, pim, openCatalog }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await home.theme('Dark').click();
  await openCatalog();

  await test.step('all resources', async () => {
    const all = ['product-models', 'families', 'attributes', 'attribute-groups', 'association-types'];
    all.push('measurement-families', 'channels', 'locales', 'currencies', 'asset-families');
    all.push('reference-entities', 'media-files');
    for (const name of all) {
      await catalog.open(name);
      await expect(catalog.loaded, name).toHaveText(/\d/);
    }
    await look(page, 'media files, dark');
    await catalog.open('reference-entities');
    for (const [container, link, title] of [
      ['reference-entities', 'Records', / › Records$/],
      ['asset-families', 'Assets', / › Assets$/],
      ['families', 'Variants', / › Family variants$/],
      ['attributes', 'Options', / › Attribute options$/],
    ] as const) {
      await catalog.open(container);
      await catalog.grid.getByRole('link', { name: link }).first().click();
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await expect(catalog.loaded, title.source).toHaveText(/\d/);
    }
  });

  await test.step('what is not part of the PIM and what is not permitted', async () => {
    await catalog.resource('published-products').click();
    await expect(page.locator('[data-problem="not-offered"]')).toBeVisible();
    await look(page, 'not part of the PIM, dark');
    pim.faults.permissionsRemoved = ['association-types'];
    await catalog.open('families');
    await catalog.resource('association-types').click();
    await expect(page.locator('[data-problem="permission-missing"]')).toBeVisible();
    await page.getByRole('link', { name: 'Open the diagnosis' }).click();
    await expect(page).toHaveURL(/diagnosis/);
  });
});

test.describe('a PIM of before 6.0', () => {
  test.use({ pimOptions: { products: 150, seed: 'old', version: '4.0', edition: 'CE' } });
  test('is connected and browsed by identifier, to the very last, without what came later', async ({
    home,
    profile,
    catalog,
    pim,
  }) => {
    await connectProfile(home.page, pim.url, pim.connection, 'Old shop');
    await expect(profile.channels).toContainText('ecommerce');
    await profile.catalogTab.click();
    await expect(catalog.resource('asset-families')).toHaveAttribute('data-state', 'missing');
    await expect(catalog.resource('reference-entities')).toContainText('not part of this PIM');
    await catalog.scrollToEnd();
    await expect(catalog.loaded).toHaveText(/products$/);
    await catalog.open('measurement-families');
  });
});

test.describe('a PIM behind a proxy that names itself wrongly', () => {
  test('is paged by its own address', async ({ home, profile, catalog, pim }) => {
    pim.faults.linksOrigin = 'http://pim.internal:8080';
    await connectProfile(home.page, pim.url, pim.connection, 'Shop');
    await profile.catalogTab.click();
    await catalog.scrollToEnd();
    expect(await catalog.loadedRows()).toBe(250);
  });
});
