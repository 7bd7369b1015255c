import { afterEach, describe, expect, it } from 'vitest';
import { type Body, type Item, present, some } from '../support/body.ts';
import { startDemo, withDemo } from '../support/demo.ts';

const demo = withDemo({ products: 420 });
afterEach(() => demo().pim.edits.reset());

const base = '/api/rest/v1';
async function everything(path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  const page = `${path}${path.includes('?') ? '&' : '?'}pagination_type=search_after&limit=100`;
  for (let next: string | undefined = `${base}/${page}`; next; ) {
    const body: Body = (await demo().get(next)).json;
    items.push(...body._embedded.items);
    const href: string | undefined = body._links.next?.href;
    next = href === undefined ? undefined : new URL(href).pathname + new URL(href).search;
  }
  return items;
}
const uuids = (items: readonly Item[]) => items.map(({ uuid }) => uuid);
const count = async (path: string) =>
  (await demo().get(`${base}/${path}${path.includes('?') ? '&' : '?'}with_count=true&limit=1`)).json
    .items_count;

describe('edits between two reads', () => {
  it('by ranges of creation there is what the list has there, created and removed ones too', async () => {
    demo().pim.edits.apply({ change: 3, create: 5, remove: 60 });
    const all = await everything('products-uuid');
    const filter = (operator: string, value: unknown) =>
      `search=${encodeURIComponent(JSON.stringify({ created: [{ operator, value }] }))}`;
    const day = (year: number) => `${year}-01-01 00:00:00`;
    for (const [operator, value, fits] of [
      ['BETWEEN', [day(2022), day(2023)], (year: number) => year === 2022],
      ['<', day(2023), (year: number) => year < 2023],
      ['>', day(2026), (year: number) => year >= 2026],
    ] as const) {
      const expected = all.filter(({ created }) => fits(new Date(created).getUTCFullYear()));
      expect(expected.length).toBeGreaterThan(5);
      expect(await count(`products-uuid?${filter(operator, value)}`)).toBe(expected.length);
      const read = await everything(`products-uuid?${filter(operator, value)}`);
      expect(uuids(read)).toEqual(uuids(expected));
    }
  });

  it('two reads differ by exactly what the step says', async () => {
    const before = await everything('products-uuid');
    const step = demo().pim.edits.apply({ change: 7, create: 5, remove: 6 });
    const after = await everything('products-uuid');
    const names = (list: readonly { uuid: string }[]) => list.map(({ uuid }) => uuid).sort();
    const old = new Map(before.map((item) => [item.uuid, item]));
    const now = new Set(uuids(after));
    expect(
      uuids(after)
        .filter((uuid) => !old.has(uuid))
        .sort(),
    ).toEqual(names(step.created));
    expect(
      uuids(before)
        .filter((uuid) => !now.has(uuid))
        .sort(),
    ).toEqual(names(step.removed));
    const changed = after.filter((item) => {
      const earlier = old.get(item.uuid);
      return earlier !== undefined && JSON.stringify(earlier.values) !== JSON.stringify(item.values);
    });
    expect(uuids(changed).sort()).toEqual(names(step.changed));
    expect(changed).toHaveLength(7);
    for (const item of changed) expect(Date.parse(item.updated)).toBe(step.at * 1000);
  });

  it('lists stay in order, by uuid and by identifier, and cursors lead on', async () => {
    demo().pim.edits.apply({ create: 40, remove: 30 });
    const byUuid = uuids(await everything('products-uuid'));
    expect(byUuid).toEqual([...byUuid].sort());
    expect(byUuid).toHaveLength(430);
    const identifiers = (await everything('products')).map(({ identifier }) => identifier);
    expect(identifiers).toEqual([...identifiers].sort());
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  it('counts, offset pages and single products agree', async () => {
    const { created, removed } = demo().pim.edits.apply({ create: 3, remove: 10 });
    expect(await count('products-uuid')).toBe(413);
    expect(demo().pim.edits.summary()).toMatchObject({ step: 1, products: 413, created: 3, removed: 10 });
    const pages: string[] = [];
    for (let page = 1; page <= 5; page++) {
      const { json } = await demo().get(`${base}/products-uuid?limit=100&page=${page}`);
      pages.push(...uuids(json._embedded.items));
    }
    expect(pages).toEqual(uuids(await everything('products-uuid')));
    const fresh = present(created[0]);
    const gone = present(removed[0]);
    expect((await demo().get(`${base}/products-uuid/${fresh.uuid.toUpperCase()}`)).json.uuid).toBe(
      fresh.uuid,
    );
    expect((await demo().get(`${base}/products/${fresh.identifier ?? ''}`)).json.uuid).toBe(fresh.uuid);
    const missing = await demo().get(`${base}/products-uuid/${gone.uuid}`);
    expect([missing.status, missing.json.message]).toEqual([
      404,
      `Product "${gone.uuid}" does not exist or you do not have permission to access it.`,
    ]);
  });

  it('searches find what changed since, and uuids that were created', async () => {
    const { changed, created, removed } = demo().pim.edits.apply({
      change: 4,
      create: 2,
      remove: 2,
      at: Date.UTC(2027, 0, 2, 3, 4, 5) / 1000,
    });
    const find = async (wanted: unknown) =>
      uuids((await demo().search('products-uuid', wanted, '&limit=100')).json._embedded.items).sort();
    const touched = [...changed, ...created].map(({ uuid }) => uuid).sort();
    expect(await find({ updated: [{ operator: '>', value: '2027-01-01 00:00:00' }] })).toEqual(touched);
    expect(await find({ created: [{ operator: '=', value: '2027-01-02 03:04:05' }] })).toEqual(
      created.map(({ uuid }) => uuid).sort(),
    );
    const named = [present(created[0]).uuid, present(removed[0]).uuid];
    expect(await find({ uuid: [{ operator: 'IN', value: named }] })).toEqual([named[0]]);
  });

  it('the same steps from the same seed meet the same products', async () => {
    const other = await startDemo({ products: 420 });
    const steps = (pim: typeof other.pim) => [
      pim.edits.apply({ change: 5, create: 3, remove: 2, at: 1 }),
      pim.edits.apply({ change: 5, create: 3, remove: 2, at: 2 }),
    ];
    const [here, there] = [steps(demo().pim), steps(other.pim)];
    await other.pim.close();
    expect(there).toEqual(here);
    expect(here[0]?.changed).not.toEqual(here[1]?.changed);
  });

  it('a reset brings the generated catalog back', async () => {
    const before = await everything('products-uuid');
    demo().pim.edits.apply({ change: 20, create: 20, remove: 20 });
    demo().pim.edits.reset();
    expect(await everything('products-uuid')).toEqual(before);
  });

  it('the administration interface takes steps and refuses nonsense', async () => {
    const { url, token } = demo().pim.admin;
    const call = async (method: string, path: string, body?: unknown) => {
      const reply = await fetch(`${url}/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: reply.status, json: (await reply.json()) as unknown };
    };
    expect((await call('POST', 'edits', { change: 2, create: 1 })).json).toMatchObject({
      step: 1,
      changed: [{ uuid: some(String) }, {}],
      created: [{}],
      removed: [],
    });
    expect((await call('GET', 'edits')).json).toEqual({
      step: 1,
      products: 421,
      changed: 2,
      created: 1,
      removed: 0,
    });
    expect((await call('POST', 'edits', { change: -1 })).status).toBe(422);
    await call('POST', 'edits/reset');
    expect((await call('GET', 'edits')).json).toMatchObject({ step: 0, products: 420 });
  });
});
