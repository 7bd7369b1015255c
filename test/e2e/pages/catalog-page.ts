import type { Locator, Page } from '@playwright/test';

/** The products of a profile: grid and record panel. */
export class CatalogPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly record: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('treegrid').or(page.getByRole('grid'));
    this.rows = this.grid.locator('[row-index]');
    this.record = page.getByRole('complementary', { name: /record/i });
  }

  /** The cells of the row with this number, counted from 0. */
  row(index: number): Locator {
    return this.grid.locator(`[row-index="${index}"]`);
  }
}
