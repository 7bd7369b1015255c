import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './fixtures/app.ts';
import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { OnboardingPage } from './pages/onboarding-page.ts';

test.use({ pimOptions: { products: 10, seed: 'files' } });

test('a damaged profiles file is said, set aside with its content, and never overwritten', async ({
  userData,
  pim,
}) => {
  const damaged = '{"version":1,"profiles":[{"id":"7f0c';
  writeFileSync(join(userData, 'profiles.json'), damaged);
  const app = await startApp({ userData });
  const home = new HomePage(app.page);
  await expect(home.notices).toContainText('The file with the profiles was damaged');
  const aside = readdirSync(userData).find((name) => name.startsWith('profiles.damaged-')) ?? '';
  await expect(home.notices).toContainText(aside);
  await home.connect.click();
  await new OnboardingPage(app.page).connect(pim.url, pim.connection, 'Shop');
  await app.quit();
  expect(readFileSync(join(userData, aside), 'utf8')).toBe(damaged);
  expect(readFileSync(join(userData, 'profiles.json'), 'utf8')).toContain('Shop');
});

test('a profiles file of a newer release is said and left alone', async ({ userData, pim }) => {
  const newer = '{"version":99,"people":[{"name":"from the future"}]}';
  writeFileSync(join(userData, 'profiles.json'), newer);
  const app = await startApp({ userData });
  const onboarding = new OnboardingPage(app.page);
  const home = new HomePage(app.page);
  await expect(home.notices).toContainText('written by a newer Pimscope');
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  await onboarding.authorize(pim.connection);
  await onboarding.continue.click();
  await onboarding.name.fill('Shop');
  await onboarding.save.click();
  await expect(onboarding.problem('profiles-newer')).toBeVisible();
  await expect(onboarding.name).toHaveValue('Shop');
  await app.quit();
  expect(readFileSync(join(userData, 'profiles.json'), 'utf8')).toBe(newer);
});

test('a profiles file that can not be written is said where it arose, and nothing is saved half', async ({
  userData,
  app,
  home,
  onboarding,
  pim,
}) => {
  // A folder in the file's place can be neither read as a file nor replaced, also by root.
  mkdirSync(join(userData, 'profiles.json', 'in-the-way'), { recursive: true });
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  await onboarding.authorize(pim.connection);
  await onboarding.continue.click();
  await onboarding.name.fill('Shop');
  await onboarding.save.click();
  await expect(onboarding.problem('file-not-writable')).toContainText('profiles.json');
  await expect(onboarding.name).toHaveValue('Shop');
  await app.quit();
  const vault: unknown = JSON.parse(readFileSync(join(userData, 'vault.json'), 'utf8'));
  expect(vault).toMatchObject({ records: {} });
});

test('an odd profile does not hide the others, and stays in the file', async ({
  home,
  userData,
  pim,
  restart,
  app,
}) => {
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await app.quit();
  const file = join(userData, 'profiles.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as { version: number; profiles: unknown[] };
  content.profiles.unshift({ id: 'odd', name: 'Odd one' });
  writeFileSync(file, JSON.stringify(content));
  chmodSync(file, 0o600);
  const again = await restart();
  const homeAgain = new HomePage(again.page);
  await expect(homeAgain.tile('Shop')).toBeVisible();
  await expect(homeAgain.notices).toContainText('Profiles in the file that are not as expected: 1');
  await homeAgain.choose('Shop', 'Edit details');
  await again.page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Shop 2');
  await again.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(homeAgain.tile('Shop 2')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('Odd one');
});
