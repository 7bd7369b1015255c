import type { Locator, Page } from '@playwright/test';

export interface Credentials {
  clientId: string;
  secret: string;
  username: string;
  password: string;
}

/** The five steps from an address to a saved profile. */
export class OnboardingPage {
  readonly page: Page;
  readonly address: Locator;
  readonly continue: Locator;
  readonly back: Locator;
  readonly cancel: Locator;
  readonly fillInDemo: Locator;
  readonly verdict: Locator;
  readonly again: Locator;
  readonly editCredentials: Locator;
  readonly name: Locator;
  readonly save: Locator;
  readonly found: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.address = main.getByLabel('Address of the PIM');
    this.continue = main.getByRole('button', { name: 'Continue', exact: true });
    this.back = main.getByRole('button', { name: 'Back', exact: true });
    this.cancel = main.getByRole('button', { name: 'Cancel', exact: true });
    this.fillInDemo = main.getByRole('button', { name: 'Fill in' });
    this.verdict = main.locator('.ps-verdict');
    this.again = main.getByRole('button', { name: 'Try again' }).last();
    this.editCredentials = main.getByRole('button', { name: 'Edit credentials' }).last();
    this.name = main.getByRole('textbox', { name: 'Name', exact: true });
    this.save = main.getByRole('button', { name: 'Save profile' });
    this.found = main.getByText('An Akeneo PIM answers');
  }

  step(name: 'address' | 'access' | 'credentials' | 'test' | 'name'): Locator {
    return this.page.locator(`[data-step="${name}"]`);
  }

  field(label: 'Client ID' | 'Secret' | 'Username' | 'Password'): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true });
  }

  check(id: string): Locator {
    return this.page.locator(`[data-check="${id}"]`);
  }

  problem(code: string): Locator {
    return this.page.locator(`[data-problem="${code}"]`);
  }

  /** Step 1 to step 3: the PIM is asked for, and a connection is chosen. */
  async enterAddress(address: string): Promise<void> {
    await this.address.fill(address);
    await this.continue.click();
    await this.found.waitFor();
    await this.continue.click();
    await this.step('access').waitFor();
    await this.continue.click();
    await this.step('credentials').waitFor();
  }

  async fillCredentials({ clientId, secret, username, password }: Credentials): Promise<void> {
    await this.field('Client ID').fill(clientId);
    await this.field('Secret').fill(secret);
    await this.field('Username').fill(username);
    await this.field('Password').fill(password);
  }

  /** Steps 3 and 4, until the test has ended. */
  async authorize(credentials: Credentials): Promise<void> {
    await this.fillCredentials(credentials);
    await this.continue.click();
    await this.verdict.waitFor();
  }

  async saveAs(
    name: string,
    environment?: 'Production' | 'Staging' | 'Development' | 'Other',
  ): Promise<void> {
    await this.continue.click();
    await this.name.fill(name);
    if (environment !== undefined) {
      await this.page.getByRole('radiogroup', { name: 'Environment' }).getByText(environment).click();
    }
    await this.save.click();
    await this.page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
  }

  /** The whole way. */
  async connect(url: string, credentials: Credentials, name: string): Promise<void> {
    await this.enterAddress(url);
    await this.authorize(credentials);
    await this.saveAs(name);
  }
}
