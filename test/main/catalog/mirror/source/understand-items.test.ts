import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { understandItems } from '../../../../../main/catalog/mirror/source/understand-items.ts';
import { problemOf } from '../../../support/test-transport.ts';

const textOf = (code: string) => JSON.stringify({ code, labels: { en_US: 'x'.repeat(100_000) } });
const texts = Array.from({ length: 10 }, (_, at) => textOf(`family_${at}`));

it('understands items one by one, and keeps odd ones as they were received', async () => {
  const written = { byUuid: true, texts: ['{"code":"a","labels":[]}', '{"code":{}}', 'null'] };
  const [first, second, third] = await understandItems('families', written);
  expect(first).toMatchObject({ key: 'a', item: { labels: {} }, issues: [], raw: { code: 'a', labels: [] } });
  expect(second).toMatchObject({ key: null, item: null, raw: { code: {} } });
  expect(third).toMatchObject({ key: null, item: null, raw: null });
});

it('asks products by what their PIM asks them by', async () => {
  const product = JSON.stringify({ uuid: 'u', identifier: 'i', values: {} });
  const keys = [true, false].map(async (byUuid) => {
    const [item] = await understandItems('products', { byUuid, texts: [product] });
    return item?.key;
  });
  expect(await Promise.all(keys)).toEqual(['u', 'i']);
});

it('lets others have their turn while it reads a lot, and stops when asked to', async () => {
  let turns = 0;
  const understanding = understandItems('families', { byUuid: true, texts });
  let isDone = false;
  const done = understanding.then(() => {
    isDone = true;
  });
  for (; !isDone && turns < 100; turns += 1) await setImmediate();
  await done;
  expect(turns).toBeGreaterThan(2);
  const stop = new AbortController();
  const stopped = understandItems('families', { byUuid: true, texts }, stop.signal);
  stop.abort();
  expect((await problemOf(stopped)).code).toBe('cancelled');
});
