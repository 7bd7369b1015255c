import type { Locator, Page } from '@playwright/test';

/** One entity on its page or beside a list. */
export class RecordPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly entity: Locator;
  readonly heading: Locator;
  readonly values: Locator;
  readonly json: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'Record' });
    this.entity = page.getByRole('region', { name: 'Entity' });
    this.heading = this.entity.getByRole('heading', { level: 2 });
    this.values = this.entity.getByRole('region', { name: 'Values' });
    this.json = page.locator('.cm-content');
    this.search = page.getByRole('searchbox', { name: 'Search in the attributes' });
  }

  /** Goes to the page of an entity of the profile that is open, as a link would. */
  async open(resource: string, key: string, parents: string[] = []): Promise<void> {
    await this.page.evaluate(
      ([at, inside]) => {
        const profile = /#(\/profiles\/[^/]+)/.exec(location.hash)?.[1] ?? '';
        location.hash = `${profile}/catalog/${at}${inside === '[]' ? '' : `?parents=${encodeURIComponent(inside)}`}`;
      },
      [`${resource}/${encodeURIComponent(key)}`, JSON.stringify(parents)] as const,
    );
    await this.heading.waitFor();
  }

  /** The key of the first entity of a resource for which the search of the API holds. */
  async firstKey(
    resource: 'products' | 'product-models' | 'assets' | 'reference-entity-records',
    parents: string[],
    search: string | null,
  ): Promise<string> {
    const key = await this.page.evaluate(
      async ([name, inside, filter]) => {
        const profileId = /#\/profiles\/([^/]+)/.exec(location.hash)?.[1] ?? '';
        const outcome = await window.pimscope.catalog.list({
          profileId,
          resource: name,
          parents: inside,
          query: {
            search: filter,
            scope: null,
            locales: [],
            attributes: [],
            withAttributeOptions: false,
            withQualityScores: false,
            withCompletenesses: false,
          },
          cursor: null,
          limit: 10,
        });
        return outcome.ok ? (outcome.value.items[0]?.key ?? null) : outcome.problem.code;
      },
      [resource, parents, search] as const,
    );
    if (key === null) throw new Error(`The PIM has no ${resource}.`);
    return key;
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.entity.getByRole('link', { name });
  }

  problem(code: string): Locator {
    return this.page.locator(`[data-problem="${code}"]`);
  }
}
