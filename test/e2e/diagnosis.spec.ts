import { startDemoPim } from '../../main/demo-pim/demo-pim.ts';
import { connectProfile } from './fixtures/connect-profile.ts';
import { test as base, expect } from './fixtures/test.ts';
import { DiagnosisPage } from './pages/diagnosis-page.ts';

const test = base.extend<{ diagnosis: DiagnosisPage }>({
  diagnosis: async ({ app }, use) => use(new DiagnosisPage(app.page)),
});

test.use({ pimOptions: { products: 40, seed: 'diagnosis' } });

test.beforeEach(async ({ pim, home }) => {
  await connectProfile(home.page, pim.url, pim.connection, 'Shop');
});

test('what a PIM does is told apart, what is missing is shown where to grant, and Cancel ends it', async ({
  diagnosis,
  pim,
}) => {
  await test.step('a healthy PIM passes every check, and what may be read is known', async () => {
    await diagnosis.diagnose();
    await expect(diagnosis.sentence).toHaveText('Everything works.');
    await expect(diagnosis.verdict).toHaveAttribute('data-degree', 'works');
    await expect(diagnosis.checks.locator('[data-state="passed"]')).toHaveCount(18);
    await expect(diagnosis.cell(/^channels, Read: Allowed/)).toBeVisible();
    await diagnosis.onlyMissing.click();
    await expect(diagnosis.page.getByText('Nothing is missing.')).toBeVisible();
  });
  await test.step('a missing permission is in the sentence on top, in the matrix, and shown where to grant', async () => {
    pim.faults.permissionsRemoved = ['channels'];
    await diagnosis.again.click();
    await expect(diagnosis.sentence).toHaveText(
      "Everything works except: this connection can't read channels.",
    );
    await expect(diagnosis.verdict).toHaveAttribute('data-degree', 'works-with-limits');
    await expect(diagnosis.where.first()).toContainText('Web API permissions');
    await expect(diagnosis.where.first()).toContainText('pim_api_channel_list');
    await diagnosis.onlyMissing.click();
    await expect(diagnosis.matrix.locator('tbody').getByRole('row')).toHaveCount(1);
    const cell = diagnosis.cell(/^channels, Read: Denied/);
    await cell.focus();
    await diagnosis.page.keyboard.press('Enter');
    await expect(diagnosis.dialog).toContainText('The role denies it.');
    await diagnosis.page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
    // Closed by a quick hand, before the focus has moved into it.
    await cell.evaluate(async (button) => {
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await new Promise<void>((opened) => queueMicrotask(() => queueMicrotask(opened)));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await expect(diagnosis.dialog).toHaveCount(0);
    await expect(cell).toBeFocused();
    pim.faults.permissionsRemoved = [];
  });
  await test.step('a header that is taken away is told apart from wrong credentials, with lines for the server', async () => {
    pim.faults.stripAuthorization = true;
    await diagnosis.again.click();
    await expect(diagnosis.verdict).toHaveAttribute('data-degree', 'action-needed');
    await expect(diagnosis.finding('authorization-missing').first()).toContainText('CGIPassAuth On');
    await expect(diagnosis.finding('client-rejected')).toHaveCount(0);
    pim.faults.stripAuthorization = false;
  });
  await test.step('maintenance is an outage, and what comes after it is skipped', async () => {
    pim.faults.maintenance = true;
    await diagnosis.again.click();
    await expect(diagnosis.verdict).toHaveAttribute('data-degree', 'unreachable');
    await expect(diagnosis.finding('maintenance')).toBeVisible();
    await expect(diagnosis.check('channels')).toHaveAttribute('data-state', 'skipped');
    pim.faults.maintenance = false;
  });
  await test.step('Cancel ends it in the middle of a check, and it can be run again', async () => {
    pim.faults.latencyMs = 30_000;
    await diagnosis.again.click();
    await expect(diagnosis.check('scheme')).toHaveAttribute('data-state', 'running');
    await diagnosis.cancel.click();
    await expect(diagnosis.page.getByText('Cancelled. What ended before stands below.')).toBeVisible();
    await expect(diagnosis.check('connect')).toHaveAttribute('data-state', 'passed');
    await expect(diagnosis.checks.locator('[data-state="running"]')).toHaveCount(0);
    pim.faults.latencyMs = 0;
    await diagnosis.again.click();
    await expect(diagnosis.sentence).toHaveText('Everything works.');
  });
});

test('Why? leads from a call that failed to the diagnosis, whose report shows the answers and no secret', async ({
  diagnosis,
  profile,
  pim,
}) => {
  pim.faults.permissionsRemoved = ['channels'];
  await profile.overviewTab.click();
  await diagnosis.page.reload();
  await profile.channels.getByRole('button', { name: 'Why?' }).click();
  await expect(diagnosis.sentence).toContainText("can't read channels");
  await diagnosis.report.click();
  await expect(diagnosis.reportText).toContainText('Access forbidden. You are not allowed to list channels.');
  const { secret, password, username } = pim.connection;
  const markdown = await diagnosis.reportText.textContent();
  await diagnosis.dialog.locator('label', { hasText: 'JSON' }).click();
  await expect(diagnosis.reportText).toContainText('"headline"');
  const json = await diagnosis.reportText.textContent();
  for (const text of [markdown, json]) {
    for (const hidden of [secret, password, username]) expect(text).not.toContain(hidden);
    expect(text).not.toMatch(/Bearer [A-Za-z0-9_-]{20,}/);
  }
});

test('two profiles are compared: what differs stands first', async ({ diagnosis, home, pim }) => {
  const staging = await startDemoPim({ products: 40, seed: 'diagnosis-staging' });
  try {
    await home.goHome();
    await connectProfile(home.page, staging.url, staging.connection, 'Staging');
    pim.faults.permissionsRemoved = ['channels'];
    await diagnosis.diagnose();
    await diagnosis.choose('Compare');
    await diagnosis.dialog.getByRole('combobox', { name: 'Compare with' }).click();
    await diagnosis.page.getByRole('option', { name: /^Shop/ }).click();
    const channels = diagnosis.dialog.getByRole('row', { name: 'Differs: Channels', exact: false }).first();
    await expect(channels).toContainText('Passed');
    await expect(channels).toContainText('Limited');
  } finally {
    await staging.close();
  }
});

test('all profiles are diagnosed one after the other', async ({ diagnosis, pim }) => {
  await diagnosis.diagnose();
  pim.faults.maintenance = true;
  await diagnosis.choose('All profiles');
  await expect(diagnosis.dialog).toContainText('Everything works.');
  await diagnosis.dialog.getByRole('button', { name: 'Run for all profiles' }).click();
  await expect(diagnosis.dialog.getByText("Can't be reached", { exact: true })).toBeVisible();
  await diagnosis.dialog.getByRole('button', { name: 'Show Shop' }).click();
  await expect(diagnosis.verdict).toHaveAttribute('data-degree', 'unreachable');
});
