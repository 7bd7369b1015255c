import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The connector sheets of a profile. What is copied is caught in main, so that no clipboard is shared. */
export class ConnectorsPage {
  readonly page: Page;
  readonly electron: ElectronApplication;
  readonly tab: Locator;
  readonly works: Locator;

  constructor(electron: ElectronApplication, page: Page) {
    this.electron = electron;
    this.page = page;
    this.tab = page.getByRole('tab', { name: 'Connectors' });
    this.works = page.locator('.ps-works');
  }

  async open(sheet: string): Promise<void> {
    await this.tab.click();
    await this.page.getByRole('navigation', { name: 'Connectors' }).getByText(sheet, { exact: true }).click();
    await this.page.getByRole('article', { name: sheet }).waitFor();
  }

  sheet(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  field(id: string): Locator {
    return this.page.locator(`[data-field="${id}"]`);
  }

  requirement(id: string): Locator {
    return this.page.locator(`[data-requirement="${id}"]`);
  }

  call(name: string): Locator {
    return this.page.locator(`[data-call="${name}"]`);
  }

  /** The labels of the fields, in their order. */
  labels(): Promise<string[]> {
    return this.page.locator('.ps-field-label > :first-child').allTextContents();
  }

  /** From now on the person agrees to every question of main, and what is copied is kept. */
  async agreeAndCatch(): Promise<void> {
    await this.electron.evaluate(({ dialog, clipboard }) => {
      const copied: string[] = [];
      Reflect.set(globalThis, 'copiedTexts', copied);
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      clipboard.writeText = (text: string) => {
        copied.push(text);
        return Promise.resolve();
      };
      clipboard.write = async (items) => {
        for (const item of items) copied.push(await (await item.getType('text/plain')).text());
      };
    });
  }

  /** Copies one field and gives what main put on the clipboard. */
  async copy(id: string): Promise<string> {
    const before = await this.copied();
    await this.field(id).getByRole('button').click();
    await this.field(id).locator('[data-copied="true"]').waitFor();
    const texts = await this.copied();
    return texts.slice(before.length).join('\n');
  }

  copied(): Promise<string[]> {
    return this.electron.evaluate(() => Reflect.get(globalThis, 'copiedTexts') as string[]);
  }
}
