import { connectProfile } from './fixtures/connect-profile.ts';
import { test as base, expect } from './fixtures/test.ts';
import { ActivityPage } from './pages/activity-page.ts';
import { DiagnosisPage } from './pages/diagnosis-page.ts';

const test = base.extend<{ activity: ActivityPage; diagnosis: DiagnosisPage }>({
  activity: async ({ app }, use) => use(new ActivityPage(app.page)),
  diagnosis: async ({ app }, use) => use(new DiagnosisPage(app.page)),
});

test.use({ pimOptions: { products: 40, seed: 'activity' } });

test.beforeEach(async ({ pim, home, profile }) => {
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
  await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
});

test('calls are listed as they happen, and a pause holds them back', async ({ activity, app }) => {
  await activity.tab.click();
  await expect(activity.row('/api/rest/v1/channels').first()).toContainText('200');
  await activity.pause.click();
  const listed = await activity.rows.count();
  // Another window of the same profile asks for something.
  await app.page.evaluate(async () => {
    const [profile] = await window.pimscope.profiles.list(undefined).then((answer) => {
      if (!answer.ok) throw new Error('no profiles');
      return answer.value;
    });
    if (profile) await window.pimscope.catalog.currencies({ profileId: profile.id });
  });
  await expect(activity.newCalls).toBeVisible();
  expect(await activity.rows.count()).toBe(listed);
  await activity.follow.click();
  await expect(activity.rows.first()).toContainText('/api/rest/v1/currencies');
  await expect(activity.chart).toContainText(/at most \d+ a second and \d+ at once/);
});

test('errors are found by filters, with the way to the reason', async ({
  activity,
  diagnosis,
  pim,
  profile,
}) => {
  pim.faults.permissionsRemoved = ['channels'];
  await profile.overviewTab.click();
  await activity.page.reload();
  await profile.channels.getByRole('button', { name: 'Why?' }).waitFor();
  await activity.tab.click();
  await activity.errors.click();
  await expect(activity.row('/api/rest/v1/channels').first()).toContainText('403');
  await activity.row('/api/rest/v1/channels').first().click();
  await expect(activity.call).toContainText('not allowed to list channels');
  await activity.call.getByRole('button', { name: 'Why?' }).click();
  await expect(diagnosis.sentence).toContainText("can't read channels");
  await activity.tab.click();
  await activity.search.fill('no such path');
  await expect(activity.noMatch).toBeVisible();
});

test('calls are still there after a restart, and a call is copied as cURL without its token', async ({
  restart,
  pim,
}) => {
  const restartedAt = Date.now();
  const { page } = await restart();
  const activity = new ActivityPage(page);
  await page.getByTestId('profile-tile').filter({ hasText: 'Shop' }).getByRole('link').first().click();
  await activity.tab.click();
  const before = activity.row('/api/rest/v1/channels').last();
  // Calls of before are read from the disk while those of now are listed already.
  await expect
    .poll(async () => Date.parse((await before.locator('time').getAttribute('datetime')) ?? ''))
    .toBeLessThan(restartedAt);
  await before.click();
  await expect(activity.call).toContainText('Bearer');
  const copiedText = await activity.catchCopies();
  await activity.copyCurl.click();
  await expect(page.getByText('Copied. The token is the variable $AKENEO_TOKEN.')).toBeVisible();
  const copied = await copiedText();
  expect(copied).toContain('Bearer $AKENEO_TOKEN');
  expect(copied).toContain(`${pim.url}/api/rest/v1/channels`);
  expect(copied).not.toMatch(/Bearer [A-Za-z0-9]{20,}/);
  const shown = await activity.call.textContent();
  for (const hidden of [pim.connection.secret, pim.connection.password]) expect(shown).not.toContain(hidden);
});

test('the list is used by keyboard alone', async ({ activity }) => {
  await activity.tab.click();
  await activity.row('/api/rest/v1/channels').first().waitFor();
  await activity.list.focus();
  await activity.page.keyboard.press('ArrowDown');
  await expect(activity.call).toBeVisible();
  await expect(activity.list.locator('[aria-selected="true"]')).toHaveCount(1);
  await activity.page.keyboard.press('Escape');
  await expect(activity.call).toBeHidden();
});
