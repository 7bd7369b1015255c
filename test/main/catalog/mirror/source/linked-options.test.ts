import { expect, it } from 'vitest';
import { wholeList } from '../../../../../main/catalog/catalog-source.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { smallMirror } from '../support/small-mirror.ts';

const red = { attribute: 'color', code: 'r', labels: { en_US: 'Red', de_DE: 'Rot' } };
const blue = { attribute: 'color', code: 'b', labels: { en_US: 'Blue', de_DE: 'Blau' } };

function begin(values: Json) {
  const mirror = smallMirror({ a: { color: values }, b: { color: values } });
  const query = { ...wholeList, withAttributeOptions: true };
  const request = { resource: 'products' as const, parents: [], query, cursor: null, limit: 10 };
  return {
    ...mirror,
    /** What stands beside the color of each product. */
    async links() {
      const { items } = await mirror.source.list<'products'>(request);
      return items.map(({ item }) => item?.values.color?.[0]?.linkedData);
    },
  };
}

it('brings the labels of one option and of several, and nothing where there is no such option', async () => {
  expect(await begin('r').links()).toEqual([red, red]);
  expect(await begin([{ data: ['b', 'gone', 'r'] }]).links()).toEqual([
    { b: blue, r: red },
    { b: blue, r: red },
  ]);
  expect(await begin('gone').links()).toEqual([null, null]);
});

it('brings the labels as they are after the mirror has changed', async () => {
  const { links, changeStructure } = begin('r');
  expect(await links()).toEqual([red, red]);
  changeStructure('attributes/color/options', { r: { code: 'r', labels: { en_US: 'Scarlet' } } });
  const scarlet = { ...red, labels: { en_US: 'Scarlet' } };
  expect(await links()).toEqual([scarlet, scarlet]);
  changeStructure('attributes', { color: { code: 'color', type: 'pim_catalog_text' } });
  expect(await links()).toEqual([null, null]);
});
