import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startApp } from '../../test/e2e/fixtures/app.ts';
import { CatalogPage } from '../../test/e2e/pages/catalog-page.ts';
import { HomePage } from '../../test/e2e/pages/home-page.ts';
import { OnboardingPage } from '../../test/e2e/pages/onboarding-page.ts';
import { ProfilePage } from '../../test/e2e/pages/profile-page.ts';
import { KeyringMissingError, keyringSession } from '../chromium-host/browser/keyring-session.ts';
import { chooseHost } from './host.ts';
import { buildApp, root, run } from './run.ts';

/**
 * `npm run tour`: does the main job by itself against the demo PIM, without a display, prints each step and leaves
 * screenshots in `out/tour/`.
 */
const say = (line: string): void => console.log(line);
const pictures = join(root, 'out', 'tour');

if (process.env.PIMSCOPE_TOUR === undefined) process.exit(await prepare());
await tour();

/** Builds, chooses the host, and starts this script again inside a session with a keyring, where there can be one. */
async function prepare(): Promise<number> {
  say('Building Pimscope …');
  await buildApp();
  const host = await chooseHost(say);
  const env = { ...host.env, PIMSCOPE_HOST: host.kind, PIMSCOPE_TOUR: '1' };
  const again = ['node', 'build/scripts/tour.ts'];
  if (process.platform !== 'linux') return (await run('node', again.slice(1), { env })).code;
  try {
    const session = await keyringSession(again, env, say);
    return (await run(session.command, session.args, { env: session.env })).code;
  } catch (error) {
    if (!(error instanceof KeyringMissingError)) throw error;
    say('No keyring for a trial is installed: the secrets will be kept until the app quits.');
    return (await run('node', again.slice(1), { env })).code;
  }
}

async function tour(): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-tour-'));
  let number = 0;
  const step = async (page: Page, what: string): Promise<void> => {
    number += 1;
    const name = `${String(number).padStart(2, '0')}-${what
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 50)}.png`;
    await page.screenshot({ path: join(pictures, name), animations: 'disabled' });
    say(`${String(number).padStart(2)}. ${what}  (out/tour/${name})`);
  };

  const app = await startApp({ userData });
  const { page } = app;
  const home = new HomePage(page);
  const onboarding = new OnboardingPage(page);
  const profile = new ProfilePage(page);
  const catalog = new CatalogPage(page);

  await step(page, 'Pimscope opens: no PIM is connected yet');
  await home.tryDemo.click();
  await onboarding.continue.click();
  await onboarding.found.waitFor();
  await step(page, 'The demo PIM is started, and its address is recognised');
  await onboarding.continue.click();
  await step(page, 'A connection is chosen as the kind of access');
  await onboarding.continue.click();
  await onboarding.fillInDemo.click();
  await step(page, 'The four values of the connection are filled in');
  await onboarding.continue.click();
  await onboarding.verdict.waitFor();
  await step(page, `The access is tested: ${await onboarding.verdict.textContent()}`);
  await onboarding.continue.click();
  await onboarding.name.fill('Garden shop');
  await step(page, 'The profile gets its name and environment');
  const consent = page.getByRole('checkbox', { name: 'Keep the secrets until Pimscope quits' });
  if (await consent.isVisible()) await consent.check();
  await onboarding.save.click();
  await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Profile saved' }).waitFor({ state: 'hidden' });
  await step(page, 'The overview shows the channels with their locales and currencies');
  await profile.catalogTab.click();
  await catalog.firstPage();
  await step(page, 'The catalog shows the first products');
  await catalog.scrollToEnd();
  await step(page, `The last of ${await catalog.loadedRows()} products is reached by scrolling`);
  await catalog.openRecord(0);
  await step(page, 'A record shows its values');
  await catalog.jsonTab.click();
  await catalog.json.waitFor();
  await step(page, 'and its JSON, as the PIM sent it');
  await home.goHome();
  await home.theme('Dark').click();
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await step(page, 'Home knows the profile, here in the dark theme');
  await app.quit();

  const again = await startApp({ userData });
  await new HomePage(again.page).open('Garden shop');
  await again.page.getByRole('heading', { name: 'Garden shop', level: 1 }).waitFor();
  await again.page
    .getByRole('region', { name: 'Channels' })
    .getByText('ecommerce', { exact: true })
    .or(again.page.locator('[data-problem]'))
    .first()
    .waitFor();
  await step(again.page, 'After a restart the profile opens without a question');
  await again.quit();
  rmSync(userData, { recursive: true, force: true });
  say(`\nDone: ${number} screenshots in out/tour/.`);
}
