import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

test.use({ pimOptions: { products: 30, seed: 'axe' } });

/** WCAG 2.2 A and AA, as far as a machine can tell. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode: axe otherwise opens a page of its own, which an app does not let it.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary})`),
  );
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`no screen has a violation, ${theme.toLowerCase()}`, async ({
    app,
    home,
    onboarding,
    profile,
    catalog,
    pim,
  }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await home.theme(theme).click();
    const look = async (what: string): Promise<void> => {
      expect.soft(await violations(page), what).toEqual([]);
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
    await home.goHome();
    await home.tile('Shop').waitFor();
    await look('home');
    await home.choose('Shop', 'Remove');
    await page.getByRole('dialog').waitFor();
    await look('remove dialog');
  });
}
