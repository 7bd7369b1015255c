import { startDemoPim } from '../../main/demo-pim/demo-pim.ts';
import { openBarePage } from './bare-page.ts';
import { startConnected } from './connected-app.ts';
import { frameCells, scrollFrames } from './frames.ts';
import { median, ms } from './statistics.ts';
import { timeToText } from './time-to-text.ts';

const categories = 50_000;
const rounds = 3;

/** The categories of a PIM with very many: opening, going deeper, scrolling and searching. */
export async function categoryTree(): Promise<string> {
  const pim = await startDemoPim({ products: 100, seed: 'bench', categories });
  const connected = await startConnected(pim);
  const { page } = connected.app;
  const times = { open: [] as number[], expand: [] as number[], search: [] as number[] };
  const row = '[role="treeitem"]';
  for (let round = 0; round < rounds; round += 1) {
    await connected.openProfile();
    await connected.profile.catalogTab.click();
    await connected.catalog.firstPage();
    times.open.push(await timeToText(page, '[data-resource="categories"]', row));
    const closed = `${row}[aria-expanded="false"]`;
    await page.locator(closed).first().waitFor();
    const level = await page.locator(closed).first().getAttribute('aria-level');
    const toggle = `${closed} .ps-tree-toggle`;
    times.expand.push(await timeToText(page, toggle, `${row}[aria-level="${Number(level) + 1}"]`));
  }
  // Everything that is open below the largest branches is what is scrolled through.
  for (let opened = 0; opened < 12; opened += 1) {
    const closed = page.locator(`${row}[aria-expanded="false"] .ps-tree-toggle`).first();
    if ((await closed.count()) === 0) break;
    await closed.click();
  }
  const shown = await page
    .locator(row)
    .first()
    .evaluate((first) => Math.round((first.parentElement?.clientHeight ?? 0) / 28));
  const ours = await scrollFrames(page, { of: '.ps-tree', down: 40, frames: 120 });
  const bare = await openBarePage('tree');
  const theirs = await scrollFrames(bare.page, { of: '#list', down: 40, frames: 120 });
  await bare.close();
  const search = page.locator('.ps-categories-search input');
  const codes = await page.locator(`${row} code`).allTextContents();
  for (const text of codes.slice(1, 6)) {
    const begin = performance.now();
    await search.fill(text);
    await page.locator('.ps-category-found-one').first().waitFor();
    times.search.push(performance.now() - begin);
    await search.fill('');
    await page.locator('.ps-tree').waitFor();
  }
  await connected.close();
  await pim.close();
  return [
    '## Category tree',
    '',
    `A PIM with ${categories.toLocaleString('en')} categories. Opening and expanding: from the click until the frame that shows the first rows, requests included; ${rounds} rounds, interface loaded anew for each. Searching: from the code of a category that is there until it is found, 200 ms of waiting for further letters included. Scrolling: 40 pixels a frame through ${shown.toLocaleString('en')} open rows, against a page that is TanStack Virtual alone.`,
    '',
    '| | median |',
    '| --- | ---: |',
    `| open | ${ms(median(times.open))} |`,
    `| expand | ${ms(median(times.expand))} |`,
    `| search | ${ms(median(times.search))} |`,
    '',
    '| scrolling | Pimscope, median | p95 | over 50 ms | TanStack Virtual alone, median | p95 | over 50 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| | ${frameCells(ours)} | ${frameCells(theirs)} |`,
    '',
  ].join('\n');
}
