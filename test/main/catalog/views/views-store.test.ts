import { expect, it } from 'vitest';
import { wholeList } from '../../../../main/catalog/catalog-source.ts';
import { createViewsStore, viewsFileSchema } from '../../../../main/catalog/views/views-store.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';

function storeOn(disk: { content: unknown }) {
  let at = 0;
  const now = () => {
    at += 1000;
    return new Date(at);
  };
  const file = openVersionedFile({
    file: {
      path: 'catalog-views.json',
      read: () => disk.content,
      write: (content) => {
        disk.content = structuredClone(content);
      },
    },
    version: 1,
    migrations: {},
    schema: viewsFileSchema,
    empty: { profiles: {} },
    onUnusable: () => undefined,
    now,
  });
  return createViewsStore(file, now);
}

const view = (name: string, id = crypto.randomUUID()) => ({
  id,
  name,
  resource: 'products' as const,
  parents: [],
  family: null,
  query: wholeList,
  locale: null,
  columns: [],
});
const visit = (key: string) => ({ resource: 'products' as const, parents: [], key, label: null });

it('keeps views by name and visits by time, over a restart', () => {
  const disk = { content: undefined };
  const store = storeOn(disk);
  const first = view('Shoes');
  store.save('one', first);
  store.save('one', view('Bags'));
  store.visit('one', visit('a'));
  store.visit('one', visit('b'));
  store.visit('one', visit('a'));
  const again = storeOn(disk);
  expect(again.of('one').views.map(({ name }) => name)).toEqual(['Bags', 'Shoes']);
  expect(again.of('one').visits.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(again.of('two')).toEqual({ views: [], visits: [] });
  expect(again.save('one', view('Caps', first.id)).views.map(({ name }) => name)).toEqual(['Bags', 'Caps']);
  expect(again.remove('one', first.id).views).toHaveLength(1);
  expect(again.forgetVisits('one').visits).toEqual([]);
});

it('is bounded, and drops what belongs to no profile', () => {
  const store = storeOn({ content: undefined });
  for (let at = 0; at < 205; at += 1) {
    store.save('one', view(`View ${at}`));
    store.visit('one', visit(`key ${at}`));
  }
  const { views, visits } = store.of('one');
  expect(views).toHaveLength(200);
  expect(views.some(({ name }) => name === 'View 4')).toBe(false);
  expect(visits).toHaveLength(200);
  expect(visits[0]?.key).toBe('key 204');
  store.keepOnly(['two']);
  expect(store.of('one').views).toEqual([]);
});

it('keeps the last filters, each once, beside views and visits, and forgets them on demand', () => {
  const disk = { content: undefined };
  const store = storeOn(disk);
  const filter = (code: string) => ({
    resource: 'products' as const,
    parents: [],
    search: `{"family":[{"operator":"IN","value":["${code}"]}]}`,
  });
  store.visit('one', visit('a'));
  for (let at = 0; at < 40; at += 1) store.noteFilter('one', filter(`f${at}`));
  store.noteFilter('one', filter('f20'));
  const again = storeOn(disk);
  expect(again.filtersOf('one')).toHaveLength(30);
  expect(again.filtersOf('one').slice(0, 2)).toEqual([filter('f20'), filter('f39')]);
  expect(again.of('one').visits).toHaveLength(1);
  expect(again.filtersOf('two')).toEqual([]);
  expect(again.forgetFilters('one')).toEqual([]);
  expect(storeOn(disk).filtersOf('one')).toEqual([]);
});
