import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { OnboardingPage } from './pages/onboarding-page.ts';

// Only Linux can be without a keyring; there this switch of Chromium's makes it so.
test.skip(process.platform !== 'linux', 'macOS and Windows always have a store');
test.use({ appOptions: { args: ['--password-store=basic'] }, pimOptions: { products: 10, seed: 'keyring' } });

test('without a keyring nothing is stored unless until-I-quit is accepted; after a restart the secrets are asked for', async ({
  home,
  onboarding,
  profile,
  pim,
  userData,
  restart,
}) => {
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  await onboarding.authorize(pim.connection);
  await onboarding.continue.click();
  await onboarding.name.fill('Shop');
  await onboarding.save.click();
  await expect(onboarding.step('name')).toBeVisible();
  expect(existsSync(join(userData, 'profiles.json'))).toBe(false);

  await onboarding.page.getByRole('checkbox', { name: 'Keep the secrets until Pimscope quits' }).check();
  await onboarding.save.click();
  await expect(profile.channels).toContainText('ecommerce');

  const again = await restart();
  expect(
    existsSync(join(userData, 'vault.json')) ? readFileSync(join(userData, 'vault.json'), 'utf8') : '',
  ).not.toContain('sealed');
  await new HomePage(again.page).open('Shop');
  const missing = again.page.locator('[data-problem="secrets-missing"]').first();
  await expect(missing).toBeVisible();
  await missing.getByRole('button').first().click();
  const dialog = again.page.getByRole('dialog');
  const fields = new OnboardingPage(again.page);
  await dialog.getByLabel('Client ID').fill(pim.connection.clientId);
  await dialog.getByLabel('Secret', { exact: true }).fill(pim.connection.secret);
  await dialog.getByLabel('Username').fill(pim.connection.username);
  await dialog.getByLabel('Password', { exact: true }).fill(pim.connection.password);
  await dialog.getByRole('checkbox', { name: 'Keep the secrets until Pimscope quits' }).check();
  await dialog
    .getByRole('button', { name: /test and store|save|test/i })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  await expect(fields.page.getByRole('region', { name: 'Channels' })).toContainText('ecommerce');
});
