import type { Locator, Page } from '@playwright/test';

/** The pages of the (demo) PIM that a person meets on the way to a consent, in whatever window they are. */
export class PimPages {
  readonly page: Page;
  readonly cancel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cancel = this.step.getByRole('link', { name: 'Cancel' });
  }

  get step(): Locator {
    return this.page.locator('[data-step]:visible');
  }

  async logIn({ username, password }: { username: string; password: string }): Promise<void> {
    await this.page.getByLabel('Username').fill(username);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Log in' }).click();
  }

  /** Ticks what has to be ticked and goes through all steps; resolves when the window is gone. */
  async consent(): Promise<void> {
    const gone = this.page.waitForEvent('close');
    const next = this.step.getByRole('button', { name: 'Next' });
    const confirm = this.step.getByRole('button', { name: 'Confirm' });
    for (;;) {
      await next.or(confirm).waitFor();
      for (const box of await this.step.getByRole('checkbox').all()) await box.check();
      if (await confirm.isVisible()) break;
      await next.click();
    }
    await confirm.click({ noWaitAfter: true });
    await gone;
  }
}
