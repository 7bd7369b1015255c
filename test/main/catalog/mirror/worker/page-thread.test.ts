import { expect, it, onTestFinished } from 'vitest';
import { type PageRules, preparePagesHere } from '../../../../../main/catalog/mirror/fill/prepare-page.ts';
import { createDocuments, newSample } from '../../../../../main/catalog/mirror/store/documents.ts';
import { unpackItems } from '../../../../../main/catalog/mirror/store/packed-items.ts';
import { startPageThread } from '../../../../../main/catalog/mirror/worker/page-thread.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { problemOf } from '../../../support/test-transport.ts';

const workerFile = new URL('../../../../../main/mirror-worker.ts', import.meta.url);
const start = { cursor: null, until: null };

const item = (uuid: string): Json => ({
  uuid,
  family: 'shoes',
  enabled: true,
  updated: '2026-11-26T10:00:00+00:00',
  values: { name: [{ locale: 'de_DE', scope: null, data: `Schuh ${uuid}` }] },
});
const rules: PageRules = {
  naming: { labelAttributes: new Map([['shoes', 'name']]), identifier: 'sku', key: 'uuid', kind: 'product' },
  keep: { channels: null, locales: new Set(['de_DE']) },
  keyRanges: true,
  ...newSample(item('0')),
};
const pageOf = (items: readonly Json[], next: string | null = null): Uint8Array => {
  const href = `http://pim.invalid/api/rest/v1/products-uuid?search_after=${next}`;
  const links = next === null ? {} : { next: { href } };
  return Buffer.from(JSON.stringify({ _links: links, _embedded: { items } }));
};

function thread() {
  const pages = startPageThread(workerFile);
  onTestFinished(pages.stop);
  return pages;
}

it('prepares pages as they are prepared here, one list after the other', async () => {
  const { preparePages } = thread();
  const page = pageOf([item('a'), item('b'), { family: 'no key' }], 'b');
  const models: PageRules = {
    ...rules,
    naming: { ...rules.naming, key: 'code', kind: 'model' },
    keyRanges: false,
  };
  for (const some of [rules, models]) {
    const ready = await preparePages(some)(page, start);
    expect(ready).toEqual(await preparePagesHere(some)(page, start));
  }
  const ready = await preparePages(rules)(page, start);
  if (typeof ready === 'string') throw new Error(ready);
  expect(ready).toMatchObject({ next: 'b', last: 'b', odd: 1, items: { label: ['Schuh a', 'Schuh b'] } });
  const documents = createDocuments(rules.codec, rules.sample);
  expect(unpackItems(ready.items).map((one) => documents.unpack(one.item))).toEqual([item('a'), item('b')]);
});

it('keeps what lies in its part, to the key that ends it', async () => {
  const { preparePages } = thread();
  const ready = await preparePages(rules)(pageOf(['b', 'c', 'd'].map(item)), { cursor: 'a', until: 'c' });
  expect(ready).toMatchObject({ next: null, last: 'd', items: { key: ['b', 'c'] } });
});

it('tells keys out of order, and what is no page', async () => {
  const { preparePages } = thread();
  const prepare = preparePages(rules);
  expect(await prepare(pageOf([item('b'), item('a')]), start)).toBe('order');
  expect(await prepare(pageOf([item('a')]), { cursor: 'b', until: null })).toBe('order');
  expect(await prepare(Buffer.from('<html>'), start)).toBe('no-page');
  expect(await prepare(Buffer.from('{"code":1}'), start)).toBe('no-page');
  expect(await prepare(pageOf([item('a')]).subarray(0, 40), start)).toBe('no-page');
});

it('fails what waits for it when it ends', async () => {
  const { preparePages, stop } = thread();
  const waiting = problemOf(preparePages(rules)(pageOf([item('a')]), start));
  await stop();
  expect((await waiting).code).toBe('cancelled');
  // And what would wait for it.
  const begun = thread();
  const prepare = begun.preparePages(rules);
  await prepare(pageOf([item('a')]), start);
  await begun.stop();
  expect((await problemOf(prepare(pageOf([item('b')]), start))).code).toBe('cancelled');
});
