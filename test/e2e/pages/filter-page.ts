import { expect, type Locator, type Page } from '@playwright/test';

/** The filter of a list, and its saved views. */
export class FilterPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly add: Locator;
  readonly search: Locator;
  readonly chips: Locator;
  readonly editor: Locator;
  readonly apply: Locator;
  /** Those that can be chosen in the editor. */
  readonly categories: Locator;
  readonly clear: Locator;
  readonly json: Locator;
  readonly raw: Locator;
  readonly rawText: Locator;
  readonly rawState: Locator;
  readonly problem: Locator;
  readonly views: Locator;
  readonly viewName: Locator;
  readonly loaded: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Filter', exact: true });
    this.add = this.bar.getByRole('button', { name: 'Add filter' });
    this.search = page.getByRole('combobox', { name: 'Property, attribute or code' });
    this.chips = this.bar.getByRole('button', { name: /^Edit / });
    this.editor = page.getByRole('form', { name: 'Condition' });
    this.apply = this.editor.getByRole('button', { name: 'Apply' });
    this.categories = this.editor.getByRole('listitem').locator('[aria-pressed]');
    this.clear = this.bar.getByRole('button', { name: 'Clear all' });
    this.json = this.bar.getByRole('button', { name: /^JSON/ });
    this.raw = this.bar.getByRole('region', { name: 'The search as JSON' });
    this.rawText = this.raw.getByRole('textbox', { name: 'The search as JSON' });
    this.rawState = page.getByTestId('raw-state');
    this.problem = this.bar.getByRole('alert');
    this.views = page.getByRole('button', { name: 'Views' });
    this.viewName = page.getByRole('textbox', { name: 'Name of the view' });
    this.loaded = page.getByTestId('loaded');
  }

  /** Add filter, and choose a field by what is typed. */
  async pick(text: string, name: RegExp | string): Promise<void> {
    await this.add.click();
    await this.search.fill(text);
    await this.page.getByRole('option', { name }).first().click();
    await this.editor.waitFor();
  }

  async choose(field: string, option: RegExp | string): Promise<void> {
    await this.editor.getByRole('combobox', { name: field }).click();
    await this.editor.getByRole('option', { name: option }).first().click();
  }

  /** The count of the list, once it is that of `filtered` and not of what was there before. */
  async count(filtered: (count: number) => boolean): Promise<number> {
    const told = async (): Promise<number> => {
      const text = ((await this.loaded.textContent()) ?? '').replaceAll(',', '');
      const numbers = text.match(/\d+/g) ?? [];
      return Number(numbers.at(-1) ?? Number.NaN);
    };
    await expect.poll(async () => filtered(await told()), { timeout: 45_000 }).toBe(true);
    return told();
  }

  /** Replaces the JSON by what a person would type or paste. */
  async writeJson(text: string): Promise<void> {
    await this.rawText.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  async chipTexts(): Promise<string[]> {
    const labels = await this.chips.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    return labels.map((label) => label?.slice('Edit '.length) ?? '');
  }
}
