import type { Page } from '@playwright/test';
import { profile } from '../renderer/support/sample-answers.ts';
import { type RunningApp, startApp } from './fixtures/app.ts';
import { writeProfiles } from './fixtures/profiles-file.ts';
import { test as base, expect } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';

const test = base.extend({
  pimOptions: { products: 5, seed: 'tabs' },
  userData: async ({ userData, pim }, use) => {
    const environments = ['production', 'staging', 'development'] as const;
    writeProfiles(
      userData,
      environments.map((environment, at) =>
        profile(at + 1, { name: `Shop ${environment}`, environment, group: 'Shop', baseUrl: pim.url }),
      ),
    );
    await use(userData);
  },
});

async function openAll({ page }: RunningApp): Promise<HomePage> {
  const home = new HomePage(page);
  for (const name of ['Shop production', 'Shop staging', 'Shop development']) {
    await home.open(name);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await home.goHome();
  }
  return home;
}

const shown = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('profiles stay open side by side, each on its screen, by mouse and keys', async ({ app }) => {
  const { page } = app;
  const home = await openAll(app);
  await expect(home.tabs).toHaveCount(3);
  await home.tab('Shop staging').click();
  await page.getByRole('tab', { name: 'Catalog', exact: true }).click();
  await home.tab('Shop production').click();
  await shown(page, 'Shop production');
  await expect(page).toHaveTitle('Shop production · Production · Pimscope');
  await expect(page.locator('.ps-shell')).toHaveAttribute('data-environment', 'production');
  await page.keyboard.press('Control+Tab');
  await shown(page, 'Shop staging');
  await expect(page.getByRole('tab', { name: 'Catalog', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Control+3');
  await shown(page, 'Shop development');
  await page.keyboard.press('ControlOrMeta+w');
  await shown(page, 'Shop staging');
  await expect(home.tabs).toHaveCount(2);
  await home.tab('Shop production').click({ button: 'middle' });
  await expect(home.tabs).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+t');
  await shown(page, 'Shop production');
  await page.keyboard.press('ControlOrMeta+Shift+t');
  await shown(page, 'Shop development');
  await home.tab('Shop development').dragTo(home.tab('Shop staging'));
  await expect(home.tabs.first()).toHaveAccessibleName(/^Shop development\b.*Development$/);
});

test('windows come back after a restart with their places, tabs and screens', async ({ app, userData }) => {
  const home = await openAll(app);
  await home.tab('Shop staging').click();
  await app.page.getByRole('tab', { name: 'Catalog', exact: true }).click();
  const [other] = await Promise.all([
    app.electron.waitForEvent('window'),
    (async () => {
      await home.tab('Shop production').click({ button: 'right' });
      await app.page.getByRole('menuitem', { name: 'Move to a new window' }).click();
    })(),
  ]);
  await shown(other, 'Shop production');
  await expect(home.tabs).toHaveCount(2);
  await home.tab('Shop staging').click();
  await shown(app.page, 'Shop staging');
  const places = (running: RunningApp) =>
    running.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getBounds())
        .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
        .sort(),
    );
  const before = await places(app);
  await app.quit();

  const again = await startApp({ userData });
  await expect.poll(() => again.electron.windows().length).toBe(2);
  const pages = again.electron.windows();
  await expect
    .poll(async () => (await Promise.all(pages.map((page) => page.title()))).sort())
    .toEqual(['Shop production · Production · Pimscope', 'Shop staging · Staging · Pimscope']);
  const staging = (await pages[0]?.title())?.startsWith('Shop staging') ? pages[0] : pages[1];
  if (!staging) throw new Error('two windows');
  await expect(new HomePage(staging).tabs).toHaveCount(2);
  await expect(staging.getByRole('tab', { name: 'Catalog', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(await places(again)).toEqual(before);
  await again.quit();
});

test('a window that is closed by itself does not come back, and a removed profile closes its tab', async ({
  app,
  userData,
}) => {
  const home = await openAll(app);
  await home.choose('Shop staging', 'Open in a new window');
  await expect.poll(() => app.electron.windows().length).toBe(2);
  const other = app.electron.windows().find((page) => page !== app.page);
  if (!other) throw new Error('two windows');
  await shown(other, 'Shop staging');
  await home.choose('Shop development', 'Remove');
  await app.page.getByRole('button', { name: 'Remove profile' }).click();
  await expect(home.tabs).toHaveCount(2);
  await other.close();
  await expect.poll(() => app.electron.windows().length).toBe(1);
  await app.quit();
  const again = await startApp({ userData });
  await expect(new HomePage(again.page).tabs).toHaveCount(2);
  expect(again.electron.windows()).toHaveLength(1);
  await again.quit();
});
