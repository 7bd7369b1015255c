import type { Page } from '@playwright/test';
import { startDemoPim } from '../../main/demo-pim/demo-pim.ts';
import { startConnected } from './connected-app.ts';
import { frameCells, scrollFrames } from './frames.ts';
import { tokenOf } from './server-process.ts';
import { ms } from './statistics.ts';

const inFlight = 4;
const rowsSelector = '.ag-grid-viewport';

/** A column of pictures: until all in sight are shown, and frames while hundreds pass, first and second time. */
export async function thumbnails(): Promise<string> {
  const pim = await startDemoPim({ products: 5000, seed: 'bench' });
  const token = await tokenOf(pim);
  const connected = await startConnected(pim);
  const { page } = connected.app;
  await connected.setColumns(['identifier', 'image', 'label']);
  const rows: string[] = [];
  for (const time of ['first time', 'second time']) {
    await connected.openProfile();
    const begin = performance.now();
    await connected.profile.catalogTab.click();
    await connected.catalog.firstPage();
    const listed = performance.now() - begin;
    const shown = await allShown(page);
    const took = performance.now() - begin - listed;
    const bare = await barePictures(pim.url, token, shown);
    const frames = await scrollFrames(page, { of: rowsSelector, down: 100, frames: 200 });
    const passing = performance.now();
    await allShown(page);
    rows.push(
      `| ${time} | ${shown} | ${ms(took)} | ${ms(bare)} | ${frameCells(frames)} | ${ms(performance.now() - passing)} |`,
    );
  }
  await connected.close();
  await pim.close();
  return [
    '## Thumbnails',
    '',
    `The column of main images: from the first rows until all pictures in sight are shown, against as many bare requests for pictures, ${inFlight} in flight; then 200 frames of scrolling by 100 pixels, past more than 500 pictures, and from its end until all in sight are shown. The second time the interface is loaded anew; the pictures are on disk.`,
    '',
    '| | in sight | shown after | bare requests | frames, median | p95 | over 50 ms | shown after scrolling |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

/** Waits until every picture in sight is drawn or told missing. @returns how many are drawn */
function allShown(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const box = document.querySelector('.ag-grid-viewport')?.getBoundingClientRect();
          const inSight = [...document.querySelectorAll('.ps-thumbnail')].filter((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return box !== undefined && bottom > box.top && top < box.bottom;
          });
          const images = inSight.flatMap((element) => [...element.querySelectorAll('img')]);
          const missing = inSight.filter((element) => element.querySelector('.tabler-icon-photo-off'));
          const isDone = inSight.length > 0 && images.length + missing.length === inSight.length;
          if (isDone && images.every((image) => image.complete)) resolve(images.length);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** How long as many files take, asked for by a bare client, some at a time. */
async function barePictures(url: string, token: string, count: number): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  const listed: unknown = await (await fetch(`${url}/api/rest/v1/media-files?limit=100`, { headers })).json();
  const items: unknown = Reflect.get(Object(Reflect.get(Object(listed), '_embedded')), 'items');
  const codes = (Array.isArray(items) ? items : []).map((item: unknown) =>
    String(Reflect.get(Object(item), 'code')),
  );
  const wanted = Array.from({ length: count }, (_, at) => codes[at % codes.length] ?? '');
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let code = wanted.pop(); code !== undefined; code = wanted.pop()) {
        const answer = await fetch(`${url}/api/rest/v1/media-files/${code}/download`, { headers });
        await answer.arrayBuffer();
      }
    }),
  );
  return performance.now() - begin;
}
