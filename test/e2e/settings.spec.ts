import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTestAuthority } from '../main/support/certificates.ts';
import { expect, test } from './fixtures/test.ts';
import { violations } from './fixtures/violations.ts';
import { DiagnosisPage } from './pages/diagnosis-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

test.use({ pimOptions: { products: 10, seed: 'settings' } });

test('the language changes at once, in the menu too, and stays after a restart', async ({
  app,
  home,
  restart,
}) => {
  const settings = new SettingsPage(app.page);
  await settings.open('General');
  await app.page.getByRole('combobox', { name: 'Language' }).click();
  await app.page.getByRole('option', { name: 'Français' }).click();
  await expect(settings.heading).toHaveText('Réglages');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(home.page.getByRole('link', { name: 'Accueil' })).toBeVisible();
  const menus = await app.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => item.label),
  );
  expect(menus).toContain('Fichier');

  const again = await restart();
  await expect(again.page.getByRole('heading', { name: 'Aucun PIM connecté' })).toBeVisible();
});

test('settings open by key, list the keys, and tell where the data lies', async ({ app, userData }) => {
  const settings = new SettingsPage(app.page);
  await app.page.keyboard.press('Control+,');
  await expect(settings.heading).toHaveText('Settings');
  await settings.open('Keyboard shortcuts');
  await expect(app.page.getByText('Lock the vault', { exact: true })).toBeVisible();
  await settings.open('Files and backups');
  await expect(app.page.getByText(userData, { exact: true })).toBeVisible();
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.locator('[data-backup="asked"]')).toBeVisible();
  const team = join(userData, 'team');
  await app.electron.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, team);
  await app.page.getByRole('button', { name: 'Other folder…' }).click();
  await expect(app.page.getByText(team, { exact: true })).toBeVisible();
  await expect(app.page.getByText('No backup yet.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.locator('[data-backup="asked"]')).toBeVisible();
  expect(readdirSync(team)).toHaveLength(1);
  await app.page.getByRole('button', { name: 'Show report…' }).click();
  const report = app.page.getByRole('region', { name: 'The report' });
  await expect(report).toContainText('Pimscope diagnostics');
  await expect(report).toContainText('Pimscope starts');
});

test('a certificate authority of a file is trusted for one profile', async ({
  app,
  home,
  onboarding,
  profile,
  pim,
  userData,
}) => {
  test.slow();
  const authority = await createTestAuthority();
  const proxied = await startTlsFront(pim.url, await authority.issue('127.0.0.1'));
  const file = join(userData, 'authority.pem');
  writeFileSync(file, authority.cert);
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  try {
    const settings = new SettingsPage(app.page);
    await home.connect.click();
    await onboarding.address.fill(proxied.url);
    await onboarding.continue.click();
    await expect(onboarding.problem('certificate-untrusted').first()).toBeVisible();

    await settings.open('Network');
    await app.page.getByRole('button', { name: 'Add from a file…' }).click();
    const list = app.page.getByRole('list', { name: 'Certificate authorities' });
    await expect(list).toContainText('CN=Test authority');
    await app.page.getByRole('link', { name: 'Continue connecting' }).click();
    await onboarding.connect(proxied.url, pim.connection, 'Shop');
    await expect(profile.channels).toContainText('ecommerce');

    await settings.open('Network');
    await list.getByRole('button', { name: /^Remove/ }).click();
    await expect(list).toBeHidden();
    await home.goHome();
    await home.open('Shop');
    const card = app.page.getByRole('region', { name: 'Network' });
    await card.getByRole('button', { name: 'Change…' }).click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Add from a file…' }).click();
    await expect(
      app.page.getByRole('dialog').getByRole('list', { name: 'Certificate authorities' }),
    ).toContainText('CN=Test authority');
    await app.page.keyboard.press('Escape');
    await expect(card).toContainText('1 certificate authority of its own');
    await app.page.getByRole('button', { name: 'Test again' }).click();
    await expect(profile.channels).toContainText('ecommerce');
  } finally {
    await proxied.close();
  }
});

test('the certificate of a PIM that is being connected is trusted after looking at it, and with its profile', async ({
  app,
  home,
  onboarding,
  profile,
  pim,
}) => {
  test.slow();
  const front = await startTlsFront(pim.url, await (await createTestAuthority()).issue('127.0.0.1'));
  await app.electron.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedToTrust', asked);
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response: asked.length === 1 ? 1 : 0, checkboxChecked: false });
    };
  });
  try {
    await home.connect.click();
    await onboarding.address.fill(front.url);
    await onboarding.continue.click();
    const look = onboarding.page.getByRole('button', { name: 'Look at the certificate…' });
    await look.click();
    await expect(onboarding.problem('certificate-untrusted').first()).toBeVisible();
    await look.click();
    await expect(onboarding.found).toBeVisible();
    await onboarding.continue.click();
    await onboarding.step('access').waitFor();
    await onboarding.continue.click();
    await onboarding.step('credentials').waitFor();
    await onboarding.authorize(pim.connection);
    await onboarding.saveAs('Shop');
    await expect(profile.channels).toContainText('ecommerce');
    await expect(app.page.getByRole('region', { name: 'Network' })).toContainText(
      '1 certificate authority of its own',
    );
    const asked = await app.electron.evaluate(() => Reflect.get(globalThis, 'askedToTrust') as string[]);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/CN=127\.0\.0\.1.*([0-9A-F]{2}:){31}/);

    front.show(await (await createTestAuthority()).issue('127.0.0.1', { from: -1, to: 90 }));
    const diagnosis = new DiagnosisPage(app.page);
    await diagnosis.diagnose();
    await expect(diagnosis.verdict).toHaveAttribute('data-degree', 'action-needed');
    const card = diagnosis
      .finding('certificate-untrusted')
      .getByRole('region', { name: 'Trust this certificate' });
    await expect(card).toContainText('CN=127.0.0.1');
    await expect(card).toContainText(/([0-9A-F]{2}:){31}[0-9A-F]{2}/);
    expect.soft(await violations(app.page)).toEqual([]);
    await card.getByRole('button', { name: 'Trust this certificate…' }).click();
    await expect(diagnosis.check('tls')).toHaveAttribute('data-state', 'passed');
    await expect(diagnosis.cell(/^channels, Read: Allowed/)).toBeVisible();
  } finally {
    await front.close();
  }
});

/** Speaks TLS in front of a PIM that does not. */
async function startTlsFront(target: string, certificate: { key: string; cert: string }) {
  const server = createServer(certificate, (request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
          ? [[name, value]]
          : [],
      );
      const answer = await fetch(new URL(request.url ?? '/', target), {
        method: request.method ?? 'GET',
        headers,
        redirect: 'manual',
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    /** Another certificate from now on. */
    show(other: { key: string; cert: string }) {
      server.setSecureContext(other);
      server.closeAllConnections();
    },
    close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      return closed.promise;
    },
  };
}
