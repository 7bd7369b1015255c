import type { Locator, Page } from '@playwright/test';

interface AppCredentials {
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
}

type Way = 'Consent window' | 'Use my browser' | 'Paste the address';

/** The steps of the wizard that only connected apps have. */
export class AppOnboardingPage {
  readonly page: Page;
  readonly appKind: Locator;
  readonly continue: Locator;
  readonly authorize: Locator;
  readonly authorizeAgain: Locator;
  readonly consent: Locator;
  readonly cancel: Locator;
  readonly granted: Locator;
  readonly verdict: Locator;
  readonly callback: Locator;
  readonly scopesText: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.appKind = main.getByRole('radio', { name: 'Connected app' });
    this.continue = main.getByRole('button', { name: 'Continue', exact: true });
    this.authorize = page.getByRole('button', { name: 'Authorize in Akeneo' });
    this.authorizeAgain = main.getByRole('button', { name: 'Authorize again' }).first();
    this.consent = page.getByRole('region', { name: 'Consent', exact: true });
    this.cancel = this.consent.getByRole('button', { name: 'Cancel' });
    this.granted = page.getByRole('region', { name: 'Asked for and granted' });
    this.verdict = main.locator('.ps-verdict');
    this.callback = main.getByLabel('Callback URL', { exact: true });
    this.scopesText = page.getByLabel('Scopes as text');
    this.dialog = page.getByRole('dialog');
  }

  problem(code: string): Locator {
    return this.page.locator(`[data-problem="${code}"]`);
  }

  /** From an address to the credentials of an app. */
  async chooseApp(address: string): Promise<void> {
    const main = this.page.getByRole('main');
    await main.getByLabel('Address of the PIM').fill(address);
    await this.continue.click();
    await main.getByText('An Akeneo PIM answers').waitFor();
    await this.continue.click();
    await this.appKind.click();
    await this.continue.click();
    await this.page.locator('[data-step="credentials"]').waitFor();
  }

  async fillApp({ clientId, clientSecret, callbackUrl }: AppCredentials): Promise<void> {
    const main = this.page.getByRole('main');
    await main.getByLabel('Client ID', { exact: true }).fill(clientId);
    await main.getByLabel('Secret', { exact: true }).fill(clientSecret);
    await this.callback.fill(callbackUrl);
    await this.continue.click();
    await this.page.locator('[data-step="scopes"]').waitFor();
  }

  async askFor(scopes: string): Promise<void> {
    await this.scopesText.fill(scopes);
    await this.continue.click();
    await this.page.locator('[data-step="test"]').waitFor();
  }

  /** From an address to the step that authorizes. */
  async prepare(address: string, app: AppCredentials, scopes: string): Promise<void> {
    await this.chooseApp(address);
    await this.fillApp(app);
    await this.askFor(scopes);
  }

  async chooseWay(way: Way): Promise<void> {
    await this.page.getByRole('radio', { name: way }).click();
  }

  scope(name: string): Locator {
    return this.granted.getByRole('row', { name });
  }
}
