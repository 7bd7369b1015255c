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
  readonly search: Locator;
  readonly checkAll: Locator;
  readonly health: Locator;
  readonly tabs: Locator;

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
    this.search = main.getByRole('searchbox', { name: 'Search profiles' });
    this.checkAll = main.getByRole('button', { name: 'Check all' });
    this.health = main.getByRole('region', { name: 'Check of the profiles' });
    this.tabs = page.getByRole('tablist', { name: 'Open profiles' }).getByRole('tab');
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

  /** What a person chooses in the menu of a tile, for example `Edit details`. */
  async choose(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  group(name: string): Locator {
    return this.page.getByRole('main').getByRole('region', { name, exact: true });
  }

  /** The tab of an open profile, by the beginning of its name. */
  tab(name: string): Locator {
    return this.page.getByRole('tablist', { name: 'Open profiles' }).getByRole('tab', { name });
  }

  /** By the product's name: it is the same in every language. */
  async goHome(): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: 'Pimscope' }).click();
  }
}
