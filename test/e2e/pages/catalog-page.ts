import { expect, type Locator, type Page } from '@playwright/test';

/** The products of a profile: grid and record panel. */
export class CatalogPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly loaded: Locator;
  readonly refresh: Locator;
  readonly locale: Locator;
  readonly channel: Locator;
  readonly resources: Locator;
  readonly columns: Locator;
  readonly columnSearch: Locator;
  readonly furtherColumns: Locator;
  readonly restrict: Locator;
  readonly selection: Locator;
  readonly menu: Locator;
  readonly record: Locator;
  readonly valuesTab: Locator;
  readonly jsonTab: Locator;
  readonly json: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByTestId('product-grid');
    this.loaded = page.getByTestId('loaded');
    this.refresh = page.getByRole('button', { name: 'Refresh' });
    this.locale = page.getByRole('combobox', { name: 'Locale of the labels' });
    this.channel = page.getByRole('combobox', { name: 'Channel of the values' });
    this.resources = page.getByRole('navigation', { name: 'Resources' });
    this.columns = page.getByRole('button', { name: 'Columns' });
    this.columnSearch = page.getByRole('searchbox', { name: 'Search columns' });
    this.furtherColumns = page.getByRole('list', { name: 'Further columns' });
    this.restrict = page.getByRole('button', { name: 'Restrict' });
    this.selection = page.getByRole('group', { name: 'Selection' });
    this.menu = page.getByRole('menu', { name: 'What to do with the cell' });
    this.record = page.getByRole('complementary', { name: 'Record' });
    this.valuesTab = this.record.getByRole('tab', { name: 'Values' });
    this.jsonTab = this.record.getByRole('tab', { name: 'JSON' });
    this.json = this.record.locator('.cm-content');
  }

  /** The cells of the row with this number, counted from 0. */
  row(index: number): Locator {
    return this.grid.locator(`[row-index="${index}"]`);
  }

  cell(row: number, column: string): Locator {
    return this.grid.locator(`[row-index="${row}"] [col-id="${column}"]`);
  }

  resource(name: string): Locator {
    return this.resources.locator(`[data-resource="${name}"]`);
  }

  /** Shows the list of a resource and waits until it has been read. */
  async open(name: string): Promise<void> {
    await this.resource(name).click();
    await this.resource(name).and(this.page.locator('[aria-current="page"]')).waitFor();
    await this.firstPage();
  }

  /** Adds columns by what they are called or by their code. */
  async addColumns(names: readonly string[]): Promise<void> {
    await this.columns.click();
    for (const name of names) {
      await this.columnSearch.fill(name);
      await this.furtherColumns.getByRole('button').first().click();
    }
    await this.page.keyboard.press('Escape');
    await this.columnSearch.waitFor({ state: 'hidden' });
  }

  /** From now on what the page copies is kept here instead of going to the clipboard, which all tests share. */
  async catchCopies(): Promise<void> {
    await this.page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        Reflect.set(globalThis, 'copied', text);
        return Promise.resolve();
      };
    });
  }

  /** What was copied last. */
  copied(): Promise<string> {
    return this.page.evaluate(() => String(Reflect.get(globalThis, 'copied') ?? ''));
  }

  /** Waits for the first products, not only for their places. */
  async firstPage(): Promise<void> {
    await this.loaded.filter({ hasText: /\d/ }).waitFor();
    await this.cell(0, 'identifier').filter({ hasText: /\S/ }).waitFor();
  }

  /** How many products the grid has read. */
  async loadedRows(): Promise<number> {
    return Number.parseInt(((await this.loaded.textContent()) ?? '').replaceAll(',', ''), 10);
  }

  /** Scrolls on, page after page, until the list says that it is whole. */
  async scrollToEnd(): Promise<void> {
    await this.firstPage();
    await this.row(0).first().hover();
    const scrolled = async (): Promise<string> => {
      await this.page.mouse.wheel(0, 100_000);
      return (await this.loaded.textContent()) ?? '';
    };
    await expect.poll(scrolled, { timeout: 45_000 }).toMatch(/^[\d,]+ products?$/);
    await this.page.mouse.wheel(0, 100_000);
  }

  async openRecord(row: number): Promise<void> {
    await this.page.mouse.wheel(0, -1_000_000);
    await this.cell(row, 'identifier').filter({ hasText: /\S/ }).waitFor();
    await this.cell(row, 'label').click();
    await this.record.waitFor();
  }
}
