import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The dialog of an export, the list of exports, and the dialog of the system in which main asks for the file. */
export class ExportsPage {
  readonly page: Page;
  readonly electron: ElectronApplication;
  readonly dialog: Locator;
  readonly start: Locator;
  readonly panel: Locator;
  readonly inSidebar: Locator;

  constructor(electron: ElectronApplication, page: Page) {
    this.page = page;
    this.electron = electron;
    this.dialog = page.getByRole('dialog', { name: /^Export products/ });
    this.start = this.dialog.getByRole('button', { name: 'Export…' });
    this.panel = page.getByRole('dialog', { name: 'Exports', exact: true });
    this.inSidebar = page.locator('button.ps-running-mark');
  }

  /** The products of the shown profile, by the palette. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Go to' }).fill('Export products');
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor();
  }

  format(name: 'CSV' | 'Excel' | 'JSON Lines'): Locator {
    return this.dialog.locator('label', { hasText: new RegExp(`^${name}$`) });
  }

  /** The system's dialog answers with this path, or as cancelled. */
  async answerDialog(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    }, path);
  }

  /** What main shows in the system's file manager from now on, by path. */
  async watchFolders(): Promise<() => Promise<string[]>> {
    await this.electron.evaluate(({ shell }) => {
      const shown: string[] = [];
      Reflect.set(globalThis, 'shownInFolder', shown);
      shell.showItemInFolder = (path) => void shown.push(path);
    });
    return () => this.electron.evaluate(() => [...(Reflect.get(globalThis, 'shownInFolder') as string[])]);
  }
}
