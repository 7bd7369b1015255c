import type { Locator, Page } from '@playwright/test';

/** Every call of a profile: the filters, the list, and the chosen call. */
export class ActivityPage {
  readonly page: Page;
  readonly tab: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly errors: Locator;
  readonly pause: Locator;
  readonly follow: Locator;
  readonly newCalls: Locator;
  readonly noMatch: Locator;
  readonly chart: Locator;
  readonly call: Locator;
  readonly copyCurl: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.tab = page.getByRole('tab', { name: 'Activity' });
    this.list = main.getByRole('grid', { name: 'Calls, newest first' });
    this.rows = this.list.locator('tbody').getByRole('row');
    this.search = main.getByRole('textbox', { name: 'Search in addresses' });
    this.errors = main.locator('label', { hasText: 'Errors' });
    this.pause = main.getByRole('button', { name: 'Pause' });
    this.follow = main.getByRole('button', { name: 'Follow' });
    this.newCalls = main.getByRole('button', { name: /new calls?$/ });
    this.noMatch = main.getByText('No call matches these filters.');
    this.chart = main.getByRole('region', { name: /^Calls in the last/ });
    this.call = main.getByRole('complementary', { name: 'Call' });
    this.copyCurl = this.call.getByRole('button', { name: 'Copy as cURL' });
  }

  /** From now on what the page copies is kept here instead of going to the clipboard, which all tests share. */
  async catchCopies(): Promise<() => Promise<string>> {
    await this.page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        document.documentElement.dataset.copied = text;
        return Promise.resolve();
      };
    });
    return () => this.page.evaluate(() => document.documentElement.dataset.copied ?? '');
  }

  /** The calls whose line has a text, such as a path. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }
}
