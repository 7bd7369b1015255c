import type { Locator, Page } from '@playwright/test';

type Section = 'General' | 'Vault' | 'Network' | 'Files and backups' | 'Keyboard shortcuts' | 'About';

/** The settings, and the dialog that asks for the passphrase on every screen. */
export class SettingsPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly dialog: Locator;
  readonly vaultState: Locator;
  readonly lockNow: Locator;
  readonly unlock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('main').getByRole('heading', { level: 1 });
    this.dialog = page.getByRole('dialog');
    this.vaultState = page.locator('[data-vault]');
    this.lockNow = page.getByRole('button', { name: 'Lock the vault' });
    this.unlock = page.getByRole('button', { name: 'Unlock the vault' });
  }

  async open(section: Section): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings', exact: true }).click();
    await this.page.getByRole('main').getByRole('link', { name: section }).click();
  }

  async setPassphrase(passphrase: string): Promise<void> {
    await this.dialog.getByLabel('New passphrase').fill(passphrase);
    await this.dialog.getByLabel('Repeat the passphrase').fill(passphrase);
    await this.dialog.getByRole('button', { name: 'Set passphrase' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async enterPassphrase(passphrase: string): Promise<void> {
    await this.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.dialog.getByRole('button', { name: 'Unlock' }).click();
  }
}
