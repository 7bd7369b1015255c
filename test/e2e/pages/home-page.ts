import type { Locator, Page } from '@playwright/test';

/** Home: the profiles, or the two ways to the first one. */
export class HomePage {
  readonly page: Page;
  readonly heading: Locator;
  readonly emptyHeading: Locator;
  readonly connect: Locator;
  readonly tryDemo: Locator;
  readonly tiles: Locator;
  readonly resume: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { name: 'Profiles', level: 1 });
    this.emptyHeading = main.getByRole('heading', { name: 'No PIM connected yet' });
    this.connect = main.getByRole('link', { name: 'Connect a PIM' });
    this.tryDemo = main.getByRole('button', { name: 'Try the demo PIM' });
    this.tiles = page.getByTestId('profile-tile');
    this.resume = main.getByRole('link', { name: /Continue connecting/ });
    this.notices = page.getByRole('region', { name: 'Notices' });
  }

  /** What is clicked for a theme: the radio itself lies hidden in its label. */
  theme(name: 'As the system' | 'Light' | 'Dark'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Theme' }).locator('label', { hasText: name });
  }

  tile(name: string): Locator {
    return this.tiles.filter({ hasText: name });
  }

  async open(name: string): Promise<void> {
    await this.tile(name).getByRole('link', { name }).click();
  }

  async choose(name: string, action: 'Open' | 'Edit details' | 'Remove'): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async goHome(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Home' }).click();
  }
}
