import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startApp } from '../e2e/fixtures/app.ts';
import { writeProfiles } from '../e2e/fixtures/profiles-file.ts';
import { manyProfiles } from '../renderer/support/many-profiles.ts';
import { median, ms, percentile } from './statistics.ts';

const count = 1000;
const rounds = 5;
const searches = ['northwind', 'sohne staging', 'pim-777', 'fabrikam 2 production', 'shop team 11'];

/** From the start of the process until the tiles can be used. */
async function timeToHome(profiles: number): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  writeProfiles(userData, manyProfiles(profiles));
  const begin = performance.now();
  const app = await startApp({ userData });
  await app.page.getByTestId('profile-tile').first().waitFor();
  const took = performance.now() - begin;
  await app.quit();
  rmSync(userData, { recursive: true, force: true });
  return took;
}

/** From each letter typed into the search until the frame that shows what it leaves, inside of the page. */
function timeToFilter(page: Page): Promise<number[]> {
  return page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('.ps-home-search input');
    if (!field) throw new Error('There is no search.');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: number[] = [];
    for (const text of texts) {
      for (let length = 1; length <= text.length; length += 1) {
        const begin = performance.now();
        setValue?.call(field, text.slice(0, length));
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - begin);
      }
    }
    setValue?.call(field, '');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return times;
  }, searches);
}

/** The time between frames while the whole list is scrolled through, 400 pixels a frame. */
function timeFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const main = document.getElementById('content');
    if (!main) throw new Error('There is nothing that scrolls.');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let before = await frame();
    while (main.scrollTop + main.clientHeight < main.scrollHeight - 1) {
      main.scrollTop += 400;
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    main.scrollTop = 0;
    return times;
  });
}

/** Home with a thousand profiles: until it is there, until a search shows what it finds, and scrolling through it. */
export async function thousandProfiles(): Promise<string> {
  const home: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [few, many] = [await timeToHome(5), await timeToHome(count)];
    // The first ones warm the caches of the disk.
    if (round === 0) continue;
    home.few.push(few);
    home.many.push(many);
  }
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  writeProfiles(userData, manyProfiles(count));
  const app = await startApp({ userData });
  await app.page.getByTestId('profile-tile').first().waitFor();
  await timeToFilter(app.page);
  const filter = await timeToFilter(app.page);
  const frames = await timeFrames(app.page);
  const nodes = await app.page.evaluate(() => document.querySelectorAll('*').length);
  await app.quit();
  rmSync(userData, { recursive: true, force: true });
  const ratio = median(home.many.map((time, at) => time / (home.few[at] ?? time)));
  return [
    '## 1,000 profiles',
    '',
    `Start: from the start of the process until the first tile can be used, ${rounds} pairs in turn after one warm-up. Search: from a letter to the frame that shows what it leaves, ${searches.join(', ')} typed letter by letter, second time. Scrolling: all of home, 400 pixels a frame. The page has ${nodes.toLocaleString('en')} elements.`,
    '',
    '| | median | p95 |',
    '| --- | ---: | ---: |',
    `| start, 5 profiles | ${ms(median(home.few))} | |`,
    `| start, ${count.toLocaleString('en')} profiles (${ratio.toFixed(2)} times as long, median of the pairs) | ${ms(median(home.many))} | |`,
    `| search | ${ms(median(filter))} | ${ms(percentile(filter, 0.95))} |`,
    `| between frames while scrolling | ${ms(median(frames))} | ${ms(percentile(frames, 0.95))} |`,
    '',
  ].join('\n');
}
