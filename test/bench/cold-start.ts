import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../e2e/fixtures/launch.ts';
import { makeEmptyApp } from './empty-app.ts';
import { median, ms } from './statistics.ts';

const pairs = 9;

/** From the start of the process until the window's content can be used. */
async function startOnce(app: string | undefined): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const begin = performance.now();
  const electron = await launch({ userData, ...(app === undefined ? {} : { app }) });
  const page = await electron.firstWindow();
  await page.locator('[data-app-state="ready"]').waitFor();
  const took = performance.now() - begin;
  await electron.close();
  rmSync(userData, { recursive: true, force: true });
  return took;
}

/** Cold start of Pimscope (empty home) against an empty window on the same host, in turn. */
export async function coldStart(): Promise<string> {
  const empty = makeEmptyApp();
  const times: { empty: number[]; pimscope: number[] } = { empty: [], pimscope: [] };
  await startOnce(empty);
  await startOnce(undefined);
  for (let pair = 0; pair < pairs; pair += 1) {
    times.empty.push(await startOnce(empty));
    times.pimscope.push(await startOnce(undefined));
  }
  rmSync(empty, { recursive: true, force: true });
  const ratios = times.pimscope.map((time, index) => time / (times.empty[index] ?? time));
  return [
    '## Cold start',
    '',
    `From the start of the process until the content of the window can be used, new user data each time; ${pairs} pairs in turn after one warm-up of each. The empty window is an app of ten lines with a preload and a data: page.`,
    '',
    '| | median | against the empty window (median of the pairs) |',
    '| --- | ---: | ---: |',
    `| empty window | ${ms(median(times.empty))} | 1 |`,
    `| Pimscope, empty home | ${ms(median(times.pimscope))} | ${median(ratios).toFixed(2)} |`,
    '',
  ].join('\n');
}
