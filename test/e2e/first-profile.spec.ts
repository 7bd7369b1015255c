import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';

test('from an empty home to a saved demo profile with its channels and products @smoke', async ({
  home,
  onboarding,
  profile,
  catalog,
}) => {
  await expect(home.emptyHeading).toBeVisible();
  await home.tryDemo.click();
  await onboarding.continue.click();
  await expect(onboarding.found).toBeVisible();
  await onboarding.continue.click();
  await onboarding.continue.click();
  await onboarding.fillInDemo.click();
  await onboarding.continue.click();
  await expect(onboarding.verdict).toHaveText('The access works.');
  for (const id of ['reach', 'identify', 'authorize', 'version', 'channels']) {
    await expect(onboarding.check(id)).toHaveAttribute('data-state', 'passed');
  }
  await onboarding.saveAs('Garden shop', 'Staging');
  await expect(profile.page).toHaveTitle('Garden shop · Staging · Pimscope');
  await expect(profile.channels.getByText('ecommerce', { exact: true })).toBeVisible();
  await expect(profile.channels).toContainText('de_DE');
  await expect(profile.channels).toContainText('EUR');
  await profile.catalogTab.click();
  await expect(catalog.row(0).first()).toBeVisible();
});

test('a saved profile is there after a restart and opens without a question', async ({
  pim,
  app,
  home,
  onboarding,
  restart,
}) => {
  await home.connect.click();
  await onboarding.connect(pim.url, pim.connection, 'Shop');
  expect(app.console.filter((line) => line.startsWith('pageerror'))).toEqual([]);
  const again = await restart();
  await again.page.getByTestId('profile-tile').getByRole('link', { name: 'Shop' }).click();
  await expect(again.page.getByRole('region', { name: 'Channels' })).toContainText('ecommerce');
  await expect(again.page.locator('[data-problem]')).toHaveCount(0);
});

test('the demo profile works after a restart: its PIM starts again with it', async ({
  home,
  onboarding,
  restart,
}) => {
  await home.tryDemo.click();
  await onboarding.continue.click();
  await onboarding.found.waitFor();
  await onboarding.continue.click();
  await onboarding.continue.click();
  await onboarding.fillInDemo.click();
  await onboarding.continue.click();
  await onboarding.verdict.waitFor();
  await onboarding.saveAs('Demo');
  const again = await restart();
  await again.page.getByTestId('profile-tile').getByRole('link', { name: 'Demo' }).click();
  await expect(again.page.getByRole('region', { name: 'Channels' })).toContainText('ecommerce');
});

test('a token that ended is renewed without a question, by the password where its refresh token ended too', async ({
  pim,
  home,
  restart,
}) => {
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  for (const end of ['expireTokens', 'purgeTokens', 'purgeRefreshTokens'] as const) {
    await test.step(end, async () => {
      const again = await restart();
      if (end === 'purgeRefreshTokens') pim.faults.purgeTokens();
      pim.faults[end]();
      await again.page.getByTestId('profile-tile').getByRole('link', { name: 'Shop' }).click();
      await expect(again.page.getByRole('region', { name: 'Channels' })).toContainText('ecommerce');
      await expect(again.page.locator('[data-problem]')).toHaveCount(0);
    });
  }
});
