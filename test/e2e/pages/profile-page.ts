import type { Locator, Page } from '@playwright/test';

/** One profile: its header, its tabs and the overview. */
export class ProfilePage {
  readonly page: Page;
  readonly overviewTab: Locator;
  readonly catalogTab: Locator;
  readonly channels: Locator;
  readonly testAgain: Locator;

  constructor(page: Page) {
    this.page = page;
    this.overviewTab = page.getByRole('tab', { name: 'Overview' });
    this.catalogTab = page.getByRole('tab', { name: 'Catalog' });
    this.channels = page.getByRole('region', { name: 'Channels' });
    this.testAgain = page.getByRole('button', { name: 'Test again' });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  problem(code: string): Locator {
    return this.page.locator(`[data-problem="${code}"]`);
  }
}
