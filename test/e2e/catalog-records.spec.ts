import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { violations } from './fixtures/violations.ts';
import { RecordPage } from './pages/record-page.ts';

test.use({ pimOptions: { products: 120, seed: 'records', edition: 'EE' } });

test('a record is read by values, variants, connectors and calls, and leads to all that it names', async ({
  app,
  home,
  pim,
  userData,
  openCatalog,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const record = new RecordPage(page);
  const look = async (what: string): Promise<void> => {
    expect.soft(await violations(page), what).toEqual([]);
  };
  await openCatalog();
  const variant = JSON.stringify({ parent: [{ operator: 'NOT EMPTY' }] });
  const key = await record.firstKey('products', [], variant);

  await test.step('values by group, channel and locale, with what is missing', async () => {
    await record.open('products', key);
    await expect(record.values).toContainText('SKU');
    await expect(record.entity.getByText('From the product model').first()).toBeVisible();
    await look('values');
    await record.entity.getByRole('combobox', { name: 'Channel of the values' }).click();
    await page.getByRole('option', { name: 'Ecommerce' }).click();
    await expect(record.values).not.toContainText('print');
    await record.search.fill('image');
    await expect(record.values.locator('img').first()).toBeVisible();
    await record.values
      .getByRole('button', { name: /larger$/ })
      .first()
      .click();
    await expect(page.getByRole('dialog').locator('img')).toBeVisible();
    await page.keyboard.press('Escape');
    const saved = join(userData, 'saved picture');
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, saved);
    await record.values
      .getByRole('button', { name: /^Save .* as…$/ })
      .first()
      .click();
    await expect.poll(() => statSync(saved, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
    await record.search.fill('no such attribute');
    await record.entity.getByRole('button', { name: 'Show all values' }).click();
    await expect(record.values).toContainText('SKU');
  });

  await test.step('its variants as a tree, and back by the keyboard', async () => {
    const name = (await record.heading.textContent()) ?? '';
    await record.tab('Variants').click();
    const tree = record.entity.getByRole('navigation', { name: 'Variants' });
    await expect(tree.locator('[aria-current="page"]')).toBeVisible();
    await look('variants');
    await tree.getByRole('link').first().click();
    await expect(record.entity.getByText('Enabled')).toBeHidden();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(record.entity.getByText('Enabled')).toBeVisible();
    await expect(record.heading).toHaveText(name);
  });

  await test.step('facts, associations, what a connector gets, JSON', async () => {
    await record.tab('Facts').click();
    await expect(record.entity.getByText('Categories')).toBeVisible();
    await look('facts');
    await record.tab('Associations').click();
    await expect(record.link(/PACK/)).toBeVisible();
    await record.tab('For connectors').click();
    await expect(record.json).toContainText('"uuid"');
    await look('connector');
    await record.tab('JSON').click();
    await expect(record.json).toContainText('"uuid"');
  });

  await test.step('the call that reads it, and its page in Akeneo', async () => {
    await record.entity.getByRole('button', { name: 'Copy the API call' }).click();
    await page.getByRole('menuitem', { name: 'As cURL' }).click();
    await expect(page.getByText(/The call is copied|The system did not take the call/)).toBeVisible();
    await app.electron.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'openedInBrowser', opened);
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
    });
    await record.entity.getByRole('button', { name: 'Open in Akeneo' }).click();
    const opened = () => app.electron.evaluate(() => Reflect.get(globalThis, 'openedInBrowser') as string[]);
    await expect.poll(opened).toEqual([`${pim.url}/#/enrich/product/${key}`]);
  });

  await test.step('assets and reference entity records', async () => {
    await record.open('asset-families', 'manuals');
    await expect(record.link('Assets')).toBeVisible();
    await record.open('assets', await record.firstKey('assets', ['manuals'], null), ['manuals']);
    await expect(record.entity.getByText(/\.pdf$/).first()).toBeVisible();
    const brand = await record.firstKey('reference-entity-records', ['brands'], null);
    await record.open('reference-entity-records', brand, ['brands']);
    await expect(record.entity.locator('img').first()).toBeVisible();
    await look('reference entity record');
    await record
      .link('ch')
      .or(record.entity.locator('.ps-value-list').getByRole('link').first())
      .first()
      .click();
    await expect(record.entity.getByRole('link', { name: 'brands' })).toBeVisible();
  });

  await test.step('gone, and with less than all permissions', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    await record.open('products', gone);
    await expect(record.problem('entity-not-found')).toBeVisible();
    await expect(record.entity.getByRole('button', { name: 'Try again' })).toBeVisible();
    await look('gone');
    pim.faults.permissionsRemoved = ['attribute-groups', 'families'];
    await record.open('products', await record.firstKey('products', [], null));
    // It may have been looked at before.
    await record.entity.getByRole('button', { name: 'Read again' }).click();
    await expect(record.entity.getByText(/missing here: .*attribute-groups/)).toBeVisible();
    await expect(record.values).toContainText('Without a known group');
    pim.faults.permissionsRemoved = [];
  });

  await test.step('the same in the dark', async () => {
    await home.theme('Dark').click();
    await record.open('products', key);
    await expect(record.values).toContainText('SKU');
    await look('dark values');
    await record.tab('JSON').click();
    await expect(record.json).toContainText('"uuid"');
    await look('dark JSON');
  });
});
