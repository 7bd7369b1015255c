import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allItems } from '../../../../main/catalog/all-items.ts';
import { createCacheFolder } from '../../../../main/catalog/media/cache-folder.ts';
import { imageTypeOf } from '../../../../main/catalog/media/image-signature.ts';
import { createMediaFiles } from '../../../../main/catalog/media/media-files.ts';
import { removeOtherMedia } from '../../../../main/catalog/media/remove-media.ts';
import { mediaContentSchema } from '../../../../preload/contract/catalog-records.ts';
import { problemOf } from '../../support/test-transport.ts';
import { demoSource } from '../support/demo-source.ts';

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'pimscope-media-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that goes on a minute each time. */
function steps() {
  let at = Date.parse('2026-01-01T00:00:00Z');
  return () => {
    at += 60_000;
    return new Date(at);
  };
}

async function demoMedia(options: { maxBytes?: number; maxFileBytes?: number } = {}) {
  const demo = await demoSource();
  const folder = join(await temporaryFolder(), 'media');
  const started = () =>
    createMediaFiles({
      client: demo.client,
      cache: createCacheFolder(folder, options.maxBytes ?? 10_000_000, steps()),
      ...(options.maxFileBytes === undefined ? {} : { maxFileBytes: options.maxFileBytes }),
    });
  const items = await allItems(demo.source, { resource: 'media-files', parents: [] });
  const files = items.flatMap(({ item }) => item ?? []);
  const images = files.filter(({ mimeType }) => mimeType?.startsWith('image/')).map(({ code }) => code);
  return { ...demo, folder, started, media: started(), files, images };
}

const product = (code: string | undefined) => ({ kind: 'product', code: code ?? '' }) as const;

describe('media', () => {
  it('are images that can be shown, asked for once, also after a restart', async () => {
    const { media, started, images, places } = await demoMedia();
    const first = await media.content(product(images[0]));
    expect(mediaContentSchema.parse(first)).toMatchObject({ cached: false });
    expect(first.mimeType).toMatch(/^image\//);
    expect(Buffer.from(first.base64 ?? '', 'base64')).toHaveLength(first.bytes);
    expect(await started().content(product(images[0]))).toEqual({ ...first, cached: true });
    expect(places().filter((path) => path.endsWith('/download'))).toHaveLength(1);
  });

  it('are saved where a person wants them, from the cache or the PIM, and a broken or cancelled saving leaves nothing', async () => {
    const { media, images, places, pim } = await demoMedia();
    const folder = await temporaryFolder();
    const path = join(folder, 'picture');
    const told: number[] = [];
    const first = product(images[0]);
    await media.save(first, path, (bytes) => told.push(bytes));
    const { base64, bytes } = await media.content(first);
    expect(await readFile(path)).toEqual(Buffer.from(base64 ?? '', 'base64'));
    const asked = places().filter((one) => one.endsWith('/download')).length;
    await media.save(first, path, (size) => told.push(size));
    expect(told.at(-1)).toBe(bytes);
    expect(places().filter((one) => one.endsWith('/download'))).toHaveLength(asked);

    const stop = new AbortController();
    pim.faults.latencyMs = 200;
    const cancelled = media.save(product(images[1]), join(folder, 'other'), () => undefined, stop.signal);
    stop.abort();
    expect((await problemOf(cancelled)).code).toBe('cancelled');
    pim.faults.latencyMs = 0;
    const nothing = media.save(product('not/there.png'), join(folder, 'other'), () => undefined);
    expect((await problemOf(nothing)).code).toBe('entity-not-found');
    const nowhere = media.save(product(images[2]), join(folder, 'no', 'folder'), () => undefined);
    expect((await problemOf(nowhere)).code).toBe('file-not-writable');
    expect(await readdir(folder)).toEqual(['picture']);
  });

  it('are for their owner only', async () => {
    const { media, images, folder } = await demoMedia();
    await media.content(product(images[0]));
    const [name = ''] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(name).not.toContain('jpg');
  });

  it('are given without bytes where they are no image', async () => {
    const { media, files } = await demoMedia();
    const pdf = files.find(({ mimeType }) => mimeType === 'application/pdf');
    expect(await media.content(product(pdf?.code))).toMatchObject({
      mimeType: null,
      base64: null,
      bytes: pdf?.size,
    });
  });

  it('are asked for again where the file in the cache was damaged', async () => {
    const { media, images, folder, started } = await demoMedia();
    const first = await media.content(product(images[0]));
    const [name = ''] = await readdir(folder);
    await truncate(join(folder, name), 10);
    expect(await started().content(product(images[0]))).toEqual(first);
  });

  it('are bounded: what was not used for longest goes first', async () => {
    const { media, images } = await demoMedia();
    const sizes = [];
    for (const code of images.slice(0, 4)) sizes.push((await media.content(product(code))).bytes);
    const small = await demoMedia({ maxBytes: sizes.slice(0, 3).reduce((sum, size) => sum + size, 0) });
    for (const code of small.images.slice(0, 3)) await small.media.content(product(code));
    await small.media.content(product(small.images[0]));
    await small.media.content(product(small.images[3]));
    expect((await small.media.content(product(small.images[0]))).cached).toBe(true);
    expect((await small.media.content(product(small.images[1]))).cached).toBe(false);
  });

  it('leave nothing behind where they are too large, missing or cancelled', async () => {
    const { pim, media, images, folder } = await demoMedia({ maxFileBytes: 10 });
    expect((await problemOf(media.content(product(images[0])))).code).toBe('unexpected-answer');
    expect((await problemOf(media.content(product('no/such.jpg')))).code).toBe('entity-not-found');
    pim.faults.latencyMs = 60_000;
    const stop = new AbortController();
    const asking = problemOf(media.content(product(images[0]), stop.signal));
    setImmediate(() => stop.abort());
    expect((await asking).code).toBe('cancelled');
    expect(await readdir(folder)).toEqual([]);
  });

  it('are got over a connection that is cut in the middle', async () => {
    const { pim, media, images } = await demoMedia();
    pim.faults.cutConnection = { calls: 1, pathContains: '/download' };
    expect((await media.content(product(images[0]))).mimeType).toMatch(/^image\//);
  });

  it('that can not be written are a problem of the disk', async () => {
    const { media, images, folder } = await demoMedia();
    await writeFile(folder, 'no folder');
    await expect(media.content(product(images[0]))).rejects.toThrow();
  });

  it('of other profiles go', async () => {
    const folder = await temporaryFolder();
    await createCacheFolder(join(folder, 'one'), 100, steps()).draft();
    await createCacheFolder(join(folder, 'two'), 100, steps()).draft();
    await removeOtherMedia(folder, ['two']);
    expect(await readdir(folder)).toEqual(['two']);
    await removeOtherMedia(join(folder, 'none'), []);
  });
});

it.each([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x">', 'image/svg+xml'],
  ['<html><svg></svg></html>', null],
  ['%PDF-1.7', null],
  ['', null],
])('knows images by their first bytes: %j', (start, type) => {
  expect(imageTypeOf(Buffer.from(start, 'latin1'))).toBe(type);
});
