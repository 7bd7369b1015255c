import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as appTest } from './fixtures/apps.ts';
import { connectProfile } from './fixtures/connect-profile.ts';
import { expect, test } from './fixtures/test.ts';
import { ConnectorsPage } from './pages/connectors-page.ts';
import { ExchangePage } from './pages/exchange-page.ts';

test.use({ pimOptions: { products: 20, seed: 'connectors' } });

test('Patchworks: every field is copied exactly as its form takes it, and its calls are made', async ({
  app,
  home,
  pim,
}) => {
  const connectors = new ConnectorsPage(app.electron, app.page);
  const { clientId, secret, username, password } = pim.connection;
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await connectors.agreeAndCatch();
  await connectors.open('Patchworks');
  expect(await connectors.labels()).toEqual([
    'Client ID',
    'Client Secret',
    'Store URL',
    'Username',
    'Password',
    'Response authentication token key',
    'Response refresh token key',
  ]);
  expect(await app.page.content()).not.toContain(secret);
  for (const [field, text] of [
    ['client-id', clientId],
    ['client-secret', secret],
    ['store-url', `${pim.url.replace('http://', '')}/`],
    ['username', username],
    ['password', password],
    ['token-key', 'access_token'],
    ['refresh-token-key', 'refresh_token'],
  ] as const) {
    expect(await connectors.copy(field), field).toBe(text);
  }
  await expect(app.page.getByText('7 of 7 copied')).toBeVisible();
  // A PIM on this computer is nothing that Patchworks could reach.
  await expect(connectors.works).toHaveAttribute('data-works', 'no');
  await expect(connectors.requirement('reachable-address')).toHaveAttribute('data-state', 'problem');
  await app.page.getByRole('button', { name: 'Test as Patchworks does' }).click();
  await expect(connectors.call('token-basic')).toHaveAttribute('data-state', 'ok');
  await expect(connectors.call('token-body')).toBeVisible();
  expect(await app.page.content()).not.toContain(password);
});

test('a document is saved without secrets, and with them only after a yes', async ({ app, home, pim }) => {
  const connectors = new ConnectorsPage(app.electron, app.page);
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-connectors-'));
  const path = join(folder, 'shop.env');
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await connectors.open('Environment variables');
  await new ExchangePage(app.electron, app.page).answerDialogs(path);
  await app.page.getByRole('button', { name: 'Save as a file…' }).click();
  await expect(app.page.getByText(`Saved without secrets: ${path}`)).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain(pim.connection.clientId);
  expect(readFileSync(path, 'utf8')).not.toContain(pim.connection.secret);
  await connectors.agreeAndCatch();
  await app.page.getByRole('checkbox', { name: 'With secrets' }).check();
  await app.page.getByRole('button', { name: 'Save as a file…' }).click();
  await expect(app.page.getByText(`Saved with secrets: ${path}`)).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain(pim.connection.secret);
  rmSync(folder, { recursive: true });
});

test('who uses a profile is noted, with a reminder that home shows, and outlives a restart', async ({
  app,
  home,
  restart,
  pim,
}) => {
  const connectors = new ConnectorsPage(app.electron, app.page);
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await connectors.open('Patchworks');
  await app.page.getByRole('button', { name: 'Mark as used by Patchworks' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Remind to rotate the secret').fill('2020-01-31');
  await dialog.getByLabel('Notes').fill('Run by the shop team');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(connectors.sheet('Patchworks').getByText('Run by the shop team')).toBeVisible();
  const next = await restart();
  await next.page.getByRole('navigation').getByRole('link', { name: 'Home' }).click();
  const due = next.page.getByRole('region', { name: 'A secret is to be rotated' });
  await due.getByRole('link', { name: 'Patchworks uses “Shop”' }).click();
  await expect(next.page.getByText('Secret to be rotated since Jan 31, 2020')).toBeVisible();
  await next.page.getByRole('tab', { name: 'Overview' }).click();
  await expect(next.page.getByRole('region', { name: 'Used by' })).toContainText('Run by the shop team');
});

appTest.describe('of a connected app', () => {
  appTest.use({ pimOptions: { products: 20, seed: 'connectors-app' } });

  appTest(
    'Nexla: every field is copied exactly, what is missing is said, and its call is made',
    async ({ app, home, onboarding, connectedApp, consentWindow, pim }) => {
      appTest.setTimeout(120_000);
      const connectors = new ConnectorsPage(app.electron, app.page);
      await home.connect.click();
      await connectedApp.prepare(pim.url, pim.app, 'read_channel_settings read_products');
      const pages = await consentWindow(() => connectedApp.authorize.click());
      await pages.logIn(pim.administrator);
      await pages.consent();
      await connectedApp.verdict.waitFor();
      await onboarding.saveAs('App shop');
      await connectors.agreeAndCatch();
      await connectors.open('Nexla');
      expect(await connectors.labels()).toEqual([
        'Credential Name',
        'Credential Description',
        'Base URL',
        'Client ID',
        'Client Secret',
        'Access Scope',
      ]);
      for (const [field, text] of [
        ['credential-name', 'App shop'],
        ['base-url', pim.url],
        ['client-id', pim.app.clientId],
        ['client-secret', pim.app.clientSecret],
        ['access-scope', 'read_channel_settings read_products'],
      ] as const) {
        expect(await connectors.copy(field), field).toBe(text);
      }
      await expect(connectors.field('credential-description')).toHaveAttribute('data-state', 'empty');
      await expect(connectors.requirement('scope:read_channel_settings')).toHaveAttribute('data-state', 'ok');
      await expect(connectors.requirement('callback')).toHaveAttribute('data-state', 'problem');
      await app.page.getByRole('button', { name: 'Test as Nexla does' }).click();
      await expect(connectors.call('channels')).toHaveAttribute('data-state', 'ok');
    },
  );
});
