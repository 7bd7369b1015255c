import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomToken } from '../../main/demo-pim/access/credentials.ts';
import { filesBelow, placesOf } from './fixtures/secret-search.ts';
import { expect, test } from './fixtures/test.ts';
import { ActivityPage } from './pages/activity-page.ts';
import { ConnectorsPage } from './pages/connectors-page.ts';
import { DiagnosisPage } from './pages/diagnosis-page.ts';
import { ExchangePage } from './pages/exchange-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

test.use({ pimOptions: { products: 20, seed: 'handed-on' } });

/** An access or refresh token as the PIM makes them, standing alone. */
const token = /(?<![A-Za-z0-9])[A-Za-z0-9]{86}(?![A-Za-z0-9])/;

test('no secret is in what is handed on or seen: exports, reports, clipboard, titles, the text of every screen', async ({
  app,
  pim,
  home,
  onboarding,
  profile,
  userData,
}) => {
  test.setTimeout(120_000);
  const { page, electron } = app;
  const folder = join(userData, 'handed-on');
  mkdirSync(folder);
  const exchange = new ExchangePage(electron, page);
  const connectors = new ConnectorsPage(electron, page);
  const diagnosis = new DiagnosisPage(page);
  const activity = new ActivityPage(page);
  const settings = new SettingsPage(page);
  const seen: [string, string][] = [];

  /** What a screenshot of this moment would show, and the title in the task bar. */
  const look = async (screen: string) => {
    // Text by text: run together, words would look like tokens.
    const text = await page.locator('body *').evaluateAll((elements) =>
      elements
        .flatMap(({ childNodes }) => [...childNodes])
        .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : []))
        .join('\n'),
    );
    const values = await page
      .locator('input, textarea')
      .evaluateAll((fields) =>
        fields.flatMap((field) =>
          field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field.value] : [],
        ),
      );
    const titles = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    seen.push(
      [`the screen ${screen}`, [text, ...values].join('\n')],
      [`the titles at ${screen}`, titles.join('\n')],
    );
  };

  await home.connect.click();
  await onboarding.connect(pim.url, pim.connection, 'Shop');
  await connectors.agreeAndCatch();
  const copied = await activity.catchCopies();
  await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
  await look('overview');

  pim.faults.permissionsRemoved = ['channels'];
  await diagnosis.diagnose();
  for (const evidence of await diagnosis.checks.getByText(/Evidence|calls?$/).all()) await evidence.click();
  await look('diagnosis');
  await diagnosis.report.click();
  await exchange.answerDialogs(join(folder, 'report.md'));
  await diagnosis.dialog.getByRole('button', { name: 'Save as file' }).click();
  await diagnosis.dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(copied).toContain('# Diagnosis of');
  seen.push(['the copied report', await copied()]);
  await look('report');
  await page.keyboard.press('Escape');

  await activity.tab.click();
  await activity.row('/api/oauth/v1/token').first().click();
  await activity.copyCurl.click();
  await expect.poll(copied).toContain('curl');
  seen.push(['the copied call', await copied()]);
  await look('activity');

  for (const sheet of ['Patchworks', 'Environment variables', 'cURL', 'Postman environment']) {
    await connectors.open(sheet);
    await look(`sheet ${sheet}`);
  }

  await home.goHome();
  await exchange.open('Export');
  await exchange.answerDialogs(join(folder, 'profiles.json'));
  await exchange.export.click();
  await expect(page.getByText('1 profile exported')).toBeVisible();
  await look('export');
  await home.goHome();
  await exchange.open('Export');
  await exchange.answerDialogs(join(folder, 'profiles-sealed.json'));
  await exchange.withSecrets.click();
  await exchange.newPassphrase.fill('river copper lantern violin');
  await exchange.repeatedPassphrase.fill('river copper lantern violin');
  await exchange.export.click();
  await expect.poll(() => filesBelow(folder).length).toBe(3);

  for (const section of ['Vault', 'Files and backups', 'About'] as const) {
    await settings.open(section);
    await look(`settings ${section}`);
  }
  await app.quit();

  const files = filesBelow(userData).map((path): [string, string] => [path, readFileSync(path, 'latin1')]);
  const places = [...files, ...seen];
  // The search does find what is no secret, in files, on screens and in titles.
  for (const name of [join(folder, 'profiles.json'), 'the screen overview']) {
    expect(places.find(([place]) => place === name)?.[1]).toContain(pim.connection.username);
  }
  expect(places.find(([place]) => place === 'the titles at overview')?.[1]).toContain('Shop');
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('channels');
  expect(placesOf([pim.connection.secret, pim.connection.password], places)).toEqual([]);
  expect(randomToken()).toMatch(token);
  // What is sealed is text of chance, which may look like one.
  const handedOn = files.filter(([path]) => path.startsWith(folder) && !path.endsWith('-sealed.json'));
  for (const [place, text] of [...seen, ...handedOn]) expect(text, place).not.toMatch(token);
});
