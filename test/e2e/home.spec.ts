import { manyProfiles } from '../renderer/support/many-profiles.ts';
import { connectProfile } from './fixtures/connect-profile.ts';
import { writeProfiles } from './fixtures/profiles-file.ts';
import { test as base, expect } from './fixtures/test.ts';

base.use({ pimOptions: { products: 20, seed: 'home' } });

const test = base.extend({
  userData: async ({ userData }, use) => {
    writeProfiles(userData, manyProfiles(1000));
    await use(userData);
  },
});

test('a thousand profiles: found, opened, pinned, moved and listed with the keyboard', async ({
  app,
  home,
}) => {
  const { page } = app;
  const { keyboard } = page;
  expect(await home.tiles.count()).toBeLessThan(120);
  await keyboard.press('/');
  await expect(home.search).toBeFocused();
  await keyboard.type('sohne 3 production');
  await expect(home.tiles).not.toHaveCount(0);
  for (const tile of await home.tiles.all())
    await expect(tile).toHaveAttribute('data-environment', 'production');
  const name = (await home.tiles.first().getByRole('link').textContent()) ?? '';
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveTitle(`${name} · Production · Pimscope`);
  await home.goHome();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(home.search).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(home.tiles.first().getByRole('link')).toBeFocused();

  await home.choose(name, 'Pin');
  await expect(home.group('Pinned')).toContainText(name);
  await home.choose(name, 'Move to group');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Group').fill('Agency of the year');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(home.group('Pinned')).toContainText('Agency of the year');

  await page.getByRole('radiogroup', { name: 'View' }).locator('label', { hasText: 'List' }).click();
  await home.search.fill('');
  await page.getByRole('main').press('End');
  await expect(page.locator('.ps-line').first()).toBeVisible();
});

test('groups stay folded, and the list a list, over a restart', async ({ app, home, restart }) => {
  const { page } = app;
  const group = page.getByRole('main').getByRole('button', { name: 'Atelier Lumière', exact: true });
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('radiogroup', { name: 'View' }).locator('label', { hasText: 'List' }).click();
  await expect(page.locator('.ps-line').first()).toBeVisible();
  await expect(home.group('Atelier Lumière').getByTestId('profile-tile')).toHaveCount(0);
  const again = await restart();
  await expect(again.page.locator('.ps-line').first()).toBeVisible();
  await expect(
    again.page.getByRole('main').getByRole('button', { name: 'Atelier Lumière', exact: true }),
  ).toHaveAttribute('aria-expanded', 'false');
});

base('profiles are checked together, fail and mend on their tiles', async ({ pim, home, app }) => {
  for (const name of ['First', 'Second']) {
    await connectProfile(home.page, pim.url, pim.connection, name);
    await home.goHome();
  }
  pim.faults.userDisabled = true;
  pim.faults.purgeTokens();
  pim.faults.purgeRefreshTokens();
  await home.checkAll.click();
  await expect(home.health).toContainText('2 of 2 · 2 failing');
  await expect(home.tile('First')).toContainText('Not authorized');
  pim.faults.userDisabled = false;
  await home.checkAll.click();
  await expect(home.health).toContainText('All checked');
  await expect(home.health).not.toContainText('failing');
  await expect(home.tile('Second')).toContainText('Works');

  // On one host one after the other: the first one waits, the other has not begun.
  pim.faults.latencyMs = 60_000;
  await home.checkAll.click();
  await expect(app.page.getByText('Checking', { exact: true })).toHaveCount(1);
  await home.health.getByRole('button', { name: 'Cancel' }).click();
  await expect(home.health).toContainText('Check cancelled');
  pim.faults.latencyMs = 0;
});

base(
  'a profile is duplicated without secrets, and a removed one comes back with them',
  async ({ pim, home, profile, app }) => {
    await connectProfile(home.page, pim.url, pim.connection, 'Shop');
    await home.goHome();
    await home.choose('Shop', 'Duplicate');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Twin');
    await dialog.getByRole('button', { name: 'Duplicate' }).click();
    await expect(profile.heading('Twin')).toBeVisible();
    await expect(app.page.getByRole('dialog').getByLabel('Secret', { exact: true })).toHaveValue('');
    await app.page.keyboard.press('Escape');
    await home.goHome();
    await home.choose('Shop', 'Remove');
    await app.page.getByRole('button', { name: 'Remove profile' }).click();
    await expect(home.tile('Shop')).toHaveCount(0);
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await home.open('Shop');
    await expect(profile.channels).toContainText('ecommerce');
  },
);

base(
  'the address of a profile changes only where its secrets work, and only with the consent of a person',
  async ({ app, pim, home, restart }) => {
    await connectProfile(home.page, pim.url, pim.connection, 'Shop');
    await home.goHome();
    const { port } = new URL(pim.url);
    const answer = (response: number) =>
      app.electron.evaluate(({ dialog }, chosen) => {
        dialog.showMessageBox = () => Promise.resolve({ response: chosen, checkboxChecked: false });
      }, response);
    const dialog = app.page.getByRole('dialog', { name: /Change the address/ });
    const submit = dialog.getByRole('button', { name: 'Test and change' });

    await home.choose('Shop', 'Change address');
    await expect(submit).toBeDisabled();
    await dialog.getByLabel('Address of the PIM').fill(`http://localhost:${port}/#/dashboard`);
    await answer(1);
    await submit.click();
    await expect(dialog).toContainText('Cancelled. The profile is unchanged.');
    await answer(0);
    pim.faults.maintenance = true;
    await submit.click();
    await expect(dialog).toContainText('The profile is unchanged.');
    await expect(dialog.locator('[data-problem="maintenance"]')).toBeVisible();
    pim.faults.maintenance = false;
    await submit.click();
    await expect(dialog).toBeHidden();
    await expect(home.tile('Shop')).toContainText(`localhost:${port}`);

    const again = await restart();
    await expect(again.page.getByTestId('profile-tile')).toContainText(`localhost:${port}`);
  },
);
