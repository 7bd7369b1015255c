import { expect, test } from './fixtures/apps.ts';
import { consentInBrowser } from './fixtures/person-in-browser.ts';

test.use({ pimOptions: { products: 20, seed: 'life' } });

const scopes = 'read_channel_settings read_products read_channel_localization';

test('an app disconnected in the PIM is marked everywhere, and authorized again with one click', async ({
  pim,
  home,
  connectedApp,
  consentWindow,
  onboarding,
  profile,
}) => {
  await home.connect.click();
  await connectedApp.prepare(pim.url, pim.app, scopes);
  const first = await consentWindow(() => connectedApp.authorize.click());
  await first.logIn(pim.administrator);
  await first.consent();
  await onboarding.saveAs('App shop');
  await expect(profile.channels).toContainText('ecommerce');

  pim.faults.disconnectApp();
  await home.goHome();
  await home.open('App shop');
  await profile.testAgain.click();
  const banner = profile.page.locator('[data-lost="app-disconnected"]');
  await expect(banner).toContainText('The app was disconnected');
  await home.goHome();
  await expect(home.tile('App shop')).toContainText('Not authorized');

  await home.open('App shop');
  await banner.getByRole('button', { name: 'Authorize again' }).click();
  const second = await consentWindow(() =>
    connectedApp.dialog.getByRole('button', { name: 'Authorize in Akeneo' }).click(),
  );
  await second.logIn(pim.administrator);
  await second.consent();
  await expect(connectedApp.dialog).toContainText('Everything that was asked for was granted.');
  await connectedApp.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(banner).toHaveCount(0);
  await expect(profile.channels).toContainText('ecommerce');
});

test('two profiles of one app at one PIM go on with one token', async ({
  pim,
  home,
  connectedApp,
  systemBrowser,
  onboarding,
  profile,
}) => {
  const connect = async (name: string, asked: string, nth: number) => {
    await home.connect.click();
    await connectedApp.prepare(pim.url, pim.app, asked);
    await connectedApp.chooseWay('Use my browser');
    await connectedApp.authorize.click();
    await expect.poll(async () => (await systemBrowser.opened()).length).toBe(nth);
    await fetch(await consentInBrowser(pim, (await systemBrowser.opened())[nth - 1] ?? ''));
    await expect(connectedApp.verdict).toBeVisible();
    await onboarding.saveAs(name);
    await home.goHome();
  };
  await connect('First', 'read_channel_settings', 1);
  await connect('Second', scopes, 2);
  await home.open('First');
  await expect(profile.channels).toContainText('ecommerce');
  await expect(profile.page.locator('[data-lost]')).toHaveCount(0);
});

test('two windows: the second attempt for an app brings the first forward', async ({
  pim,
  home,
  connectedApp,
  consentWindow,
  app,
}) => {
  await home.connect.click();
  await connectedApp.prepare(pim.url, pim.app, scopes);
  await consentWindow(() => connectedApp.authorize.click());
  const [window] = await Promise.all([
    app.electron.waitForEvent('window'),
    app.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
      file?.submenu?.items.find(({ label }) => label === 'New window')?.click();
    }),
  ]);
  const { HomePage } = await import('./pages/home-page.ts');
  const { AppOnboardingPage } = await import('./pages/app-onboarding-page.ts');
  const other = new AppOnboardingPage(window);
  await new HomePage(window).connect.click();
  await other.prepare(pim.url, pim.app, scopes);
  await other.authorize.click();
  await expect(other.problem('consent-running')).toBeVisible();
  await expect(connectedApp.consent).toBeVisible();
});

test('Connect in Akeneo opens Pimscope with the address of the PIM', async ({
  pim,
  home,
  connectedApp,
  onboarding,
  callbackPort,
}) => {
  await home.connect.click();
  await connectedApp.chooseApp(pim.url);
  await connectedApp.page.getByRole('switch', { name: 'Open Pimscope from Akeneo' }).click();
  await expect(connectedApp.page.getByText(`Listening on port ${callbackPort}`)).toBeVisible();
  await home.goHome();
  await home.page.getByRole('button', { name: 'Discard' }).click();
  const shown = await fetch(
    `http://127.0.0.1:${callbackPort}/activate?pim_url=${encodeURIComponent(pim.url)}`,
  );
  expect(await shown.text()).toContain('Continue in Pimscope');
  await expect(onboarding.address).toHaveValue(pim.url);
});

test('a password that is not kept is asked for after a restart, and is in no file', async ({
  pim,
  home,
  onboarding,
  restart,
  profile,
}) => {
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  await onboarding.page.getByText('Ask for the password each time').click();
  await onboarding.authorize(pim.connection);
  await onboarding.saveAs('Careful');
  await expect(profile.channels).toContainText('ecommerce');
  const { page } = await restart();
  await page.getByTestId('profile-tile').getByRole('link', { name: 'Careful' }).click();
  await page.getByRole('button', { name: 'Enter password' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill('wrong');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.locator('[data-problem="user-rejected"]')).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(pim.connection.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('region', { name: 'Channels' })).toContainText('ecommerce');
});

test('the demo PIM is connected as an app as well', async ({
  home,
  onboarding,
  connectedApp,
  consentWindow,
  profile,
}) => {
  await home.tryDemo.click();
  await onboarding.continue.click();
  await onboarding.found.waitFor();
  await onboarding.continue.click();
  await connectedApp.appKind.click();
  await onboarding.continue.click();
  const note = connectedApp.page.getByRole('main').getByText(/log in as/);
  const [, username = '', password = ''] =
    /log in as (\S+) with the password (\S+)\./.exec((await note.textContent()) ?? '') ?? [];
  await onboarding.fillInDemo.click();
  await onboarding.continue.click();
  await onboarding.continue.click();
  const pages = await consentWindow(() => connectedApp.authorize.click());
  await pages.logIn({ username, password });
  await pages.consent();
  await expect(connectedApp.verdict).toHaveText('The access works.');
  await onboarding.saveAs('Demo app');
  await expect(profile.channels).toContainText('ecommerce');
});
