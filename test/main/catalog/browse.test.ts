import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createCatalog } from '../../../main/catalog/browse.ts';
import type { DemoPimOptions } from '../../../main/demo-pim/demo-pim.ts';
import { createCapabilities } from '../../../main/pim/resources/root-listing.ts';
import {
  channelSchema,
  currencySchema,
  localeSchema,
  type ProductRow,
  productPageSchema,
  productRecordSchema,
  readListSchema,
} from '../../../preload/contract/catalog.ts';
import { accessTo, demoPim } from '../support/demo-access.ts';
import { problemOf } from '../support/test-transport.ts';

async function demoCatalog(options: DemoPimOptions = {}) {
  const pim = await demoPim(options);
  const access = accessTo(pim.url, pim.connection, { attempts: 3 });
  const { client, transport } = access;
  const catalog = createCatalog({ client, capabilities: createCapabilities(client) });
  const paths = () => transport.exchanges.map((one) => new URL(one.url).pathname);
  return { pim, catalog, paths, ...access };
}

/** Every product of a catalog, page by page. */
async function allRows(catalog: Awaited<ReturnType<typeof demoCatalog>>['catalog'], limit: number) {
  const rows: ProductRow[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const page: z.output<typeof productPageSchema> = await catalog.products({
      after,
      limit,
      locale: 'en_US',
    });
    productPageSchema.parse(page);
    for (const one of page.items) if (one.understood) rows.push(one.item);
    after = page.next;
    pages += 1;
  } while (after !== null && pages < 100);
  return rows;
}

describe('the catalog of a PIM', () => {
  it('has channels, locales and currencies', async () => {
    const { catalog } = await demoCatalog();
    const channels = readListSchema(channelSchema).parse(await catalog.channels());
    const locales = readListSchema(localeSchema).parse(await catalog.locales());
    const currencies = readListSchema(currencySchema).parse(await catalog.currencies());
    expect(channels.items.length).toBeGreaterThan(0);
    expect(channels.items.every((one) => one.understood && one.item.locales.length > 0)).toBe(true);
    expect(locales.items.every((one) => one.understood && one.item.enabled)).toBe(true);
    expect(currencies.items.some((one) => one.understood && one.item.enabled)).toBe(true);
    expect(Date.parse(channels.readAt)).not.toBeNaN();
  });

  it.each([
    ['SaaS', '/api/rest/v1/products-uuid'],
    ['6.0', '/api/rest/v1/products'],
    ['4.0', '/api/rest/v1/products'],
  ] as const)('has all products of %s exactly once, with key, label and family', async (version, path) => {
    const { catalog, paths } = await demoCatalog({ version, products: 230 });
    const { count } = await catalog.productCount();
    const rows = await allRows(catalog, 100);
    expect(rows).toHaveLength(count ?? -1);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    expect(rows.filter((row) => row.label !== null).length).toBeGreaterThan(rows.length / 2);
    expect(rows.filter((row) => row.familyLabel !== null).length).toBeGreaterThan(rows.length / 2);
    expect(rows.some((row) => row.identifier !== null && row.valueCount > 0)).toBe(true);
    expect(paths()).toContain(path);
  });

  it('asks for families and the identifier once, whatever number of pages', async () => {
    const { catalog, paths } = await demoCatalog({ products: 100 });
    await allRows(catalog, 20);
    expect(paths().filter((path) => path.endsWith('/families'))).toHaveLength(1);
    expect(paths().filter((path) => path.endsWith('/attributes'))).toHaveLength(1);
    expect(paths().filter((path) => path === '/api/rest/v1')).toHaveLength(1);
  });

  it('shows the labels of the asked locale', async () => {
    const { catalog } = await demoCatalog();
    const labels = async (locale: string | null) =>
      (await catalog.products({ after: null, limit: 20, locale })).items.map((one) =>
        one.understood ? one.item.familyLabel : null,
      );
    expect(await labels('fr_FR')).not.toEqual(await labels('en_US'));
    expect((await labels(null)).every((label) => label === null)).toBe(true);
  });

  it.each(['SaaS', '5.0'] as const)('has a record for each product of %s', async (version) => {
    const { catalog } = await demoCatalog({ version });
    const [first] = await allRows(catalog, 5);
    const record = await catalog.product({ key: first?.key ?? '', locale: 'en_US' });
    productRecordSchema.parse(record);
    expect(record.row).toEqual(first);
    expect(record.values.length).toBeGreaterThan(0);
    expect(record.values.some((value) => value.attributeLabel !== null)).toBe(true);
    expect(new Set(record.values.map((value) => value.attribute)).size).toBe(first?.valueCount);
  });

  it.each([
    ['SaaS', '00000000-0000-4000-8000-000000000000'],
    ['SaaS', 'no uuid at all'],
    ['6.0', 'no/such product'],
  ] as const)('has no record on %s for %s', async (version, key) => {
    const { catalog } = await demoCatalog({ version });
    const found = await problemOf(catalog.product({ key, locale: null }));
    expect(found.code).toBe('entity-not-found');
    expect(found.params.message).toContain(key);
  });

  it.each(['values-null', 'family-missing', 'wrong-types', 'no-uuid', 'not-an-object'] as const)(
    'shows a page with an odd item whole: %s',
    async (oddItem) => {
      const { pim, catalog } = await demoCatalog();
      pim.faults.oddItem = oddItem;
      const page = productPageSchema.parse(
        await catalog.products({ after: null, limit: 10, locale: 'en_US' }),
      );
      expect(page.items).toHaveLength(10);
      expect(page.items.filter((one) => one.understood).length).toBeGreaterThanOrEqual(9);
    },
  );

  it('goes on along links that name another host', async () => {
    const { pim, catalog } = await demoCatalog({ products: 25 });
    pim.faults.linksOrigin = 'http://pim.internal:8080';
    expect(await allRows(catalog, 10)).toHaveLength(25);
  });

  it('shows products without names where families and attributes may not be read, and asks once', async () => {
    const { pim, catalog, paths } = await demoCatalog();
    pim.faults.permissionsRemoved = ['families', 'attributes'];
    const rows = await allRows(catalog, 10);
    expect(rows).toHaveLength(30);
    expect(rows.every((row) => row.label === null && row.familyLabel === null)).toBe(true);
    expect(paths().filter((path) => path.endsWith('/families'))).toHaveLength(1);
    const record = await catalog.product({ key: rows[0]?.key ?? '', locale: 'en_US' });
    expect(record.values.every((value) => value.attributeLabel === null)).toBe(true);
  });

  it('tells that products may not be read', async () => {
    const { pim, catalog } = await demoCatalog();
    pim.faults.permissionsRemoved = ['products'];
    const asked = { after: null, limit: 10, locale: null };
    expect((await problemOf(catalog.products(asked))).code).toBe('permission-missing');
    expect((await problemOf(catalog.productCount())).code).toBe('permission-missing');
  });

  it('goes on with an expired token without a question, and renews it once for many', async () => {
    const { pim, catalog, paths } = await demoCatalog();
    await catalog.channels();
    pim.faults.expireTokens();
    pim.faults.purgeRefreshTokens();
    await Promise.all([
      catalog.channels(),
      catalog.locales(),
      catalog.products({ after: null, limit: 10, locale: null }),
      catalog.productCount(),
    ]);
    // The first grant, one refresh that is not taken any more, and one password grant for all.
    expect(paths().filter((path) => path === '/api/oauth/v1/token')).toHaveLength(3);
  });

  it('gets over cut connections, gateways and too many calls', async () => {
    const { pim, catalog } = await demoCatalog();
    pim.faults.cutConnection = { calls: 1, pathContains: '/products' };
    pim.faults.serverError = { calls: 1, status: 503, pathContains: '/channels' };
    pim.faults.tooManyRequests = { calls: 1, retryAfterSeconds: 0, pathContains: '/locales' };
    await catalog.products({ after: null, limit: 10, locale: null });
    await catalog.channels();
    await catalog.locales();
  });

  it('ends at once when it is cancelled, and the next asking works', async () => {
    const { pim, catalog } = await demoCatalog();
    const asked = { after: null, limit: 10, locale: null };
    pim.faults.latencyMs = 60_000;
    const stop = new AbortController();
    const first = problemOf(catalog.products(asked, stop.signal));
    setImmediate(() => stop.abort());
    expect((await first).code).toBe('cancelled');
    pim.faults.latencyMs = 0;
    expect((await catalog.products(asked)).items).toHaveLength(10);
  });
});
