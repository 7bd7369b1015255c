import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoPim, startDemoPim } from '../../main/demo-pim/demo-pim.ts';
import { startApp } from '../e2e/fixtures/app.ts';
import { CatalogPage } from '../e2e/pages/catalog-page.ts';
import { HomePage } from '../e2e/pages/home-page.ts';
import { OnboardingPage } from '../e2e/pages/onboarding-page.ts';
import { ProfilePage } from '../e2e/pages/profile-page.ts';
import { tokenOf } from './server-process.ts';
import { settled } from './settled.ts';
import { median, ms } from './statistics.ts';

const rounds = 7;

/** What the PIM alone takes for the first page of 100 products, asked by a bare client. */
async function barePage(pim: DemoPim, token: string): Promise<number> {
  const begin = performance.now();
  const answer = await fetch(`${pim.url}/api/rest/v1/products-uuid?pagination_type=search_after&limit=100`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  await answer.json();
  return performance.now() - begin;
}

/** From the click on Catalog until the first products can be read, at 0 and 150 ms of latency of the PIM. */
export async function firstProducts(): Promise<string> {
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const pim = await startDemoPim({ products: 5000, seed: 'bench' });
  const app = await startApp({ userData });
  const home = new HomePage(app.page);
  const profile = new ProfilePage(app.page);
  const catalog = new CatalogPage(app.page);
  await home.connect.click();
  await new OnboardingPage(app.page).connect(pim.url, pim.connection, 'Bench');
  const token = await tokenOf(pim);
  const rows: string[] = [];
  for (const [latency, looks] of [
    [0, true],
    [150, true],
    [0, false],
    [150, false],
  ] as const) {
    const times: { bare: number[]; shown: number[] } = { bare: [], shown: [] };
    for (let round = 0; round < rounds; round += 1) {
      if (looks) await settled(app.page);
      pim.faults.latencyMs = latency;
      times.bare.push(await barePage(pim, token));
      const begin = performance.now();
      await profile.catalogTab.click();
      await catalog.firstPage();
      times.shown.push(performance.now() - begin);
      // The next round starts with nothing kept: the page is loaded anew.
      pim.faults.latencyMs = 0;
      await home.goHome();
      await app.page.reload();
      await app.page.locator('[data-app-state="ready"]').waitFor();
      await home.open('Bench');
      await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
    }
    rows.push(
      `| ${latency} ms | ${looks ? 'after a look' : 'at once'} | ${ms(median(times.bare))} | ${ms(median(times.shown))} | ${ms(median(times.shown) - median(times.bare))} |`,
    );
  }
  await app.quit();
  await pim.close();
  rmSync(userData, { recursive: true, force: true });
  return [
    '## First products on screen',
    '',
    `From the click on Catalog until the first row of 100 products can be read, against one bare request for the same page; ${rounds} rounds in turn, interface loaded anew for each. After a look: once the opened profile has been shown and the window has had nothing to do for a moment; at once: as soon as the channels of the profile can be read, while the code of the catalog is still being loaded. Measured from outside with Playwright, whose own waiting is part of the figure.`,
    '',
    '| latency of the PIM | clicked | bare request | on screen | added by Pimscope |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
