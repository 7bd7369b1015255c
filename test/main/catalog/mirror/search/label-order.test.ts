import { expect, it } from 'vitest';
import { allItems } from '../../../../../main/catalog/all-items.ts';
import { wholeList } from '../../../../../main/catalog/catalog-source.ts';
import { fold } from '../../../../../main/catalog/mirror/fold.ts';
import { openMirrorReader } from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import { mirrorHouse } from '../support/mirror-house.ts';
import { readerSource } from '../support/reader-source.ts';

it('labels are sorted in the locale that is asked for, those without one last, in both directions', async () => {
  const made = await mirrorHouse({ products: 120 });
  await made.fill();
  const reader = openMirrorReader(made.path);
  if (reader === null) throw new Error('There is no mirror.');
  const source = readerSource(reader);
  const families = await allItems(source, { resource: 'families', parents: [] });
  const labelOf = new Map(families.map(({ item }) => [item?.code, item?.attributeAsLabel]));
  const labelsBy = async (locale: string, descending: boolean) => {
    const sort = { by: 'label', descending, locale, scope: 'ecommerce' };
    const items = await allItems(source, {
      resource: 'products',
      parents: [],
      query: { ...wholeList, sort },
    });
    return items.map(({ item }) => {
      const values = item?.values[labelOf.get(item.family ?? '') ?? ''] ?? [];
      const data = values.find((value) => value.locale === null || value.locale === locale)?.data;
      return typeof data === 'string' ? fold(data) : null;
    });
  };
  const german = await labelsBy('de_DE', false);
  const valued = german.filter((label) => label !== null);
  expect(german).toHaveLength(120);
  expect(new Set(valued).size).toBeGreaterThan(50);
  expect(german).toEqual([
    ...valued.toSorted((one, other) => (one === other ? 0 : one < other ? -1 : 1)),
    ...german.filter((label) => label === null),
  ]);
  const english = await labelsBy('en_US', true);
  expect(english).not.toEqual(german.toReversed());
  const shown = english.filter((label) => label !== null);
  expect(shown).toEqual(shown.toSorted((one, other) => (one === other ? 0 : one < other ? 1 : -1)));
});
