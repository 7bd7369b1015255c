import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../e2e/fixtures/launch.ts';
import { makeEmptyApp } from './empty-app.ts';
import { median, ms, percentile } from './statistics.ts';

const calls = 1000;

/** Times one call after the other, inside the page. `path` leads from `window` to the function. */
function timeCalls(page: Page, path: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ([steps, count]) => {
      let found: unknown = window;
      for (const step of steps) found = Reflect.get(Object(found), step);
      if (typeof found !== 'function') throw new Error(`${steps.join('.')} is no function`);
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const begin = performance.now();
        await Reflect.apply(found, undefined, []);
        times.push(performance.now() - begin);
      }
      return times;
    },
    [path, calls] as const,
  );
}

/** One call over the bridge with sender check and schemas against a bare ipcRenderer.invoke on the same host. */
export async function roundTrip(): Promise<string> {
  const empty = makeEmptyApp();
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'pimscope-bench-')));
  const bare = await launch({ userData: folders[0] ?? '', app: empty });
  const pimscope = await launch({ userData: folders[1] ?? '' });
  const barePage = await bare.firstWindow();
  const page = await pimscope.firstWindow();
  await page.locator('[data-app-state="ready"]').waitFor();
  await barePage.locator('[data-app-state="ready"]').waitFor();
  const times: { bare: number[]; pimscope: number[] } = { bare: [], pimscope: [] };
  for (let turn = 0; turn < 3; turn += 1) {
    times.bare.push(...(await timeCalls(barePage, ['empty', 'ask'])));
    times.pimscope.push(...(await timeCalls(page, ['pimscope', 'settings', 'get'])));
  }
  await bare.close();
  await pimscope.close();
  for (const folder of [...folders, empty]) rmSync(folder, { recursive: true, force: true });
  const row = (name: string, values: number[]) =>
    `| ${name} | ${ms(median(values))} | ${ms(percentile(values, 0.95))} | ${(median(values) / median(times.bare)).toFixed(2)} |`;
  return [
    '## One round trip over the bridge',
    '',
    `\`settings.get\` (sender, argument and result checked) against a bare \`ipcRenderer.invoke\` that returns a constant; 3 turns of ${calls} calls each, one after the other.`,
    '',
    '| | median | p95 | ratio of the medians |',
    '| --- | ---: | ---: | ---: |',
    row('bare invoke', times.bare),
    row('Pimscope', times.pimscope),
    '',
  ].join('\n');
}
