import { expect, test } from './fixtures/apps.ts';
import { consentInBrowser } from './fixtures/person-in-browser.ts';
import { violations } from './fixtures/violations.ts';
import { DiagnosisPage } from './pages/diagnosis-page.ts';

test.use({ pimOptions: { products: 20, seed: 'apps' } });

const scopes = 'read_channel_settings read_channel_localization read_products';

test('by consent window: from nothing to a saved profile, which opens without a question after a restart @smoke', async ({
  pim,
  home,
  connectedApp,
  consentWindow,
  onboarding,
  profile,
  app,
  restart,
}) => {
  await home.connect.click();
  await connectedApp.prepare(pim.url, pim.app, `${scopes} openid profile`);
  const pages = await consentWindow(() => connectedApp.authorize.click());
  await expect(connectedApp.consent).toContainText('127.0.0.1');
  await pages.logIn(pim.administrator);
  await pages.consent();
  await expect(connectedApp.verdict).toHaveText('The access works.');
  await expect(connectedApp.scope('read_products')).toContainText('Granted');
  const [admin] = pim.users;
  await expect(connectedApp.granted).toContainText(`${admin?.firstName} ${admin?.lastName}`);
  await onboarding.saveAs('App shop');
  await expect(profile.channels).toContainText('ecommerce');

  const diagnosis = new DiagnosisPage(app.page);
  await diagnosis.diagnose();
  await expect(diagnosis.sentence).toContainText("this app can't read categories, ");
  await expect(
    diagnosis.cell(/^products, Read: Allowed\. Edition: yes, Scope: yes, Role: yes/),
  ).toBeVisible();
  await expect(diagnosis.cell(/^products, Write: No scope\./)).toBeVisible();
  const closed = diagnosis.cell(
    /^categories, Read: Scope missing\. Edition: yes, Scope: no, Role: not known/,
  );
  await closed.focus();
  await app.page.keyboard.press('Enter');
  await expect(diagnosis.dialog).toContainText('The scope read_categories is missing.');
  await expect(diagnosis.dialog).toContainText('pim_api_category_list');
  expect.soft(await violations(app.page)).toEqual([]);
  await diagnosis.dialog.getByRole('button', { name: 'Authorize again with 1 more scope' }).click();
  await expect(connectedApp.scopesText).toHaveValue(/read_categories/);
  await app.page.keyboard.press('Escape');
  expect(app.console.filter((line) => line.startsWith('pageerror'))).toEqual([]);
  const again = await restart();
  await again.page.getByTestId('profile-tile').getByRole('link', { name: 'App shop' }).click();
  await expect(again.page.getByRole('region', { name: 'Channels' })).toContainText('ecommerce');
  await expect(again.page.locator('[data-problem]')).toHaveCount(0);
});

test('by browser: the listener takes the callback, strays do not disturb it, and the port is free afterwards', async ({
  pim,
  home,
  connectedApp,
  systemBrowser,
  callbackPort,
}) => {
  await home.connect.click();
  await connectedApp.prepare(pim.url, pim.app, scopes);
  await connectedApp.chooseWay('Use my browser');
  await connectedApp.authorize.click();
  await expect.poll(() => systemBrowser.opened()).toHaveLength(1);
  const [address = ''] = await systemBrowser.opened();
  for (const stray of ['/favicon.ico', '/', '/callback/more?code=x&state=y']) {
    expect((await fetch(`http://127.0.0.1:${callbackPort}${stray}`)).status).toBe(404);
  }
  const callback = await consentInBrowser(pim, address);
  const shown = await fetch(callback);
  expect(await shown.text()).toContain('Continue in Pimscope');
  await expect(connectedApp.verdict).toHaveText('The access works.');
  await expect(fetch(callback)).rejects.toThrow();
});

test('by a pasted address, for a callback that leads to another program', async ({
  pim,
  home,
  connectedApp,
}) => {
  await home.connect.click();
  await connectedApp.prepare(pim.url, pim.app, scopes);
  await connectedApp.chooseWay('Paste the address');
  await connectedApp.authorize.click();
  const address = (await connectedApp.consent.locator('code').getAttribute('title')) ?? '';
  const field = connectedApp.consent.getByLabel('Address after the consent');
  const use = connectedApp.consent.getByRole('button', { name: 'Use', exact: true });
  await field.fill('https://elsewhere.example.com/callback?code=1&state=2');
  await use.click();
  await expect(connectedApp.problem('callback-not-recognised')).toBeVisible();
  await field.fill(await consentInBrowser(pim, address));
  await use.click();
  await expect(connectedApp.verdict).toHaveText('The access works.');
});

test('an app that is connected already comes back by itself after the login', async ({
  pim,
  home,
  connectedApp,
  consentWindow,
}) => {
  await home.connect.click();
  await connectedApp.prepare(pim.url, pim.app, scopes);
  const first = await consentWindow(() => connectedApp.authorize.click());
  await first.logIn(pim.administrator);
  await first.consent();
  await expect(connectedApp.verdict).toHaveText('The access works.');
  await connectedApp.page.getByRole('main').getByRole('button', { name: 'Back', exact: true }).click();
  await connectedApp.askFor('read_channel_settings');
  const second = await consentWindow(() => connectedApp.authorize.click());
  const gone = second.page.waitForEvent('close');
  await second.logIn(pim.administrator);
  await gone;
  await expect(connectedApp.verdict).toHaveText('The access works.');
  await expect(connectedApp.scope('read_channel_settings')).toBeVisible();
  await expect(connectedApp.scope('read_products')).toHaveCount(0);
});

test('what was not granted stands beside what was asked for, and a missing test scope is no failure', async ({
  pim,
  home,
  connectedApp,
  consentWindow,
}) => {
  await home.connect.click();
  await connectedApp.chooseApp(pim.url);
  await connectedApp.fillApp(pim.app);
  await connectedApp.scopesText.fill('read_products, read_product_models read_newest_things');
  const findings = connectedApp.page.getByRole('list', { name: 'Notices about the scopes' });
  await expect(findings).toContainText('Akeneo has no scope read_product_models.');
  await expect(findings).toContainText('can only be refused (403)');
  await connectedApp.askFor('read_products read_newest_things');
  const pages = await consentWindow(() => connectedApp.authorize.click());
  await pages.logIn(pim.administrator);
  await pages.consent();
  await expect(connectedApp.verdict).toContainText('with a limit');
  await expect(connectedApp.problem('permission-missing')).toBeVisible();
  await expect(connectedApp.scope('read_newest_things')).toContainText('Not granted');
});

test.describe('without a consent', () => {
  test.beforeEach(async ({ pim, home, connectedApp }) => {
    await home.connect.click();
    await connectedApp.prepare(pim.url, pim.app, scopes);
  });

  test('Cancel closes the window, closing the window ends the wait, and it can be done again', async ({
    pim,
    connectedApp,
    consentWindow,
    home,
  }) => {
    const first = await consentWindow(() => connectedApp.authorize.click());
    const gone = first.page.waitForEvent('close');
    await connectedApp.cancel.click();
    await gone;
    await expect(connectedApp.page.getByText('Cancelled. All values are kept.')).toBeVisible();

    const second = await consentWindow(() => connectedApp.authorizeAgain.click());
    await second.page.close();
    await expect(connectedApp.problem('consent-window-closed')).toBeVisible();

    // The wizard's own Cancel leads into the PIM and tells nobody: Pimscope goes on waiting until it is cancelled.
    const third = await consentWindow(() => connectedApp.authorizeAgain.click());
    await third.logIn(pim.administrator);
    await third.cancel.click();
    await third.page.getByRole('heading', { name: 'App Store' }).waitFor();
    await expect(connectedApp.consent).toBeVisible();
    await home.goHome();
    await home.page.getByRole('button', { name: 'Discard' }).click();
    await expect(home.emptyHeading).toBeVisible();
  });

  test('a person without the permission, and a wrong secret, get their own sentence', async ({
    pim,
    connectedApp,
    consentWindow,
  }) => {
    const viewer = pim.users.find(({ username }) => username === 'viewer');
    const first = await consentWindow(() => connectedApp.authorize.click());
    await first.logIn(viewer ?? { username: '', password: '' });
    await expect(connectedApp.problem('consent-not-allowed')).toContainText('Manage apps');

    const main = connectedApp.page.getByRole('main');
    await main.getByRole('button', { name: 'Edit credentials' }).last().click();
    await connectedApp.fillApp({ ...pim.app, clientSecret: 'wrong' });
    await connectedApp.askFor(scopes);
    const second = await consentWindow(() => connectedApp.authorize.click());
    await second.logIn(pim.administrator);
    await second.consent();
    await expect(connectedApp.problem('app-client-rejected')).toContainText('regenerated');
  });

  test('by browser: a port that another program has, a callback with another state, a code that came too late', async ({
    pim,
    connectedApp,
    callbackPort,
    systemBrowser,
  }) => {
    const { createServer } = await import('node:http');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(callbackPort, '127.0.0.1', resolve));
    try {
      await connectedApp.chooseWay('Paste the address');
      await connectedApp.authorize.click();
      await connectedApp.consent.getByRole('button', { name: 'Use the consent window' }).waitFor();
      await connectedApp.cancel.click();
      await connectedApp.chooseWay('Use my browser');
      await connectedApp.authorizeAgain.click();
      await expect(connectedApp.problem('loopback-port-taken')).toContainText(String(callbackPort));
      expect(await systemBrowser.opened()).toEqual([]);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
    await test.step('another state is refused in the browser and in the app', async () => {
      await connectedApp.authorizeAgain.click();
      await expect.poll(() => systemBrowser.opened()).toHaveLength(1);
      const shown = await fetch(`http://127.0.0.1:${callbackPort}/callback?code=stolen&state=forged`);
      expect(shown.status).toBe(400);
      await expect(connectedApp.problem('consent-state-wrong')).toBeVisible();
    });
    await test.step('a code that came too late is told as such', async () => {
      await connectedApp.authorizeAgain.click();
      await expect.poll(() => systemBrowser.opened()).toHaveLength(2);
      const [, address = ''] = await systemBrowser.opened();
      const callback = await consentInBrowser(pim, address);
      pim.faults.clockAheadMs = 31_000;
      await fetch(callback);
      await expect(connectedApp.problem('code-expired')).toContainText('30 seconds');
    });
  });

  test('an app that this PIM does not know', async ({ pim, connectedApp, consentWindow }) => {
    await connectedApp.page.getByRole('main').getByRole('button', { name: 'Back', exact: true }).click();
    await connectedApp.page.getByRole('main').getByRole('button', { name: 'Back', exact: true }).click();
    await connectedApp.fillApp({ ...pim.app, clientId: '9f3c1c0e-5a4b-4c56-8a0f-2f6c0a1d7b11' });
    await connectedApp.askFor(scopes);
    const pages = await consentWindow(() => connectedApp.authorize.click());
    await pages.logIn(pim.administrator);
    await expect(connectedApp.problem('consent-app-unknown')).toBeVisible();
  });

  test('a restart in the middle leaves nothing behind', async ({ connectedApp, consentWindow, restart }) => {
    await consentWindow(() => connectedApp.authorize.click());
    const again = await restart();
    await expect(again.page.getByRole('heading', { name: 'No PIM connected yet' })).toBeVisible();
  });
});
