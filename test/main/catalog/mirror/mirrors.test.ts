import { existsSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wholeList } from '../../../../main/catalog/catalog-source.ts';
import { mirrorDefaults } from '../../../../preload/contract/mirror.ts';
import { never } from '../../support/profile-house.ts';
import { problemOf } from '../../support/test-transport.ts';
import { mirrorsHouse } from './support/mirrors-house.ts';

it('fills, searches and removes in workers, with main’s tokens and pace', async () => {
  const { id, file, progress, calls, start } = await mirrorsHouse();
  const { mirrors } = start();
  expect((await mirrors.state(id)).status).toBe('off');
  expect((await problemOf(mirrors.catalogOf(id).offers(never))).code).toBe('mirror-off');
  expect((await problemOf(mirrors.browse(id, 'mirror'))).code).toBe('mirror-off');
  const options = mirrorDefaults;
  expect(await mirrors.estimate(id, options, never)).toMatchObject({ products: 30 });
  expect((await mirrors.start(id, options)).status).toBe('filling');
  expect((await problemOf(mirrors.start(id, options))).code).toBe('mirror-busy');
  await expect.poll(async () => (await mirrors.state(id)).status, { timeout: 15_000 }).toBe('ready');

  const state = await mirrors.state(id);
  expect(state).toMatchObject({ products: 30, problem: null, options });
  expect(progress.map(({ phase }) => phase)).toEqual(
    expect.arrayContaining(['structure', 'products', 'indexing']),
  );
  expect(calls.some((url) => url.includes('/products-uuid'))).toBe(true);
  const source = mirrors.catalogOf(id);
  const request = { resource: 'products' as const, parents: [], cursor: null, limit: 100 };
  const sort = { by: 'updated', descending: true, locale: null, scope: null };
  const page = await source.list({ ...request, query: { ...wholeList, sort } }, never);
  expect(page).toMatchObject({ next: null, count: 30, origin: 'mirror', readAt: state.updatedAt });
  const times = page.items.map(({ item }) => Date.parse(item?.updated ?? ''));
  expect(times).toEqual(times.toSorted((one, other) => other - one));
  const family = page.items.find(({ item }) => item?.family !== null)?.item?.family ?? '';
  const search = JSON.stringify({ family: [{ operator: 'IN', value: [family] }] });
  expect(await source.count({ ...request, query: { ...wholeList, search } }, never)).toBe(
    page.items.filter(({ item }) => item?.family === family).length,
  );
  const [first] = page.items;
  const entity = await source.entity({ ...request, key: first?.key ?? '' }, never);
  expect(entity.entity).toEqual(first);

  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await mirrors.browse(id, 'mirror')).origin).toBe('mirror');
  expect(mirrors.originOf(id)).toBe('mirror');
  expect((await mirrors.remove(id)).status).toBe('off');
  expect(mirrors.originOf(id)).toBe('live');
  expect(existsSync(file)).toBe(false);
}, 60_000);
