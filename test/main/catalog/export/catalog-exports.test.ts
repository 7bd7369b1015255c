import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvObjects } from 'hucre/csv';
import { streamXlsxRows } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { CatalogSource } from '../../../../main/catalog/catalog-source.ts';
import { temporaryFolder } from '../../support/real-json-file.ts';
import { demoSource } from '../support/demo-source.ts';
import { asked, exportHouse, profileId } from './support/export-house.ts';
import { breaking, exported, leftOf, over } from './support/exported.ts';

describe('an export of a list', () => {
  it('writes all products as CSV with the columns of Akeneo, and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 250 });
    const { state, path, exports } = await exported(folder, source, 'all.csv', {});
    expect(state).toMatchObject({ status: 'finished', rows: 250, total: 250, odd: 0, problem: null });
    const { data, headers } = parseCsvObjects(readFileSync(path, 'utf8'), { header: true, delimiter: ';' });
    expect(headers.slice(0, 4)).toEqual(['uuid', 'sku', 'ean', 'family']);
    expect(headers).toEqual(
      expect.arrayContaining(['price-EUR', 'weight', 'weight-unit', 'X_SELL-product_uuids']),
    );
    expect(headers.some((name) => /^description-[a-z]{2}_[A-Z]{2}-\w+$/.test(name))).toBe(true);
    const keys = await source.list({
      resource: 'products',
      parents: [],
      query: asked().query,
      cursor: null,
      limit: 100,
    });
    expect(data.slice(0, 100).map(({ uuid }) => uuid)).toEqual(keys.items.map(({ key }) => key));
    expect(new Set(data.map(({ sku }) => sku)).size).toBe(250);
    expect(leftOf(folder)).toEqual([]);
    expect(state.bytes).toBe(readFileSync(path).length);
    expect(await exports.list()).toMatchObject([{ status: 'finished' }]);
  });

  it('writes what was chosen, in that order, with the separator and the mark that were chosen', async () => {
    const folder = temporaryFolder();
    const { source, transport } = await demoSource({ products: 20 });
    const csv = { separator: '\t', byteOrderMark: true, formulaSafe: true } as const;
    const columns = ['family', 'identifier', 'gone_since', 'created'];
    const { path } = await exported(folder, source, 'some.csv', { columns, csv });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFFfamily\tsku\tcreated\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(22);
    expect(transport.exchanges.some(({ url }) => new URL(url).searchParams.get('attributes') === 'sku')).toBe(
      true,
    );
  });

  it('reads what is written, whatever the list shows of the items', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 30 });
    const query = { ...asked().query, attributes: ['name'], withCompletenesses: true };
    const columns = ['family', 'sku', 'completenesses'];
    const all = await exported(folder, source, 'all.csv', { query });
    const plain = await exported(folder, source, 'plain.csv', {});
    expect(readFileSync(all.path, 'utf8')).toBe(readFileSync(plain.path, 'utf8'));
    const some = await exported(folder, source, 'some.csv', { columns });
    expect(readFileSync(some.path, 'utf8')).toMatch(/;"\[\{""scope"":""/);
  });

  it('writes JSON Lines exactly as the API gave them, or what was chosen of them', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 120 });
    const { items } = await source.list({
      resource: 'products',
      parents: [],
      query: asked().query,
      cursor: null,
      limit: 100,
    });
    const whole = await exported(folder, source, 'all.jsonl', { format: 'jsonl' });
    const lines = readFileSync(whole.path, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(120);
    expect(lines.slice(0, 100).map((line): unknown => JSON.parse(line))).toEqual(items.map(({ raw }) => raw));
    const columns = ['uuid', 'sku'];
    const some = await exported(folder, source, 'some.jsonl', { format: 'jsonl', columns });
    const first: unknown = JSON.parse(readFileSync(some.path, 'utf8').split('\n')[0] ?? '');
    const sku = items[0]?.item !== null ? items[0]?.item.values.sku?.[0]?.data : null;
    expect(first).toMatchObject({ uuid: items[0]?.key, values: { sku: [{ data: sku }] } });
    expect(readFileSync(some.path, 'utf8')).not.toContain('"family"');
  });

  it('writes XLSX that is read back as the rows', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 150 });
    const columns = ['sku', 'family', 'enabled', 'weight'];
    const { path, state } = await exported(folder, source, 'all.xlsx', { format: 'xlsx', columns });
    expect(state).toMatchObject({ status: 'finished', rows: 150, sheets: 1 });
    const rows = [];
    for await (const { values } of streamXlsxRows(readFileSync(path))) rows.push(values);
    expect(rows[0]).toEqual(['sku', 'family', 'enabled', 'weight', 'weight-unit']);
    expect(rows).toHaveLength(151);
    expect(rows.some((row) => typeof row[3] === 'number' && typeof row[4] === 'string')).toBe(true);
    expect(leftOf(folder)).toEqual([]);
  });

  it.each([
    ['product-models', [], ['code', 'family_variant']],
    ['families', [], ['code', 'label-de_DE', 'requirements-ecommerce', 'attributes']],
    ['attributes', [], ['code', 'type', 'group', 'label-en_US']],
    ['categories', [], ['code', 'parent', 'label-en_US']],
    ['channels', [], ['code', 'tree', 'locales', 'currencies', 'conversion_units']],
    ['locales', [], ['code', 'enabled']],
    ['currencies', [], ['code', 'activated']],
    ['association-types', [], ['code', 'is_quantified']],
    ['attribute-groups', [], ['code', 'sort_order', 'attributes']],
    ['measurement-families', [], ['code', 'standard_unit_code', 'units']],
    ['media-files', [], ['code', 'original_filename']],
  ] as const)('of %s has the columns of its import', async (resource, parents, names) => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 40 });
    const { path, state } = await exported(folder, source, 'list.csv', { resource, parents: [...parents] });
    expect(state.problem).toBeNull();
    const { data, headers } = parseCsvObjects(readFileSync(path, 'utf8'), { header: true, delimiter: ';' });
    expect(headers).toEqual(expect.arrayContaining([...names]));
    const count = await source.count({ resource, parents, query: asked().query });
    expect(data).toHaveLength(count ?? Number.NaN);
  });

  it('of assets and records has a column for each locale and channel of their attributes', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 40, edition: 'EE' });
    const { items } = await source.list({
      resource: 'asset-families',
      parents: [],
      query: asked().query,
      cursor: null,
      limit: 100,
    });
    const family = items[0]?.key ?? '';
    const { path, state } = await exported(folder, source, 'a.csv', {
      resource: 'assets',
      parents: [family],
    });
    expect(state.rows).toBeGreaterThan(0);
    const { headers } = parseCsvObjects(readFileSync(path, 'utf8'), { header: true, delimiter: ';' });
    expect(headers[0]).toBe('code');
    expect(headers).toContain('label-en_US');
  });

  it('keeps an odd item as far as it can be read, and says so', async () => {
    const folder = temporaryFolder();
    const { source, pim } = await demoSource({ products: 5 });
    pim.faults.oddItem = 'no-uuid';
    const { state, path } = await exported(folder, source, 'odd.csv', {});
    expect(state.odd).toBeGreaterThan(0);
    expect(state.rows).toBe(5);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBeGreaterThanOrEqual(6);
  });
});

describe('an export of a selection', () => {
  it('has the items in the order of the selection, and says how many are gone', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 250 });
    const query = asked().query;
    const pages = await Promise.all([
      source.list({ resource: 'products', parents: [], query, cursor: null, limit: 100 }),
    ]);
    const keys = pages.flatMap(({ items }) => items.flatMap(({ key }) => key ?? [])).reverse();
    const gone = '00000000-0000-4000-8000-000000000000';
    const { state, path } = await exported(folder, source, 'some.csv', {
      keys: [gone, ...keys, ...keys.slice(0, 9)],
    });
    expect(state).toMatchObject({ rows: 100, missing: 1, status: 'finished' });
    const { data } = parseCsvObjects(readFileSync(path, 'utf8'), { header: true, delimiter: ';' });
    expect(data.map(({ uuid }) => uuid)).toEqual(keys);
  });
});

describe('files that are there', () => {
  it('nobody chose are never overwritten', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 150 });
    const path = join(folder, 'x.csv');
    const late = breaking(source, 2, () => {
      writeFileSync(path, 'of somebody else');
      return Promise.resolve();
    });
    const house = await exported(folder, late, 'x.csv', { columns: ['sku'] });
    expect(house.state).toMatchObject({ status: 'stopped', problem: { code: 'export-file-exists' } });
    expect(readFileSync(path, 'utf8')).toBe('of somebody else');
    renameSync(path, join(folder, 'moved.csv'));
    const ended = house.until(over);
    await house.exports.resume(house.state.exportId);
    expect(await ended).toMatchObject({ status: 'finished', rows: 150 });
  });

  it('a person chose are replaced, at the very end', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 20 });
    writeFileSync(join(folder, 'x.csv'), 'old');
    const { state, path } = await exported(folder, source, 'x.csv', { columns: ['sku'] });
    expect(state.status).toBe('finished');
    expect(readFileSync(path, 'utf8').startsWith('sku\n')).toBe(true);
  });

  it('under the name with its extension are not what the dialog asked about', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 20 });
    writeFileSync(join(folder, 'x.csv'), 'old');
    const house = exportHouse(folder, source);
    house.choose(join(folder, 'x'));
    await expect(house.exports.start(profileId, asked())).rejects.toMatchObject({
      problem: { code: 'export-file-exists' },
    });
  });

  it('in a folder that is not there are told as not writable', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 20 });
    const { state } = await exported(folder, source, 'gone/x.csv', {});
    expect(state).toMatchObject({ status: 'stopped', problem: { code: 'file-not-writable' } });
  });

  it('nobody wanted start nothing', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource();
    const house = exportHouse(folder, source);
    expect(await house.exports.start(profileId, asked())).toBeNull();
    expect(await house.exports.list()).toEqual([]);
  });
});

it('holds two pages in memory at most, however long the list is', async () => {
  const folder = temporaryFolder();
  let [given, most] = [0, 0];
  const pages = 200;
  const source: CatalogSource = {
    offers: () => Promise.reject(new Error('not asked')),
    count: () => Promise.resolve(null),
    entity: () => Promise.reject(new Error('not asked')),
    lookup: () => Promise.reject(new Error('not asked')),
    list: ({ resource, cursor }) => {
      given += 1;
      const done = Number(house.told.at(-1)?.rows ?? 0) / 100;
      most = Math.max(most, given - done);
      const page = cursor === null ? 1 : Number(cursor);
      const items = Array.from({ length: 100 }, (_, at) => ({
        key: `${page}-${at}`,
        item: null,
        issues: [],
        raw: { code: `${page}-${at}` },
      }));
      const next = page < pages ? String(page + 1) : null;
      return Promise.resolve({ resource, items, next, count: null, readAt: '', origin: 'live' as const });
    },
  };
  const house = exportHouse(folder, source);
  house.choose(join(folder, 'x.jsonl'));
  const ended = house.until(over);
  await house.exports.start(profileId, asked({ resource: 'categories', format: 'jsonl' }));
  expect(await ended).toMatchObject({ status: 'finished', rows: pages * 100 });
  expect(given).toBe(pages);
  expect(most).toBeLessThanOrEqual(3);
});
