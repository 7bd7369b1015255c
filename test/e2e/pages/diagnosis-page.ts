import type { Locator, Page } from '@playwright/test';

/** The diagnosis of a profile: the sentence on top, findings, checks, permissions, and its dialogs. */
export class DiagnosisPage {
  readonly page: Page;
  readonly tab: Locator;
  readonly run: Locator;
  readonly again: Locator;
  readonly cancel: Locator;
  readonly verdict: Locator;
  readonly sentence: Locator;
  readonly checks: Locator;
  readonly findings: Locator;
  readonly where: Locator;
  readonly matrix: Locator;
  readonly onlyMissing: Locator;
  readonly report: Locator;
  readonly dialog: Locator;
  readonly reportText: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.tab = page.getByRole('tab', { name: 'Diagnosis' });
    this.run = main.getByRole('button', { name: 'Run diagnosis' });
    this.again = main.getByRole('button', { name: 'Run again' }).first();
    this.verdict = main.getByRole('region', { name: 'Diagnosis', exact: true });
    this.cancel = this.verdict.getByRole('button', { name: 'Cancel' });
    this.sentence = this.verdict.getByRole('heading', { level: 2 });
    this.checks = main.getByRole('list', { name: 'Checks' });
    this.findings = main.getByRole('article');
    this.where = main.getByRole('region', { name: 'Where in Akeneo' });
    this.matrix = main.getByRole('grid', { name: 'Permissions' });
    this.onlyMissing = main.locator('label', { hasText: 'Only what is missing' }).first();
    this.report = this.verdict.getByRole('button', { name: 'Report' });
    this.dialog = page.getByRole('dialog');
    this.reportText = page.getByLabel('Text of the report');
  }

  check(id: string): Locator {
    return this.checks.locator(`[data-check="${id}"]`);
  }

  finding(code: string): Locator {
    return this.page.locator(`article[data-problem="${code}"]`);
  }

  cell(name: RegExp): Locator {
    return this.matrix.getByRole('button', { name });
  }

  /** Opens the tab and runs it to its end. */
  async diagnose(): Promise<void> {
    await this.tab.click();
    await this.run.click();
    await this.ended();
  }

  async ended(): Promise<void> {
    await this.report.waitFor();
  }

  async choose(item: 'Compare' | 'All profiles'): Promise<void> {
    await this.verdict.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
    await this.dialog.waitFor();
  }
}
