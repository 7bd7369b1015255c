import { expect, test } from './fixtures/test.ts';
import { violations } from './fixtures/violations.ts';
import { RecordPage } from './pages/record-page.ts';

test.use({ pimOptions: { products: 120, seed: 'structure', categories: 3000 } });

test('the structure answers questions, and categories are walked by keyboard to their products', async ({
  app,
  home,
  catalog,
  openCatalog,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const record = new RecordPage(page);
  const look = async (what: string): Promise<void> => {
    expect.soft(await violations(page), what).toEqual([]);
  };
  await openCatalog();

  await test.step('a family: attributes, variants, where it is used', async () => {
    await record.open('families', 'shoes');
    await expect(record.entity.getByText(/^Required: /).first()).toBeVisible();
    await look('family');
    await record.tab('Variants').click();
    await expect(record.link(/shoes_by_size/)).toBeVisible();
    await expect(record.link('shoe_size')).toBeVisible();
    await look('variants of a family');
    await record.tab('Where used').click();
    await expect(record.entity.getByText(/\d+ products?/)).toBeVisible();
  });

  await test.step('an attribute: options in order, families that use it', async () => {
    await record.open('attributes', 'brand');
    await record.tab('Options').click();
    await expect(record.entity.getByText(/^\d+ options, /)).toBeVisible();
    await record.tab('Where used').click();
    await record.link(/Shoes/).first().click();
    await expect(record.heading).toHaveText('Shoes');
  });

  await test.step('a channel, and a locale', async () => {
    await record.open('channels', 'ecommerce');
    await expect(record.link(/^Master catalog/)).toBeVisible();
    await look('channel');
    await record.link('en_US').click();
    await record.tab('Where used').click();
    await expect(record.link(/Ecommerce/)).toBeVisible();
    await look('where used');
  });

  const tree = page.getByRole('tree', { name: 'Category trees' });
  const active = tree.locator('[data-active="true"]');
  await test.step('categories by keyboard', async () => {
    await page.getByRole('link', { name: /^Categories/ }).click();
    await expect(active).toContainText('master');
    await tree.focus();
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('treeitem', { name: /fashion/ })).toBeVisible();
    await page.keyboard.type('fash');
    await expect(active).toContainText('fashion');
    await page.keyboard.press('ArrowRight');
    await expect(active).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(active).toHaveAttribute('aria-level', '3');
    await page.keyboard.press('End');
    await expect(active).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.type('fash');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Fashion' })).toContainText('fashion');
    await look('categories');
  });

  await test.step('a search within, shown in its tree', async () => {
    await page.getByRole('searchbox', { name: 'Search the categories' }).fill('casual');
    const found = page.getByRole('button', { name: /casual_shoes/ });
    await expect(found).toBeVisible();
    await look('found categories');
    await found.click();
    await expect(tree.getByRole('treeitem', { selected: true })).toContainText('casual_shoes');
  });

  await test.step('the products of a node', async () => {
    const fashion = tree.getByRole('treeitem', { name: /Fashion fashion/ });
    await fashion.click();
    const detail = page.getByRole('region', { name: 'Fashion' });
    await expect(detail.getByRole('status').nth(1)).toHaveText(/^[1-9]\d*$/);
    const count = (await detail.getByRole('status').nth(1).textContent()) ?? '';
    await home.theme('Dark').click();
    await look('dark categories');
    await detail.getByRole('button', { name: 'Show the products with those below' }).click();
    await expect(catalog.loaded).toContainText(count);
  });
});
