import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import english from '../../preload/contract/language/en/mirror.json' with { type: 'json' };
import french from '../../preload/contract/language/fr/mirror.json' with { type: 'json' };
import { connectProfile } from './fixtures/connect-profile.ts';
import { test as base, expect } from './fixtures/test.ts';
import { violationsInBothThemes } from './fixtures/violations.ts';
import { CatalogPage } from './pages/catalog-page.ts';
import { ExportsPage } from './pages/exports-page.ts';
import { FilterPage } from './pages/filter-page.ts';
import { MirrorPage } from './pages/mirror-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

const test = base.extend<{ mirror: MirrorPage; folder: string }>({
  mirror: async ({ app }, use) => use(new MirrorPage(app.page)),
  folder: async ({ pimOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `pimscope-copy-${pimOptions.seed ?? 'e2e'}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.use({ pimOptions: { products: 1200, seed: 'offline' } });

/** Looks at what a screen reader gets, in the light and in the dark. */
async function look(page: Page, what: string): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  expect.soft(await violationsInBothThemes(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

interface Texts {
  [key: string]: string | Texts;
}

/** Sentences of English that are others in French, without what is filled in. */
function englishSentences(en: Texts, fr: Texts): string[] {
  return Object.entries(en).flatMap(([key, text]) => {
    const other = fr[key];
    if (typeof text !== 'string') return typeof other === 'object' ? englishSentences(text, other) : [];
    return text !== other && text.length > 3 && !text.includes('{{') ? [text] : [];
  });
}

test('a whole catalog is copied, and browsed, searched, sorted, filtered and exported without the PIM', async ({
  app,
  home,
  folder,
  mirror: first,
  pim,
  restart,
}) => {
  test.setTimeout(420_000);
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');

  await test.step('what it takes is told, and nothing is kept of one that is cancelled', async () => {
    await first.tab.click();
    await expect(first.estimate).toContainText(/It fits: .* are free/);
    await expect(first.estimate).toContainText('1,200');
    await look(app.page, 'no copy yet');
    pim.faults.latencyMs = 400;
    await first.make.click();
    await expect(first.step).toContainText('Products', { timeout: 60_000 });
    await look(app.page, 'a copy that is made');
    await expect(first.mark).toBeVisible();
    await first.pause.click();
    await expect(first.resume).toBeVisible();
    await first.cancel.click();
    const asked = first.dialog('Cancel the offline copy?');
    await asked.getByRole('button', { name: 'Cancel and remove' }).or(first.make).first().click();
    await expect(first.make).toBeVisible();
  });

  await test.step('one that is under way goes on after a restart', async () => {
    await first.make.click();
    await expect(first.step).toContainText('Products', { timeout: 60_000 });
    await first.pause.click();
    await first.resume.click();
    await expect(first.pause).toBeVisible();
  });
  const again = await restart();
  const { page } = again;
  const mirror = new MirrorPage(page);
  const catalog = new CatalogPage(page);
  pim.faults.latencyMs = 0;
  await page.getByRole('link', { name: 'Shop' }).first().click();
  await mirror.tab.click();
  await mirror.resume.or(mirror.pause).or(mirror.browse).first().waitFor();
  if (await mirror.resume.isVisible()) await mirror.resume.click();
  await expect(mirror.browse).toBeVisible({ timeout: 90_000 });
  await expect(mirror.held('Products')).toHaveText('1,200');
  await expect(mirror.held('Families')).toHaveText('12');
  await look(page, 'a copy that is ready');

  await test.step('an update brings what was changed, created and removed', async () => {
    pim.edits.apply({ change: 20, create: 5, remove: 3 });
    await mirror.update.click();
    await expect(mirror.lastRun).toContainText('Brought up to date', { timeout: 60_000 });
    await expect(mirror.lastRun).toContainText(/Added or changed25Removed3/);
    await expect(mirror.held('Products')).toHaveText('1,202');
  });

  await test.step('small pictures are added as they are chosen, and those that have come stay where it is stopped', async () => {
    await expect(mirror.held('Small pictures')).toHaveText('–');
    await mirror.change.click();
    const choices = mirror.dialog('Change what is kept');
    await choices.getByRole('checkbox', { name: 'Small pictures' }).check();
    await look(page, 'what can be kept');
    await choices.getByRole('button', { name: 'Save' }).click();
    await expect(choices).toBeHidden();
    await mirror.update.click();
    await expect(mirror.step).toContainText('Small pictures', { timeout: 60_000 });
    await expect(page.getByText(/^(1[5-9]\d|[2-9]\d\d) of [\d,]+$/)).toBeVisible({ timeout: 120_000 });
    await mirror.stop.click();
    await expect(mirror.update).toBeVisible();
    await expect(mirror.held('Small pictures')).toHaveText(/^\d{3}$/);
  });

  await test.step('where the PIM is gone, the copy is offered and shown', async () => {
    await new ProfilePage(page).catalogTab.click();
    await catalog.firstPage();
    await expect(page.getByText(/^Live · /)).toBeVisible();
    await pim.close();
    await catalog.refresh.click();
    await mirror.offer.click();
    await expect(mirror.banner).toBeVisible();
    await expect(catalog.loaded).toHaveText('1,202 products');
    await expect(page.getByText(/^Offline copy of .* today$/)).toBeVisible();
    await look(page, 'products of the copy');
  });

  await test.step('any text is found, any column sorts, any row is reached by its number, by keys', async () => {
    const name = (await catalog.cell(5, 'label').textContent()) ?? '';
    await page.keyboard.press('Control+f');
    await expect(mirror.search).toBeFocused();
    await page.keyboard.type(name);
    await expect(catalog.loaded).toHaveText(/^\d+ products?$/);
    await expect(catalog.cell(0, 'label')).toContainText(name.split(' ')[0] ?? name);
    await page.keyboard.press('Escape');
    await expect(catalog.loaded).toHaveText('1,202 products');
    await mirror.sortBy('Identifier');
    await expect(page.getByRole('columnheader', { name: 'Identifier' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(catalog.cell(0, 'identifier')).toHaveText(/^BAC-/);
    await mirror.sortBy('Identifier');
    await expect(catalog.cell(0, 'identifier')).toHaveText(/^VAC-/);
    await page.keyboard.press('Control+g');
    await mirror.rowNumber.fill('1150');
    await page.keyboard.press('Enter');
    await expect(catalog.cell(1149, 'identifier')).toHaveText(/\w/);
    await mirror.sortBy('Identifier');
  });

  await test.step('lists show the small pictures', async () => {
    await catalog.addColumns(['Image']);
    await catalog.cell(0, 'identifier').hover();
    await page.mouse.wheel(5000, 0);
    // Originals of the demo PIM are PNG.
    await expect(mirror.smallPictures.first()).toBeVisible();
    await look(page, 'small pictures of the copy');
    await page.mouse.wheel(-5000, 0);
  });

  await test.step('conditions that the API has not are answered, and say so', async () => {
    const filter = new FilterPage(page);
    await filter.pick('identifier', /^Identifier/);
    await filter.choose('Operator', /matches the pattern.*offline only/);
    await filter.editor.getByRole('textbox', { name: 'Value' }).fill('^LAM-.*5$');
    await look(page, 'a condition of the copy');
    await filter.apply.click();
    const found = await filter.count((count) => count > 0 && count < 200);
    await expect(catalog.loaded).toHaveText(`${found} products`);
    await expect(catalog.cell(0, 'identifier')).toHaveText(/^LAM-.*5$/);
  });

  await test.step('what was found is exported from the copy', async () => {
    const exports = new ExportsPage(again.electron, page);
    const path = join(folder, 'found.csv');
    await exports.answerDialog(path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await exports.start.click();
    await expect(exports.dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible({
      timeout: 60_000,
    });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(statSync(path).size).toBeGreaterThan(100);
    expect(lines.slice(1).every((line) => /LAM-.*5/.test(line))).toBe(true);
    await page.keyboard.press('Escape');
    await new FilterPage(page).clear.click();
  });

  await test.step('records and structure are of the copy too', async () => {
    await catalog.openRecord(0);
    await expect(catalog.record.getByText(/^Offline copy of /)).toBeVisible();
    await expect(catalog.record.getByRole('tab', { name: 'Values' })).toBeVisible();
    await page.keyboard.press('Escape');
    await catalog.open('families');
    await expect(catalog.loaded).toHaveText('12 entries');
    await catalog.resource('categories').click();
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    await catalog.open('products');
  });

  await test.step('back to live, filters and columns stay; the copy is removed', async () => {
    await mirror.showLive.click();
    await expect(mirror.banner).toBeHidden();
    await mirror.tab.click();
    await mirror.remove.click();
    const asked = mirror.dialog('Remove the offline copy?');
    await expect(asked).toContainText('1,202 products');
    await asked.getByRole('button', { name: 'Remove the copy' }).click();
    await expect(mirror.make).toBeVisible();
  });
});

test('in French, no word of an offline copy is English', async ({ app, home, pim }) => {
  test.setTimeout(120_000);
  const { page } = app;
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await new SettingsPage(page).open('General');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'Shop' }).first().click();
  await page.getByRole('tab', { name: 'Copie hors ligne' }).click();
  const sentences = englishSentences(english, french);
  const isFrench = async () => {
    // biome-ignore lint/performance/useDomNodeTextContent: the lines as they are seen
    const lines = (await page.locator('#root').innerText()).split('\n').map((line) => line.trim());
    expect(sentences.filter((one) => lines.includes(one))).toEqual([]);
  };
  const start = page.getByRole('button', { name: 'Faire une copie hors ligne' });
  await expect(page.getByText(/La place suffit/)).toBeVisible();
  await isFrench();
  await start.click();
  const browse = page.getByRole('button', { name: 'Parcourir la copie' });
  await expect(browse).toBeVisible({ timeout: 60_000 });
  await isFrench();
  await browse.click();
  await expect(page.getByText(/^Copie hors ligne de .* aujourd’hui$/)).toBeVisible();
  await isFrench();
});
