import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from './fixtures/app.ts';
import { connectProfile } from './fixtures/connect-profile.ts';
import { test as base, expect } from './fixtures/test.ts';
import { ExchangePage } from './pages/exchange-page.ts';
import { HomePage } from './pages/home-page.ts';
import { ProfilePage } from './pages/profile-page.ts';

const passphrase = 'river copper lantern violin';

const test = base.extend<{ exchange: ExchangePage; folder: string }>({
  exchange: async ({ app }, use) => use(new ExchangePage(app.electron, app.page)),
  folder: async ({ pimOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `pimscope-exchange-${pimOptions.seed ?? 'e2e'}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.use({ pimOptions: { products: 20, seed: 'exchange' } });

test('an export without secrets holds none, and is recognised on the same computer', async ({
  home,
  exchange,
  folder,
  pim,
}) => {
  const path = join(folder, 'team.pimscope.json');
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await home.goHome();
  await exchange.open('Export');
  await exchange.answerDialogs(null);
  await exchange.export.click();
  await expect(exchange.export).toBeEnabled();
  await exchange.answerDialogs(path);
  await exchange.export.click();
  await expect(exchange.page.getByText('1 profile exported')).toBeVisible();
  const written = readFileSync(path, 'utf8');
  expect(written).toContain(pim.connection.clientId);
  expect(written).not.toContain(pim.connection.secret);
  expect(written).not.toContain(pim.connection.password);

  await home.goHome();
  await exchange.open('Import');
  await exchange.importFile(path);
  await expect(exchange.entry(0)).toHaveAttribute('data-state', 'same');
  await expect(exchange.entry(0)).toHaveAttribute('data-choice', 'skip');
});

test('an export under a passphrase works on another computer once it is unlocked', async ({
  home,
  exchange,
  folder,
  pim,
}) => {
  test.setTimeout(120_000);
  const path = join(folder, 'moving.pimscope.json');
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await home.goHome();
  await exchange.open('Export');
  await exchange.withSecrets.click();
  await exchange.newPassphrase.fill(passphrase);
  await exchange.repeatedPassphrase.fill(passphrase);
  await exchange.answerDialogs(path);
  await exchange.export.click();
  await expect(exchange.page.getByText('1 profile exported')).toBeVisible();
  expect(readFileSync(path, 'utf8')).not.toContain(pim.connection.secret);

  const elsewhere = await startApp({ userData: join(folder, 'elsewhere') });
  try {
    const there = new ExchangePage(elsewhere.electron, elsewhere.page);
    await there.openFromEmptyHome();
    await there.importFile(path);
    await there.passphrase.fill('river copper lantern violet');
    await there.passphrase.press('Enter');
    await expect(there.problem('passphrase-wrong')).toBeVisible();
    await expect(there.entry(0).getByText('Client secret locked')).toBeVisible();
    await there.passphrase.fill(passphrase);
    await there.passphrase.press('Enter');
    await expect(there.entry(0).getByText('Client secret in it')).toBeVisible();
    await there.import.click();
    await expect(there.imported).toBeVisible();
    await there.entry(0).getByRole('button', { name: 'Test' }).click();
    await expect(there.entry(0).getByText('Works')).toBeVisible();
    await there.entry(0).getByRole('link', { name: 'Open Shop' }).click();
    const profile = new ProfilePage(elsewhere.page);
    await expect(profile.channels.getByText('ecommerce', { exact: true })).toBeVisible();
  } finally {
    await elsewhere.quit();
  }
});

test('files that can not be imported say why, and change nothing', async ({ home, exchange, folder }) => {
  const head = { type: 'pimscope-profiles', exportedAt: '2026-01-01', profiles: [], secrets: null };
  await exchange.openFromEmptyHome();
  for (const [name, content, code] of [
    ['newer.json', JSON.stringify({ ...head, version: 99 }), 'import-newer'],
    ['truncated.json', JSON.stringify({ ...head, version: 1 }).slice(0, -9), 'import-damaged'],
    ['other.json', '{"name":"package"}', 'import-kind-unknown'],
    ['empty.env', 'PATH=/usr/bin', 'import-nothing-found'],
    ['large.json', `"${'x'.repeat(20_000_001)}"`, 'import-too-large'],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await exchange.importFile(path);
    await expect(exchange.problem(code), name).toBeVisible();
  }
  await home.goHome();
  await expect(home.emptyHeading).toBeVisible();
});

test('pasted lines of a .env file become a profile that works', async ({ home, exchange, profile, pim }) => {
  const { clientId, secret, username, password } = pim.connection;
  await exchange.openFromEmptyHome();
  await exchange.text.fill(
    [
      'APP_ENV=dev',
      `AKENEO_CLIENT_ID=${clientId}`,
      `AKENEO_CLIENT_SECRET='${secret}'`,
      `AKENEO_USERNAME=${username}`,
      `AKENEO_PASSWORD='${password}'`,
    ].join('\n'),
  );
  await exchange.readText.click();
  const entry = exchange.entry(0);
  await expect(entry).toHaveAttribute('data-choice', 'skip');
  await entry.getByLabel('Address').fill(pim.url);
  await entry.getByLabel('Name', { exact: true }).fill('Pasted shop');
  await expect(entry).toHaveAttribute('data-choice', 'add');
  expect(await exchange.page.content()).not.toContain(secret);
  await exchange.import.click();
  await expect(exchange.imported).toBeVisible();
  await home.goHome();
  await home.open('Pasted shop');
  await expect(profile.channels.getByText('ecommerce', { exact: true })).toBeVisible();
});

test('a conflict is shown with its differences, and replaced only when that is chosen', async ({
  home,
  exchange,
  folder,
  pim,
}) => {
  const path = join(folder, 'changed.pimscope.json');
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await home.goHome();
  await exchange.open('Export');
  await exchange.answerDialogs(path);
  await exchange.export.click();
  await expect(exchange.page.getByText('1 profile exported')).toBeVisible();
  writeFileSync(path, readFileSync(path, 'utf8').replace('"Shop"', '"Shop of the team"'));
  await home.goHome();
  await exchange.open('Import');
  await exchange.importFile(path);
  await expect(exchange.entry(0)).toHaveAttribute('data-state', 'conflicting');
  await expect(exchange.entry(0).locator('dd')).toContainText(['Shop of the team']);
  await exchange.entry(0).getByRole('combobox').selectOption('Replace');
  await exchange.import.click();
  await expect(exchange.entry(0)).toHaveAttribute('data-outcome', 'replaced');
  await expect(exchange.entry(0).getByText('Secrets kept as they were')).toBeVisible();
  await home.goHome();
  await expect(new HomePage(exchange.page).tiles).toHaveCount(1);
  await expect(home.tile('Shop of the team')).toBeVisible();
});
