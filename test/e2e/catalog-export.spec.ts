import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamXlsxRows } from 'hucre/xlsx';
import { connectProfile } from './fixtures/connect-profile.ts';
import { test as base, expect } from './fixtures/test.ts';
import { violations, violationsInBothThemes } from './fixtures/violations.ts';
import { ExportsPage } from './pages/exports-page.ts';

const test = base.extend<{ exports: ExportsPage; folder: string }>({
  exports: async ({ app }, use) => use(new ExportsPage(app.electron, app.page)),
  folder: async ({ pimOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `pimscope-export-${pimOptions.seed ?? 'e2e'}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.use({ pimOptions: { products: 1200, seed: 'export' } });

const rowsOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length;

test('products become CSV, Excel and JSON Lines; what is cut off goes on after a restart', async ({
  app,
  home,
  profile,
  catalog,
  exports,
  folder,
  pim,
  restart,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await expect(profile.channels).toBeVisible();
  const shown = await exports.watchFolders();

  await test.step('nobody wants a file: nothing begins', async () => {
    await exports.open();
    await exports.answerDialog(null);
    await exports.start.click();
    await expect(exports.start).toBeEnabled();
    await exports.dialog.getByRole('radio', { name: 'Chosen' }).click();
    await exports.dialog.getByRole('checkbox', { name: /sku/ }).waitFor();
    expect.soft(await violationsInBothThemes(page), 'dialog').toEqual([]);
    await exports.dialog.getByRole('radio', { name: 'All' }).click();
    await expect(exports.inSidebar).toBeHidden();
  });

  const csv = join(folder, 'shop.csv');
  await test.step('CSV with all columns, shown in its folder', async () => {
    await exports.answerDialog(csv);
    await exports.start.click();
    await expect(exports.dialog.getByText(/^1,200 rows, /)).toBeVisible({ timeout: 60_000 });
    await exports.dialog.getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(shown).toEqual([csv]);
    const [head = ''] = readFileSync(csv, 'utf8').split('\n', 1);
    expect(head.split(';').slice(0, 2)).toEqual(['uuid', 'sku']);
    expect(head).toMatch(/;weight;weight-unit;/);
    await exports.dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  const xlsx = join(folder, 'shop.xlsx');
  await test.step('Excel with chosen columns', async () => {
    await exports.open();
    await exports.format('Excel').click();
    await exports.dialog.getByRole('radio', { name: 'Chosen' }).click();
    await exports.dialog.getByRole('checkbox', { name: 'family' }).check();
    const search = exports.dialog.getByRole('searchbox', { name: 'Search columns' });
    await search.fill('sku');
    await exports.dialog.getByRole('checkbox', { name: /sku/ }).check();
    await exports.answerDialog(xlsx);
    await exports.start.click();
    await expect(exports.dialog.getByText(/^1,200 rows, /)).toBeVisible({ timeout: 60_000 });
    const rows = [];
    for await (const { values } of streamXlsxRows(readFileSync(xlsx))) rows.push(values);
    expect(rows[0]).toEqual(['family', 'sku']);
    expect(rows).toHaveLength(1201);
    await page.keyboard.press('Escape');
  });

  await test.step('a selection with the columns that are shown', async () => {
    const chosen = join(folder, 'chosen.csv');
    await profile.catalogTab.click();
    await catalog.firstPage();
    await catalog.cell(0, 'identifier').click();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const selection = page.getByRole('group', { name: 'Selection' });
    await selection.getByRole('button', { name: 'Export' }).click();
    await expect(exports.dialog.getByText('2 selected')).toBeVisible();
    await exports.format('CSV').click();
    await expect(exports.dialog.getByRole('radio', { name: /^As shown/ })).toBeChecked();
    await exports.answerDialog(chosen);
    await exports.start.click();
    await expect(exports.dialog.getByText(/^2 rows, /)).toBeVisible();
    expect(readFileSync(chosen, 'utf8')).toMatch(/^uuid;sku;family;.*\n([0-9a-f-]{36};.*\n){2}$/);
    await page.keyboard.press('Escape');
  });

  const lines = join(folder, 'shop.jsonl');
  await test.step('JSON Lines; the PIM goes away in the middle', async () => {
    await exports.open();
    await exports.format('JSON Lines').click();
    await exports.answerDialog(lines);
    pim.faults.latencyMs = 400;
    await exports.start.click();
    await expect(exports.dialog.getByText(/^[1-9]\d{2} of 1,200 rows/)).toBeVisible({ timeout: 30_000 });
    pim.faults.maintenance = true;
    await expect(exports.dialog.locator('[data-problem="maintenance"]')).toBeVisible({ timeout: 60_000 });
    await expect(exports.dialog.getByRole('button', { name: 'Resume' })).toBeVisible();
    expect(existsSync(lines)).toBe(false);
    pim.faults.maintenance = false;
    pim.faults.latencyMs = 0;
  });

  await test.step('after a restart it is offered, and goes on to the end', async () => {
    const again = await restart();
    const later = new ExportsPage(again.electron, again.page);
    await expect(later.inSidebar).toHaveText('1 export can be resumed');
    await later.inSidebar.click();
    await expect(later.panel.getByText(/^Stopped after \d/)).toBeVisible();
    expect.soft(await violations(again.page), 'exports').toEqual([]);
    await later.panel.getByRole('button', { name: 'Resume' }).click();
    await expect(later.panel.getByText(/^1,200 rows, /)).toBeVisible({ timeout: 60_000 });
    expect(rowsOf(lines)).toBe(1200);
    const uuids = readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(new Set(uuids.map((item) => JSON.stringify(item))).size).toBe(1200);
    expect(readdirSync(folder).toSorted()).toEqual(['chosen.csv', 'shop.csv', 'shop.jsonl', 'shop.xlsx']);
  });
});
