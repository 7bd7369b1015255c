import { statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { openMirrorReader } from '../../../../main/catalog/mirror/search/mirror-reader.ts';
import { ProblemError, problem } from '../../../../main/pim/problem-error.ts';
import { problemOf } from '../../support/test-transport.ts';
import {
  libraryImages,
  mainImages,
  picturesIn,
  serveFiles,
  thumbnailsHeld,
} from './support/kept-pictures.ts';
import { mirrorHouse, mirrorOf } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 90_000 });

const slow = { timeout: 50_000 };
const products = { models: false, records: false, assets: false, thumbnails: true };
const ofProducts = (codes: Iterable<string>) => [...codes].map((code) => `product ${code}`).toSorted();

async function house(count: number) {
  const made = await mirrorHouse({ products: count });
  return { ...made, files: serveFiles(made), keys: () => [...picturesIn(made.path).keys()].toSorted() };
}

const fails = (code: 'permission-missing' | 'blocked') => async (): Promise<Buffer> => {
  throw new ProblemError(problem(code));
};

it('keeps what a real PIM sends, through the pace and the limits of every other call', async () => {
  const { pim, path, ...one } = await mirrorHouse({ products: 12 });
  pim.faults.tooManyRequests = { calls: 2, pathContains: '/download', retryAfterSeconds: 1 };
  pim.faults.cutConnection = { calls: 1, pathContains: '/download' };
  const filling = one.fill(products);
  await expect.poll(() => one.progress.some(({ phase }) => phase === 'thumbnails'), slow).toBe(true);
  pim.faults.expireTokens();
  await filling;
  const codes = mainImages(one);
  expect(codes.size).toBeGreaterThan(5);
  expect(picturesIn(path)).toEqual(new Map(ofProducts(codes).map((key) => [key, 'image/jpeg'])));
  const reader = openMirrorReader(path);
  const [code = ''] = codes;
  const small = reader?.thumbnail({ kind: 'product', code });
  expect(small?.bytes.length).toBeLessThan(12_000);
  // Codes are of their kind.
  expect(reader?.thumbnail({ kind: 'asset', code })).toBeNull();
  reader?.close();
});

it('keeps the main images of models, records and assets too, each asked for once', async () => {
  const one = await house(40);
  await one.fill({ thumbnails: true });
  const packshots = libraryImages(one, 'asset-families/product_images/assets', 'media');
  expect(packshots.size).toBeGreaterThan(0);
  const kept = one.keys();
  expect(kept.filter((key) => key.startsWith('product '))).toEqual(ofProducts(mainImages(one)));
  expect(kept).toEqual(expect.arrayContaining([...packshots].map((code) => `asset ${code}`)));
  expect(kept.some((key) => key.startsWith('record '))).toBe(true);
  expect(one.files.asked.toSorted()).toEqual(kept.map((key) => key.slice(key.indexOf(' ') + 1)).toSorted());
  expect(thumbnailsHeld(one)).toEqual({ part: 'thumbnails', count: kept.length, missing: null });
  expect(one.progress.findLast(({ phase }) => phase === 'thumbnails')?.total).toBe(kept.length);
});

it('asks for none unless they are wanted, and then for nothing but them; takes them away again', async () => {
  const one = await house(300);
  const without = { ...products, thumbnails: false };
  await one.fill(without);
  expect(one.files.asked).toEqual([]);
  expect(thumbnailsHeld(one)).toMatchObject({ count: 0, missing: 'not-chosen' });
  const before = one.productCalls();
  await one.update(products);
  expect(one.productCalls() - before).toBeLessThanOrEqual(2);
  expect(one.keys()).toEqual(ofProducts(mainImages(one)));
  await one.update(without);
  expect(one.keys()).toEqual([]);
  expect(thumbnailsHeld(one)).toMatchObject({ count: 0, missing: 'not-chosen' });
});

it('goes on where it was stopped, without asking again for what it has', async () => {
  const one = await house(200);
  const stop = new AbortController();
  one.files.answer(async () => {
    if (one.files.asked.length === 12) stop.abort();
    return null;
  });
  expect((await problemOf(one.fill(products, stop.signal))).code).toBe('cancelled');
  // All but the pictures is there.
  expect(one.meta().filledAt).not.toBeNull();
  const had = one.keys();
  expect(had.length).toBeGreaterThan(7);
  expect(thumbnailsHeld(one)).toEqual({ part: 'thumbnails', count: had.length, missing: null });
  const again = mirrorOf(one.pim, one.path);
  const { asked } = serveFiles(again);
  await again.update(products);
  // The products are not read again.
  expect(again.productCalls()).toBeLessThan(5);
  const named = ofProducts(mainImages(one));
  expect(ofProducts(asked)).toEqual(named.filter((key) => !had.includes(key)));
  expect(one.keys()).toEqual(named);
  expect(again.progress.find(({ phase, total }) => phase === 'thumbnails' && total !== null)).toMatchObject({
    done: had.length,
    total: named.length,
  });
});

it('asks at an update for new pictures only, and drops once a day those that nothing names any more', async () => {
  const one = await house(60);
  await one.fill(products);
  const before = one.keys();
  const asked = one.files.asked.length;
  one.pim.edits.apply({ change: 10, create: 25, remove: 30 });
  await one.update(products);
  const named = ofProducts(mainImages(one));
  expect(before.some((key) => !named.includes(key))).toBe(true);
  const isNew = named.filter((key) => !before.includes(key));
  expect(isNew.length).toBeGreaterThan(0);
  expect(ofProducts(one.files.asked.slice(asked))).toEqual(isNew);
  expect(one.keys()).toEqual([...before, ...isNew].toSorted());
  // Only what was read lately was looked through.
  expect(one.progress.findLast(({ phase, total }) => phase === 'thumbnails' && total !== null)?.total).toBe(
    isNew.length,
  );
  one.later(25);
  await one.update(products);
  expect(one.keys()).toEqual(named);
  expect(one.files.asked.length - asked).toBe(isNew.length);
});

it('remembers what has no picture until everything is checked', async () => {
  const one = await house(60);
  const answers: (Buffer | 'gone')[] = [
    'gone',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.alloc(16 * 1024 * 1024 + 1),
  ];
  const odd = new Map<string, Buffer | 'gone'>();
  one.files.answer(async (code) => {
    const next = answers.shift();
    if (next !== undefined) odd.set(code, next);
    const bytes = odd.get(code);
    if (bytes === 'gone') throw new ProblemError(problem('entity-not-found'));
    return bytes ?? null;
  });
  await one.fill(products);
  const none = () => [...picturesIn(one.path)].flatMap(([key, type]) => (type === null ? [key] : []));
  expect(none().toSorted()).toEqual(ofProducts(odd.keys()));
  expect(thumbnailsHeld(one)?.count).toBe(one.keys().length - 3);
  const asked = one.files.asked.length;
  one.files.answer(async () => null);
  await one.update(products);
  expect(one.files.asked).toHaveLength(asked);
  await one.fill(products);
  expect(ofProducts(one.files.asked.slice(asked))).toEqual(ofProducts(odd.keys()));
  expect(none()).toEqual([]);
});

it('leaves one that fails again and again for another time', async () => {
  const one = await house(60);
  let failing = '';
  one.files.answer(async (code) => {
    if (one.files.asked.length === 10) failing = code;
    if (code === failing) throw new ProblemError(problem('server-error'));
    return null;
  });
  await one.fill(products);
  const named = mainImages(one);
  expect(named).toContain(failing);
  expect(one.keys()).toEqual(ofProducts([...named].filter((code) => code !== failing)));
  expect(one.meta()).toMatchObject({ problem: null });
  expect(one.waits).toContain('server-error');
  expect(one.progress.at(-1)?.waiting).toBeNull();
  one.files.answer(async () => null);
  await one.update(products);
  expect(one.keys()).toEqual(ofProducts(named));
});

it('does without where files may not be read; ends where nothing is let through, or there is no room', async () => {
  const one = await house(100);
  one.files.answer(fails('blocked'));
  expect((await problemOf(one.fill(products))).code).toBe('blocked');
  expect(one.meta().filledAt).not.toBeNull();
  expect(thumbnailsHeld(one)?.count).toBe(0);
  one.files.answer(fails('permission-missing'));
  const asked = one.files.asked.length;
  await one.fill({ ...products, assets: true });
  expect(thumbnailsHeld(one)?.missing).toBe('not-permitted');
  expect(one.keys().length).toBeGreaterThan(0);
  expect(one.keys().every((key) => key.startsWith('asset '))).toBe(true);
  expect(one.files.asked.length - asked - one.keys().length).toBeLessThanOrEqual(4);
  const bare = await house(100);
  await bare.fill({ ...products, thumbnails: false });
  const limitBytes = statSync(bare.path).size + 50_000;
  expect((await problemOf(bare.fill({ ...products, limitBytes }))).code).toBe('mirror-limit');
  expect(bare.meta().filledAt).not.toBeNull();
});
