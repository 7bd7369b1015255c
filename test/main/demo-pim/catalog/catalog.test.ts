import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../../main/demo-pim/catalog/catalog.ts';
import { hashText } from '../../../../main/demo-pim/catalog/hash.ts';
import { valuesOf } from '../../../../main/demo-pim/catalog/values.ts';
import { everything, productJson } from '../../../../main/demo-pim/rest/product-json.ts';
import { versionProfile } from '../../../../main/demo-pim/versions.ts';
import { startDemo } from '../support/demo.ts';

const version = versionProfile('SaaS', 'EE');

describe('Catalog', () => {
  it('the same seed gives the same PIM, another seed another one', async () => {
    const read = async (seed: string) => {
      const demo = await startDemo({ seed, products: 100 });
      const text = (await demo.get('/api/rest/v1/products-uuid?limit=100')).text;
      // The digest keeps a failure readable; the address of the server is not part of the catalog.
      const page = hashText(text.replaceAll(`127.0.0.1:${demo.pim.port}`, 'HOST'));
      const { connection, administrator } = demo.pim;
      await demo.pim.close();
      return { page, connection, administrator };
    };
    const [first, again, other] = [await read('one'), await read('one'), await read('two')];
    expect(again).toEqual(first);
    expect(other.page).not.toBe(first.page);
    expect(other.connection.secret).not.toBe(first.connection.secret);
  });

  it('identifiers ascend with the rank and lead back to the product, in any case', () => {
    const catalog = new Catalog(4000, 'order', version);
    let previous = '';
    let without = 0;
    for (let rank = 0; rank < 4000; rank++) {
      const { identifier } = catalog.productOfRank(rank);
      if (identifier === null) {
        without++;
        continue;
      }
      expect(identifier > previous).toBe(true);
      expect(catalog.productOfIdentifier(identifier.toLowerCase())?.rank).toBe(rank);
      expect(catalog.firstRankAfter(identifier)).toBe(rank + 1);
      previous = identifier;
    }
    expect(without).toBeGreaterThan(5);
    expect(without).toBeLessThan(60);
  });

  it.each(['', 'XXX-1000000', 'BAC-9999999', 'TSH-1000000-99', 'BAC-1000000-00', 'BAC-10000000'])(
    'has no product "%s"',
    (identifier) => {
      expect(new Catalog(4000, 'order', version).productOfIdentifier(identifier)).toBeUndefined();
    },
  );

  it('model codes ascend and lead back; each variant is among its parent’s variants', () => {
    const catalog = new Catalog(4000, 'models', version);
    let previous = '';
    for (let number = 0; number < catalog.models; number++) {
      const model = catalog.modelAt(number);
      expect(model.code > previous).toBe(true);
      expect(catalog.modelOfCode(model.code.toUpperCase())?.code).toBe(model.code);
      previous = model.code;
    }
    for (let rank = 0; rank < 4000; rank += 3) {
      const { parent } = catalog.productOfRank(rank);
      if (parent === null) continue;
      const [first = 0, end = 0] = catalog.modelOfCode(parent)?.variants ?? [];
      expect(rank >= first && rank < end).toBe(true);
    }
  });

  it('variants of one model differ in their axes', () => {
    const catalog = new Catalog(4000, 'axes', version);
    const axes = new Map<string, Set<string>>();
    for (let rank = 0; rank < 4000; rank++) {
      const product = catalog.productOfRank(rank);
      const codes = product.family?.definition.variants?.levels.flatMap((level) => level.axes) ?? [];
      if (product.parent === null) continue;
      const root = `${product.block.prefix}${product.group}`;
      const values = product.attributes.filter((attribute) => codes.includes(attribute.code));
      const key = values.map((attribute) => valuesOf(catalog, product, attribute)[0]?.datum.json).join(' ');
      const seen = axes.get(root) ?? new Set();
      expect(seen.has(key)).toBe(false);
      axes.set(root, seen.add(key));
    }
    expect(axes.size).toBeGreaterThan(100);
  });

  it('a JSON text and the value it stands for say the same', () => {
    const catalog = new Catalog(600, 'json', version);
    for (let index = 0; index < 600; index++) {
      const product = catalog.productAt(index);
      for (const attribute of product.attributes) {
        for (const { datum } of valuesOf(catalog, product, attribute)) {
          expect(JSON.parse(datum.json)).toEqual(datum.plain);
        }
      }
    }
  });

  it('a million products are walked without memory growing with them', () => {
    const catalog = new Catalog(1_000_000, 'million', version);
    const pim = { version, catalog };
    const write = (from: number, step: number) => {
      let bytes = 0;
      for (let index = from; index < 1_000_000; index += step) {
        const product = catalog.productAt(index);
        bytes += productJson(
          { ...pim, access: never(), apps: never(), faults: never() },
          product,
          'uuid',
          everything,
          'http://x',
        ).length;
      }
      return bytes;
    };
    write(0, 200);
    const before = process.memoryUsage().rss;
    for (let index = 0; index < 1_000_000; index++) void catalog.productAt(index).updated;
    const bytes = write(7, 50);
    const grown = process.memoryUsage().rss - before;
    expect(bytes / 20_000).toBeGreaterThan(3000);
    expect(bytes / 20_000).toBeLessThan(6500);
    // A list of a million products would take hundreds of megabytes; what remains is garbage not yet collected.
    expect(grown).toBeLessThan(150 * 1024 * 1024);
  });

  it('a search over 200,000 products is answered, and the count is right', async () => {
    const demo = await startDemo({ products: 200_000 });
    const search = { family: [{ operator: 'EMPTY' }] };
    const { json } = await demo.search('products-uuid', search, '&with_count=true&limit=1');
    expect(json.items_count).toBe(Math.round((200_000 * 2) / 102));
    await demo.pim.close();
  });
});

/** Stands for what the function under test does not touch. */
function never(): never {
  return undefined as never;
}
