import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures/test.ts';

test.use({ pimOptions: { products: 20, seed: 'cancel' } });

test('leaving at any step saves nothing, and the entered values are there on return', async ({
  pim,
  home,
  onboarding,
  userData,
}) => {
  await home.connect.click();
  await onboarding.address.fill(pim.url);
  await home.goHome();
  await home.resume.click();
  await expect(onboarding.address).toHaveValue(pim.url);

  await onboarding.continue.click();
  await onboarding.found.waitFor();
  await onboarding.continue.click();
  await onboarding.continue.click();
  await onboarding.fillCredentials(pim.connection);
  await home.goHome();
  await home.resume.click();
  await expect(onboarding.field('Username')).toHaveValue(pim.connection.username);

  await onboarding.continue.click();
  await onboarding.verdict.waitFor();
  await onboarding.continue.click();
  await expect(onboarding.step('name')).toBeVisible();
  await home.goHome();
  await home.page.getByRole('button', { name: 'Discard' }).click();
  await expect(home.emptyHeading).toBeVisible();
  expect(readdirSync(userData)).not.toContain('profiles.json');
  expect(readdirSync(userData)).not.toContain('vault.json');
});

test('a running test ends at once with Cancel, and can be run again', async ({ pim, home, onboarding }) => {
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  pim.faults.latencyMs = 30_000;
  await onboarding.fillCredentials(pim.connection);
  await onboarding.continue.click();
  await expect(onboarding.check('reach')).toHaveAttribute('data-state', 'running');
  await onboarding.cancel.click();
  await expect(onboarding.page.getByText('Cancelled. All values are kept.')).toBeVisible();
  await expect(onboarding.continue).toBeDisabled();
  pim.faults.latencyMs = 0;
  await onboarding.again.click();
  await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'works');
});

test('Back leads through the steps and changes nothing', async ({ pim, home, onboarding }) => {
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  await onboarding.authorize(pim.connection);
  await onboarding.continue.click();
  for (const step of ['test', 'credentials', 'access', 'address'] as const) {
    await onboarding.back.click();
    await expect(onboarding.step(step)).toBeVisible();
  }
  await expect(onboarding.address).toHaveValue(pim.url);
});
