import { expect, test } from './fixtures/test.ts';
import { violationsInBothThemes } from './fixtures/violations.ts';
import { ActivityPage } from './pages/activity-page.ts';
import { DiagnosisPage } from './pages/diagnosis-page.ts';

test.use({ pimOptions: { products: 30, seed: 'axe' } });

test('no screen has a violation, light and dark', async ({
  app,
  home,
  onboarding,
  profile,
  catalog,
  pim,
}) => {
  test.setTimeout(300_000);
  const { page } = app;
  const look = async (what: string): Promise<void> => {
    expect.soft(await violationsInBothThemes(page), what).toEqual([]);
  };
  await look('empty home');
  await home.connect.click();
  await onboarding.address.fill('https://api.akeneo.com');
  await onboarding.problem('address-documentation-site').waitFor();
  await look('refused address');
  await onboarding.address.fill(pim.url);
  await onboarding.continue.click();
  await onboarding.found.waitFor();
  await look('address');
  await onboarding.continue.click();
  await look('kind of access');
  await onboarding.continue.click();
  await look('credentials');
  await onboarding.authorize({ ...pim.connection, password: 'wrong' });
  await look('failed test');
  await onboarding.editCredentials.click();
  await onboarding.authorize(pim.connection);
  await look('passed test');
  await onboarding.continue.click();
  await look('name');
  await onboarding.name.fill('Shop');
  await onboarding.save.click();
  await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
  await look('overview');
  await profile.catalogTab.click();
  await catalog.firstPage();
  await look('catalog');
  await catalog.openRecord(0);
  await look('record');
  await catalog.jsonTab.click();
  await catalog.json.waitFor();
  await look('JSON');
  await profile.overviewTab.click();
  await page.getByRole('button', { name: 'Enter the secrets again' }).click();
  await page.getByRole('dialog').waitFor();
  await look('secrets dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await home.goHome();
  await home.tile('Shop').waitFor();
  await look('home');
  await home.choose('Shop', 'Edit details');
  await page.getByRole('dialog').waitFor();
  await look('edit dialog');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('status').filter({ hasText: 'Details saved' }).waitFor();
  await look('what is told when something is done');
  await home.choose('Shop', 'Remove');
  await page.getByRole('dialog').waitFor();
  await look('remove dialog');
});

test('neither diagnosis nor activity has a violation, light and dark', async ({
  app,
  home,
  onboarding,
  pim,
}) => {
  test.setTimeout(300_000);
  const { page } = app;
  const diagnosis = new DiagnosisPage(page);
  const activity = new ActivityPage(page);
  const look = async (what: string): Promise<void> => {
    expect.soft(await violationsInBothThemes(page), what).toEqual([]);
  };
  await home.connect.click();
  await onboarding.connect(pim.url, pim.connection, 'Shop');
  await diagnosis.tab.click();
  await diagnosis.run.waitFor();
  await look('before the first diagnosis');
  await diagnosis.run.click();
  await diagnosis.ended();
  await diagnosis.cell(/^channels, Read/).click();
  await diagnosis.dialog.waitFor();
  await look('why a permission is so');
  await page.keyboard.press('Escape');
  await diagnosis.report.click();
  await diagnosis.reportText.waitFor();
  await look('report');
  await page.keyboard.press('Escape');
  await diagnosis.dialog.waitFor({ state: 'hidden' });
  pim.faults.permissionsRemoved = ['channels'];
  await diagnosis.again.click();
  await diagnosis.where.waitFor();
  await diagnosis.ended();
  await diagnosis.check('channels').locator('summary').click();
  await look('diagnosis with a finding');
  await activity.tab.click();
  await activity.rows.first().click();
  await activity.copyCurl.waitFor();
  await look('activity');
});

test('a window zoomed to 200% needs no scrolling sideways', async ({
  app,
  home,
  onboarding,
  profile,
  catalog,
  pim,
}) => {
  const { page } = app;
  // 1280 x 820 at 200% is as much room as this.
  await page.setViewportSize({ width: 640, height: 410 });
  const fits = (what: string) =>
    expect
      .poll(() => page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth), what)
      .toBeLessThanOrEqual(0);
  await fits('empty home');
  await home.connect.click();
  await fits('address');
  await onboarding.enterAddress(pim.url);
  await fits('credentials');
  await onboarding.authorize({ ...pim.connection, password: 'wrong' });
  await fits('failed test');
  await onboarding.editCredentials.click();
  await onboarding.authorize(pim.connection);
  await onboarding.saveAs('Shop');
  await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
  await fits('overview');
  await profile.catalogTab.click();
  await catalog.openRecord(0);
  await fits('record');
  const diagnosis = new DiagnosisPage(page);
  await diagnosis.diagnose();
  await fits('diagnosis');
  const activity = new ActivityPage(page);
  await activity.tab.click();
  await activity.rows.first().click();
  await fits('activity');
});
