import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { wholeList } from '../../../main/catalog/catalog-source.ts';
import { launch } from '../../e2e/fixtures/launch.ts';
import { writeProfiles } from '../../e2e/fixtures/profiles-file.ts';
import { profile } from '../../renderer/support/sample-answers.ts';
import { makeEmptyApp } from '../empty-app.ts';
import { filters, sorted, texts } from './questions.ts';

/** Megabytes of all processes of an app: proportional set sizes, so that what they share counts once. */
export interface AppMemory {
  empty: number;
  pimscope: number;
  /** Right after the last answer. */
  withMirror: number;
  /** When it was left alone for a while, and what is garbage was thrown away. */
  atRest: number;
}

/** V8 looks for garbage some seconds after the last work. */
const restMs = 40_000;
/**
 * The C library of the system, whose allocator the Chromium host has, gives large blocks back only where its limits stay
 * where they are. Electron brings an allocator of its own, which was not measured.
 */
const env = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

/** The whole app after it has answered all questions from a mirror, against the empty app and Pimscope's home. Linux only. */
export async function memoryOfApp(mirror: string): Promise<AppMemory | null> {
  if (process.platform !== 'linux') return null;
  const empty = makeEmptyApp();
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'pimscope-bench-')));
  const [forEmpty = '', forPimscope = ''] = folders;
  const own = profile(1, { name: 'Million' });
  writeProfiles(forPimscope, [own]);
  const kept = { [own.id]: { options: {}, filled: true, origin: 'mirror' } };
  writeFileSync(join(forPimscope, 'mirrors.json'), JSON.stringify({ version: 1, mirrors: kept }));
  mkdirSync(join(forPimscope, 'mirrors'));
  linkSync(mirror, join(forPimscope, 'mirrors', `${own.id}.db`));
  try {
    const bare = await launch({ userData: forEmpty, app: empty, env });
    await ready(bare);
    const megabytesOfEmpty = megabytes(bare);
    await bare.close();
    const app = await launch({ userData: forPimscope, env });
    const page = await ready(app);
    const pimscope = megabytes(app);
    await ask(page, own.id);
    const withMirror = megabytes(app);
    await setTimeout(restMs);
    const atRest = megabytes(app);
    await app.close();
    return { empty: megabytesOfEmpty, pimscope, withMirror, atRest };
  } finally {
    for (const folder of [...folders, empty]) rmSync(folder, { recursive: true, force: true });
  }
}

async function ready(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('[data-app-state="ready"]').waitFor();
  return page;
}

/** A few turns of each question, over the bridge. */
async function ask(page: Page, profileId: string): Promise<void> {
  const requests = [...texts, ...filters, ...sorted].flatMap((question) =>
    [0, 1].map((turn) => {
      const { search, text = '', sort, offset = 0 } = question.ask(turn);
      const query = {
        ...wholeList,
        search: search === undefined ? null : JSON.stringify(search),
        text,
        ...(sort === undefined ? {} : { sort }),
      };
      return { profileId, resource: 'products', parents: [], query, cursor: `offset=${offset}`, limit: 100 };
    }),
  );
  const origins = await page.evaluate(async (all) => {
    const catalog: unknown = Reflect.get(Object(Reflect.get(window, 'pimscope')), 'catalog');
    const list: unknown = Reflect.get(Object(catalog), 'list');
    if (typeof list !== 'function') throw new Error('catalog.list is no function');
    const found = new Set<string>();
    for (const request of all) {
      const answer: unknown = await Reflect.apply(list, undefined, [request]);
      found.add(JSON.stringify(answer).slice(0, 400));
      if (found.size > 1) found.delete([...found][0] ?? '');
    }
    return [...found];
  }, requests);
  if (!origins.some((answer) => answer.includes('"products"')))
    throw new Error(`The mirror did not answer: ${origins.join()}`);
}

function megabytes(app: ElectronApplication): number {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): [number, number][] => {
        const parent = /^PPid:\s+(\d+)$/m.exec(readOrEmpty(`/proc/${name}/status`))?.[1];
        return parent === undefined ? [] : [[Number(name), Number(parent)]];
      }),
  );
  const root = app.process().pid ?? 0;
  const belongs = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && belongs(all.get(pid)));
  let kilobytes = 0;
  for (const pid of all.keys()) {
    if (!belongs(pid)) continue;
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  }
  return kilobytes / 1000;
}

/** Processes end at any time. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
