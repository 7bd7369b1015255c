import type { Locator, Page } from '@playwright/test';

/** The offline copy of a profile: its page, and what it adds to the catalog. */
export class MirrorPage {
  readonly page: Page;
  readonly tab: Locator;
  readonly estimate: Locator;
  readonly make: Locator;
  /** The step of the filling that is under way. */
  readonly step: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly cancel: Locator;
  readonly browse: Locator;
  readonly update: Locator;
  readonly stop: Locator;
  readonly remove: Locator;
  readonly holdings: Locator;
  readonly lastRun: Locator;
  /** On every screen while a copy is made. */
  readonly mark: Locator;
  readonly banner: Locator;
  readonly showLive: Locator;
  readonly offer: Locator;
  readonly search: Locator;
  readonly goTo: Locator;
  readonly rowNumber: Locator;
  readonly change: Locator;
  /** In the rows that are seen. */
  readonly smallPictures: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tab = page.getByRole('tab', { name: /^Offline copy/ });
    this.estimate = page.getByRole('region', { name: 'Estimate' });
    this.make = page.getByRole('button', { name: 'Make an offline copy' });
    this.step = page.locator('[aria-current="step"]');
    this.pause = page.getByRole('button', { name: 'Pause' });
    this.resume = page.getByRole('button', { name: 'Resume' });
    this.cancel = page.getByRole('button', { name: 'Cancel', exact: true });
    this.browse = page.getByRole('button', { name: 'Browse the copy' });
    this.update = page.getByRole('button', { name: 'Update now' });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.remove = page.getByRole('button', { name: 'Remove', exact: true });
    this.holdings = page.getByRole('region', { name: 'What is in it' });
    this.lastRun = page.getByRole('region', { name: 'Last run' });
    this.mark = page.getByRole('link', { name: /: offline copy/ });
    this.banner = page.getByRole('note').filter({ hasText: 'Nothing is asked of the PIM' });
    this.showLive = page.getByRole('button', { name: 'Show live' });
    this.offer = page.getByRole('button', { name: 'Show the offline copy' }).first();
    this.search = page.getByRole('textbox', { name: /^Search identifiers/ });
    this.goTo = page.getByRole('button', { name: 'Go to row' });
    this.rowNumber = page.getByRole('textbox', { name: /^Row, 1 to/ });
    this.change = page.getByRole('button', { name: 'Change', exact: true });
    this.smallPictures = page.locator('[col-id="image"] img[src^="data:image/jpeg"]');
  }

  /** A dialog by its title. */
  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** How many of a part are in the copy. */
  held(part: string): Locator {
    return this.holdings.getByRole('row', { name: new RegExp(`^${part} `) }).getByRole('cell');
  }

  /** A click on a heading of the list, as somebody does who sorts. */
  async sortBy(heading: string): Promise<void> {
    await this.page.getByRole('columnheader', { name: heading, exact: true }).click();
  }

  origin(name: 'Live' | 'Offline copy'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Where the catalog is read from' }).getByText(name);
  }
}
