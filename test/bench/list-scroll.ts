import type { Page } from '@playwright/test';
import { startDemoPim } from '../../main/demo-pim/demo-pim.ts';
import { openBarePage } from './bare-page.ts';
import { attributesOf, type ConnectedApp, startConnected } from './connected-app.ts';
import { frameCells, scrollFrames } from './frames.ts';
import { tokenOf } from './server-process.ts';
import { settled } from './settled.ts';
import { median, ms } from './statistics.ts';
import { timeToText } from './time-to-text.ts';

const products = 100_000;
const rounds = 3;
/** Pixels a frame, as a person scrolls slowly and quickly, and how many frames of each. */
const speeds = [
  ['slowly, 20 px a frame', 20, 180],
  ['quickly, 300 px a frame', 300, 180],
] as const;
/** The first columns, as a list begins; attributes follow. */
const properties = ['identifier', 'label', 'family', 'enabled', 'categories', 'values', 'updated'];
const rowsSelector = '.ag-grid-viewport, .ag-body-viewport';
const sideways = '.ag-body-horizontal-scroll-viewport';

/** Lists with 20 and 200 columns: until the first rows, and frames while scrolling, against AG Grid alone. */
export async function listScroll(): Promise<string> {
  const pim = await startDemoPim({ products, seed: 'bench' });
  const attributes = await attributesOf(pim, await tokenOf(pim));
  const connected = await startConnected(pim);
  const first: string[] = [];
  const frames: string[] = [];
  for (const columns of [20, 200]) {
    // Where the PIM has fewer attributes the others have no values.
    const wanted = Array.from(
      { length: columns - properties.length },
      (_, at) => `values.${attributes[at] ?? `none_${at}`}`,
    );
    await connected.setColumns([...properties, ...wanted]);
    first.push(`| ${columns} columns | ${ms(median(await firstRows(connected)))} |`);
    const bare = await openBarePage('grid', `?columns=${columns}`);
    for (const [name, down, count] of speeds) {
      const ours = await scrollFrames(connected.app.page, { of: rowsSelector, down, frames: count });
      const theirs = await scrollFrames(bare.page, { of: rowsSelector, down, frames: count });
      frames.push(`| ${columns} columns, ${name} | ${frameCells(ours)} | ${frameCells(theirs)} |`);
    }
    if (columns === 200) {
      const across = await acrossFrames(connected.app.page);
      const bareAcross = await acrossFrames(bare.page);
      frames.push(
        `| 200 columns, sideways, 60 px a frame | ${frameCells(across)} | ${frameCells(bareAcross)} |`,
      );
    }
    await bare.close();
  }
  await connected.close();
  await pim.close();
  return [
    '## Lists',
    '',
    `${products.toLocaleString('en')} products, ${attributes.length} attributes. First rows: from the click on Catalog until the frame that shows the first row, measured in the page, request of the page included; ${rounds} rounds, interface loaded anew for each.`,
    '',
    '| first rows | median |',
    '| --- | ---: |',
    ...first,
    '',
    'Time between frames while the rows are scrolled, against a page that is AG Grid alone, with as many columns and rows of plain text that are made in the page. Pimscope reads its pages from the PIM meanwhile.',
    '',
    '| | Pimscope, median | p95 | over 50 ms | AG Grid alone, median | p95 | over 50 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...frames,
    '',
  ].join('\n');
}

async function firstRows(connected: ConnectedApp): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await connected.openProfile();
    await settled(connected.app.page);
    times.push(await timeToText(connected.app.page, '#tab-catalog', '[row-index="0"] [col-id="identifier"]'));
    await connected.catalog.firstPage();
  }
  return times;
}

function acrossFrames(page: Page): Promise<number[]> {
  return scrollFrames(page, { of: sideways, right: 60, frames: 180 });
}
