import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';
import { violations } from './fixtures/violations.ts';

test.use({ pimOptions: { products: 250, seed: 'palette' } });

test('the palette leads to records by SKU, uuid and code, and statistics count the catalog', async ({
  app,
  home,
  profile,
  pim,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const field = page.getByRole('combobox', { name: 'Go to' });
  const go = async (text: string, option: RegExp) => {
    await page.keyboard.press('Control+k');
    await field.fill(text);
    await expect(page.getByRole('option', { name: option }).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  };
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await expect(profile.channels).toBeVisible();

  await test.step('a SKU, then its uuid, then a family', async () => {
    const answer = await fetch(`${pim.url}/api/rest/v1/products-uuid?limit=1`, {
      headers: { authorization: `Bearer ${await tokenOf(pim)}` },
    });
    const body = JSON.parse(await answer.text()) as {
      _embedded: { items: { uuid: string; values: { sku: { data: string }[] } }[] };
    };
    const [product] = body._embedded.items;
    const sku = product?.values.sku[0]?.data ?? '';
    const uuid = product?.uuid ?? '';
    await go(sku, new RegExp(`${sku}.*Products`));
    await expect(page).toHaveURL(new RegExp(`/catalog/products/${uuid}`));
    await go('Overview', /Overview/);
    await go(uuid, new RegExp(uuid));
    await expect(page).toHaveURL(new RegExp(`/catalog/products/${uuid}`));
  });

  await test.step('statistics, by their name', async () => {
    await go('Statistics', /Statistics/);
    const counts = page.getByRole('table', { name: 'How many of each' });
    await expect(counts.getByRole('row', { name: /^Products/ })).toContainText('250');
    await page.getByRole('button', { name: 'Count families' }).click();
    const families = page.getByRole('table', { name: 'Family sizes' });
    await expect(families.getByRole('row').nth(1)).toContainText(/\d/);
    await page.getByRole('button', { name: 'Read the sample' }).click();
    await expect(page.getByText(/250 products of 250 in the sample/)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Completeness in the sample' })).toContainText('%');
  });

  await test.step('neither has a violation, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `statistics ${colorScheme}`).toEqual([]);
      await page.keyboard.press('Control+k');
      await field.fill('s');
      await expect(page.getByText(/^Looking for/)).toBeHidden();
      expect.soft(await violations(page), `palette ${colorScheme}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

async function tokenOf(pim: {
  url: string;
  connection: { clientId: string; secret: string; username: string; password: string };
}) {
  const { clientId, secret, username, password } = pim.connection;
  const answer = await fetch(`${pim.url}/api/oauth/v1/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    },
    body: JSON.stringify({ grant_type: 'password', username, password }),
  });
  return (JSON.parse(await answer.text()) as { access_token: string }).access_token;
}
