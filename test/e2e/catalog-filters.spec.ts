import { z } from 'zod';
import type { DemoPim } from '../../main/demo-pim/demo-pim.ts';
import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';
import { violationsInBothThemes } from './fixtures/violations.ts';
import { CatalogPage } from './pages/catalog-page.ts';
import { FilterPage } from './pages/filter-page.ts';
import { HomePage } from './pages/home-page.ts';
import { ProfilePage } from './pages/profile-page.ts';

const tokenSchema = z.object({ access_token: z.string() });
const pageSchema = z.object({
  _embedded: z.object({ items: z.array(z.object({ identifier: z.string() })) }),
});
const products = 1200;
test.use({ pimOptions: { products, seed: 'filters' } });

/** Identifiers of products that the PIM has, as another program would read them. */
async function someIdentifiers({ url, connection }: DemoPim): Promise<string[]> {
  const { clientId, secret, username, password } = connection;
  const login = await fetch(`${url}/api/oauth/v1/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    },
    body: JSON.stringify({ grant_type: 'password', username, password }),
  });
  const { access_token: token } = tokenSchema.parse(await login.json());
  const products = await fetch(`${url}/api/rest/v1/products?limit=100`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { _embedded: page } = pageSchema.parse(await products.json());
  return page.items.map(({ identifier }) => identifier);
}

test.beforeEach(async ({ app, home, profile, catalog, pim }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await profile.catalogTab.click();
  await expect(catalog.row(0).first()).toBeVisible();
});

test('a filter is built by mouse, in step with its JSON, and its views outlive a restart', async ({
  app,
  restart,
}) => {
  test.setTimeout(150_000);
  const filter = new FilterPage(app.page);
  const all = await filter.count((count) => count === products);

  await filter.pick('categories', /^Category/);
  await filter.choose('Operator', 'is in, or below');
  await filter.editor.getByRole('button', { name: 'Open Master catalog' }).click();
  await filter.categories.first().click();
  await filter.apply.click();
  const inCategory = await filter.count((count) => count > 0 && count < all);
  await filter.pick('family', /^Family/);
  await filter.editor.getByRole('option').first().click();
  await filter.apply.click();
  const inFamily = await filter.count((count) => count < inCategory);
  expect(await filter.chipTexts()).toEqual([
    expect.stringMatching(/^Category is in, or below [A-Z]/),
    expect.stringMatching(/^Family is one of [A-Z]/),
  ]);

  await filter.json.click();
  await expect(filter.rawText).toContainText('"IN CHILDREN"');
  await filter.chips.nth(1).click();
  await filter.choose('Operator', 'is none of');
  await filter.apply.click();
  await expect(filter.rawText).toContainText('"NOT IN"');
  await filter.count((count) => count === inCategory - inFamily);

  await filter.writeJson('{"enabled": [{"operator": "=" "value": true}]}');
  await expect(filter.raw.getByRole('button', { name: 'Line 1 A comma is missing here.' })).toBeVisible();
  await app.page.keyboard.press('Control+Enter');
  await expect(filter.chips).toHaveCount(2);
  await filter.json.click();
  await filter.json.click();
  await expect(filter.rawText).toContainText('"=" "value"');
  await filter.writeJson('{"enabled": [{"operator": "=", "value": false}]}');
  await app.page.keyboard.press('Control+Enter');
  await expect(filter.chips).toHaveCount(1);
  const disabled = await filter.count((count) => count > 0 && count < all);

  await filter.views.click();
  await filter.viewName.fill('Switched off');
  await filter.viewName.press('Enter');
  await expect(app.page.getByText('Shown now')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await filter.clear.click();
  await filter.count((count) => count === all);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await filter.count((count) => count === disabled);

  const { page } = await restart();
  const again = new FilterPage(page);
  await new HomePage(page).open('Shop');
  await new ProfilePage(page).catalogTab.click();
  await expect(new CatalogPage(page).row(0).first()).toBeVisible();
  await again.views.click();
  await page.getByRole('button', { name: 'Open Switched off' }).click();
  await again.count((count) => count === disabled);
  expect(await again.chipTexts()).toEqual(['Enabled is No']);
});

test('a filter is built by keyboard only, and what the PIM refuses is mended at the filter', async ({
  app,
  catalog,
}) => {
  const { page } = app;
  const filter = new FilterPage(page);
  await filter.add.focus();
  await page.keyboard.press('Enter');
  await expect(filter.search).toBeFocused();
  await page.keyboard.type('enabled');
  await page.keyboard.press('Enter');
  await filter.editor.waitFor();
  await page.keyboard.press('Tab');
  await expect(filter.editor.getByRole('radio', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(filter.editor).toBeHidden();
  await expect(filter.add).toBeFocused();
  const disabled = await filter.count((count) => count > 0 && count < products);
  expect(await filter.chipTexts()).toEqual(['Enabled is No']);

  await filter.json.focus();
  await page.keyboard.press('Enter');
  await filter.rawText.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(
    '{"enabled":[{"operator":"=","value":false}],"categories":[{"operator":"IN","value":["no_such_category"]}]}',
  );
  await page.keyboard.press('Control+Enter');
  await expect(filter.problem).toContainText('Category "no_such_category" does not exist.');
  await expect(filter.problem).toContainText('It is about: Category is one of no_such_category');
  await filter.problem.getByRole('button', { name: 'Edit' }).press('Enter');
  await expect(filter.editor).toBeVisible();
  await page.keyboard.press('Escape');
  await filter.problem.getByRole('button', { name: 'Remove this condition' }).press('Enter');
  await filter.count((count) => count === disabled);
  await expect(filter.problem).toBeHidden();
  await expect(catalog.row(0).first()).toBeVisible();
});

test('a thousand identifiers are pasted, counted and found; nothing found says so', async ({ app, pim }) => {
  const { page } = app;
  const filter = new FilterPage(page);
  test.setTimeout(150_000);
  const known = await someIdentifiers(pim);
  expect(known.length).toBeGreaterThan(20);
  const pasted = [...known, ...Array.from({ length: 1000 - known.length }, (_, index) => `NOT-${index}`)];
  await filter.pick('identifier', /^Identifier/);
  await filter.choose('Operator', 'is one of');
  await filter.editor.getByRole('textbox', { name: 'Value' }).focus();
  await page.keyboard.insertText([...pasted, known[0]].join('\n'));
  await expect(page.getByTestId('pasted-count')).toHaveText('1,000 in the list');
  await expect(filter.editor).toContainText(`asked once: ${known[0]}`);
  await filter.apply.click();
  await filter.count((count) => count === known.length);

  await filter.chips.first().click();
  await filter.editor.getByRole('textbox', { name: 'Value' }).fill('NOT-1\nNOT-2');
  await filter.apply.click();
  const nothing = page.getByRole('heading', { name: 'Nothing matches this filter' });
  await expect(nothing).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await filter.count((count) => count === products);
});

test('the filter has no violation, light and dark', async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  const filter = new FilterPage(page);
  const look = async (what: string): Promise<void> => {
    expect.soft(await violationsInBothThemes(page), what).toEqual([]);
  };
  await filter.add.click();
  await page
    .getByRole('option', { name: /Family/ })
    .first()
    .waitFor();
  await look('picker');
  await page.keyboard.press('Escape');
  await filter.pick('completeness', /^Completeness/);
  await filter.choose('Operator', 'is at least, in all locales');
  await filter.apply.click();
  await look('editor with what is missing');
  await page.keyboard.press('Escape');
  await filter.pick('family', /^Family/);
  await filter.editor.getByRole('combobox', { name: 'Value' }).press('a');
  await filter.editor.getByRole('option').first().waitFor();
  await look('choices');
  await page.keyboard.press('Enter');
  await filter.apply.click();
  await filter.pick('categories', /^Category/);
  await filter.editor.getByRole('button', { name: 'Open Master catalog' }).click();
  await filter.categories.first().click();
  await look('categories');
  await filter.apply.click();
  await filter.json.click();
  await filter.writeJson('{"nowhere": [{"operator": "EMPTY"}], "enabled": {"a": 1}}');
  await filter.raw
    .getByText(/nowhere/)
    .last()
    .waitFor();
  await look('JSON with warnings');
  await page.keyboard.press('Control+Enter');
  await filter.problem.waitFor();
  await look('refused');
  await filter.views.click();
  await filter.viewName.fill('One');
  await filter.viewName.press('Enter');
  await page.getByText('Shown now').waitFor();
  await look('views');
});
