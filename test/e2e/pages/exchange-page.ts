import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** Export and import, and the dialogs of the system in which they ask for a file. */
export class ExchangePage {
  readonly page: Page;
  readonly electron: ElectronApplication;
  readonly export: Locator;
  readonly withSecrets: Locator;
  readonly newPassphrase: Locator;
  readonly repeatedPassphrase: Locator;
  readonly passphrase: Locator;
  readonly chooseFile: Locator;
  readonly text: Locator;
  readonly readText: Locator;
  readonly import: Locator;
  readonly imported: Locator;

  constructor(electron: ElectronApplication, page: Page) {
    this.electron = electron;
    this.page = page;
    const main = page.getByRole('main');
    this.export = main.getByRole('button', { name: /^Export.*…$/ });
    this.withSecrets = main.getByRole('radio', { name: 'With secrets, under a passphrase' });
    this.newPassphrase = main.getByLabel('New passphrase');
    this.repeatedPassphrase = main.getByLabel('Repeat the passphrase');
    this.passphrase = main.getByLabel('Passphrase', { exact: true });
    this.chooseFile = main.getByRole('button', { name: 'Choose a file…' });
    this.text = main.getByLabel('Text with credentials');
    this.readText = main.getByRole('button', { name: 'Read the text' });
    this.import = main.getByRole('button', { name: /^Import( \d+ profiles?)?$/ });
    this.imported = main.getByRole('heading', { name: 'Imported', level: 1 });
  }

  /** From home with profiles. */
  async open(what: 'Import' | 'Export'): Promise<void> {
    await this.page.getByRole('button', { name: 'Import and export' }).click();
    await this.page.getByRole('menuitem', { name: `${what} profiles…` }).click();
  }

  /** From home without profiles. */
  async openFromEmptyHome(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Import profiles…' }).click();
  }

  entry(index: number): Locator {
    return this.page.locator(`[data-entry="${index}"]`);
  }

  problem(code: string): Locator {
    return this.page.locator(`[data-problem="${code}"]`);
  }

  /** The system's dialogs answer with this path, or as cancelled. */
  async answerDialogs(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    }, path);
  }

  async importFile(path: string): Promise<void> {
    await this.answerDialogs(path);
    await this.chooseFile.click();
  }
}
