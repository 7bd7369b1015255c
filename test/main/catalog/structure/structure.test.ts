import { describe, expect, it } from 'vitest';
import { createCategoryTree } from '../../../../main/catalog/structure/category-tree.ts';
import { sortedOptions } from '../../../../main/catalog/structure/sorted-options.ts';
import {
  attributePage,
  channelPage,
  familyPage,
} from '../../../../main/catalog/structure/structure-pages.ts';
import { whereUsed } from '../../../../main/catalog/structure/where-used.ts';
import {
  attributePageSchema,
  channelPageSchema,
  familyPageSchema,
  usageSchema,
} from '../../../../preload/contract/catalog-structure.ts';
import { problemOf } from '../../support/test-transport.ts';
import { demoSource, firstPage } from '../support/demo-source.ts';

describe('the tree of categories', () => {
  it.each(['4.0', 'SaaS'] as const)('of %s holds every category once', async (version) => {
    const { source, places } = await demoSource({ version, categories: 350 });
    const tree = createCategoryTree(source);
    const seen: string[] = [];
    const open = async (parent: string | null) => {
      for (const { code } of await tree.children(parent)) {
        seen.push(code);
        await open(code);
      }
    };
    await open(null);
    const count = await source.count({ resource: 'categories', parents: [], query: firstPage.query });
    expect(seen).toHaveLength(count ?? -1);
    expect(new Set(seen).size).toBe(seen.length);
    // Each tree is read once, by pages of 100.
    expect(places().filter((path) => path === '/categories').length).toBeLessThan(15);
    const [root] = await tree.children(null);
    expect(root?.children).toBeGreaterThan(0);
  });

  it('does not know what lies below until it is opened, and tells how far it is', async () => {
    const { source } = await demoSource({ categories: 350 });
    const tree = createCategoryTree(source);
    const roots = await tree.children(null);
    expect(roots.every(({ children }) => children === null)).toBe(true);
    const told: number[] = [];
    await tree.children(roots[0]?.code ?? '', (done) => told.push(done));
    expect(told.length).toBeGreaterThan(0);
    expect([...told].sort((one, other) => one - other)).toEqual(told);
  });

  it('is searched by code and label', async () => {
    const { source } = await demoSource();
    const tree = createCategoryTree(source);
    const { items } = await source.list({ ...firstPage, resource: 'categories' });
    const deep = items.flatMap(({ item }) => item ?? []).find(({ parent }) => parent !== null);
    expect(await tree.search(deep?.code ?? '', 10)).toMatchObject([{ code: deep?.code }]);
    const roots = await tree.children(null);
    for (const { code } of roots) await tree.children(code);
    const label = Object.values(deep?.labels ?? {})[0] ?? '';
    const found = await tree.search(label.slice(0, -1).toUpperCase(), 50);
    expect(found.some(({ code }) => code === deep?.code)).toBe(true);
    expect(await tree.search('  ', 10)).toEqual([]);
  });

  it('is read anew after a cancel', async () => {
    const { source, pim } = await demoSource();
    const tree = createCategoryTree(source);
    pim.faults.latencyMs = 60_000;
    const stop = new AbortController();
    const first = problemOf(tree.children(null, undefined, stop.signal));
    setImmediate(() => stop.abort());
    expect((await first).code).toBe('cancelled');
    pim.faults.latencyMs = 0;
    expect((await tree.children(null)).length).toBeGreaterThan(0);
  });
});

describe('the page of', () => {
  it('a family has all of its attributes and variants', async () => {
    const { source } = await demoSource({ products: 120 });
    const models = await source.list({ ...firstPage, resource: 'product-models' });
    const page = await familyPage(source, models.items[0]?.item?.family ?? '');
    expect(familyPageSchema.safeParse(page).error).toBeUndefined();
    const shown = page.groups.flatMap(({ attributes }) => attributes);
    expect(shown.map(({ code }) => code).sort()).toEqual([...page.family.attributes].sort());
    expect(shown.some(({ requiredFor }) => requiredFor.length > 0)).toBe(true);
    expect(page.variants.length).toBeGreaterThan(0);
  });

  it('an attribute has its options sorted', async () => {
    const { source } = await demoSource({ options: 150 });
    const page = await attributePage(source, { code: 'brand', locale: 'en_US' });
    expect(attributePageSchema.safeParse(page).error).toBeUndefined();
    expect(page.options).toHaveLength(150);
    const text = await attributePage(source, { code: 'sku', locale: null });
    expect(text.options).toEqual([]);
  });

  it('a channel has its tree and the families that count for it', async () => {
    const { source } = await demoSource();
    const { items } = await source.list({ ...firstPage, resource: 'channels' });
    const page = await channelPage(source, items[0]?.key ?? '');
    expect(channelPageSchema.safeParse(page).error).toBeUndefined();
    expect(page.tree?.code).toBe(page.channel.categoryTree);
    expect(page.families.length).toBeGreaterThan(0);
  });

  it('nothing is refused', async () => {
    const { source } = await demoSource();
    expect((await problemOf(familyPage(source, 'nothing'))).code).toBe('entity-not-found');
  });
});

it('sorts options by their order, or by labels where the attribute says so', () => {
  const option = (code: string, sortOrder: number, label?: string) => ({
    code,
    attribute: 'a',
    sortOrder,
    labels: label === undefined ? {} : { de_DE: label },
  });
  const options = [option('b', 2, 'Äpfel'), option('c', 1, 'Zebra'), option('a', 2, 'Birne'), option('m', 0)];
  const codes = (auto: boolean | null, locale: string | null) =>
    sortedOptions(options, { autoOptionSorting: auto }, locale).map(({ code }) => code);
  expect(codes(null, 'de_DE')).toEqual(['m', 'c', 'a', 'b']);
  expect(codes(true, 'de_DE')).toEqual(['b', 'a', 'm', 'c']);
  expect(codes(true, null)).toEqual(['a', 'b', 'c', 'm']);
});

describe('where a code is used', () => {
  const silent = () => undefined;

  it('is told of an attribute by families and variants, with how far it is', async () => {
    const { source } = await demoSource({ products: 120 });
    const models = await source.list({ ...firstPage, resource: 'product-models' });
    const family = await familyPage(source, models.items[0]?.item?.family ?? '');
    const axis = family.variants[0]?.variantAttributeSets[0]?.axes[0] ?? '';
    const told: [number, number | null][] = [];
    const usage = await whereUsed(source, { resource: 'attributes', code: axis }, (...one) => told.push(one));
    expect(usageSchema.safeParse(usage).error).toBeUndefined();
    expect(usage.uses.some(({ how, parent }) => how === 'axis' && parent === family.family.code)).toBe(true);
    expect(
      usage.uses.some(({ resource, code }) => resource === 'families' && code === family.family.code),
    ).toBe(true);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });

  it('counts the products of a family and of a category with what lies below', async () => {
    const { source } = await demoSource({ products: 60 });
    const { items } = await source.list({ ...firstPage, resource: 'products' });
    const families = items.flatMap(({ item }) => item?.family ?? []);
    const code = families[0] ?? '';
    const usage = await whereUsed(source, { resource: 'families', code }, silent);
    expect(usage.counts?.products).toBe(families.filter((family) => family === code).length);
    const [root] = await createCategoryTree(source).children(null);
    const tree = await whereUsed(source, { resource: 'categories', code: root?.code ?? '' }, silent);
    expect(tree.uses.map(({ how }) => how)).toContain('tree');
    expect(tree.counts?.products).toBeGreaterThan(0);
  });

  it('counts the products with an option, and names the attributes of a group', async () => {
    const { source } = await demoSource({ products: 60 });
    const { items } = await source.list({ ...firstPage, resource: 'attributes' });
    const select = items.find(
      ({ item }) => item?.type === 'pim_catalog_simpleselect' && !item.scopable && !item.localizable,
    )?.item;
    const parents = [select?.code ?? ''];
    const { items: products } = await source.list({ ...firstPage, resource: 'products' });
    const chosen = products.flatMap(({ item }) => {
      const data = item?.values[parents[0] ?? '']?.[0]?.data;
      return typeof data === 'string' ? [data] : [];
    });
    const [code = ''] = chosen;
    const usage = await whereUsed(source, { resource: 'attribute-options', parents, code }, silent);
    expect(usageSchema.safeParse(usage).error).toBeUndefined();
    expect(usage.uses).toMatchObject([{ resource: 'attributes', code: parents[0], how: 'option' }]);
    expect(usage.counts?.products).toBe(chosen.filter((one) => one === code).length);

    const group = await whereUsed(
      source,
      { resource: 'attribute-groups', code: select?.group ?? '' },
      silent,
    );
    expect(group.uses).toContainEqual(
      expect.objectContaining({ resource: 'attributes', code: select?.code, how: 'member' }),
    );
  });

  it('is told of channels, locales, currencies and groups', async () => {
    const { source } = await demoSource();
    const channel = (await source.list({ ...firstPage, resource: 'channels' })).items[0]?.item;
    const hows = async (resource: Parameters<typeof whereUsed>[1]['resource'], code: string | undefined) =>
      (await whereUsed(source, { resource, code: code ?? '' }, silent)).uses.map(({ how }) => how);
    expect(await hows('locales', channel?.locales[0])).toContain('locale');
    expect(await hows('currencies', channel?.currencies[0])).toContain('currency');
    expect(await hows('channels', channel?.code)).toContain('required');
    expect(await hows('currencies', 'XXX')).toEqual([]);
  });

  it('names what is not permitted, and ends when it is cancelled', async () => {
    const { source, pim } = await demoSource();
    pim.faults.permissionsRemoved = ['channels'];
    const usage = await whereUsed(source, { resource: 'locales', code: 'en_US' }, silent);
    expect(usage).toMatchObject({ uses: [], unread: ['channels'] });
    pim.faults.latencyMs = 60_000;
    const stop = new AbortController();
    const asking = problemOf(whereUsed(source, { resource: 'attributes', code: 'sku' }, silent, stop.signal));
    setImmediate(() => stop.abort());
    expect((await asking).code).toBe('cancelled');
  });
});
