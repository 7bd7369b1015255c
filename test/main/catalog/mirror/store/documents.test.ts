import { expect, it } from 'vitest';
import { createDocuments, newSample } from '../../../../../main/catalog/mirror/store/documents.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';

const itemOf = (length: number): Json => ({
  uuid: 'ä€',
  values: { text: [{ locale: null, scope: null, data: 'a long text '.repeat(length) }] },
});

it('packs items of any size and gives them back, parsed or as JSON', () => {
  const { sample, codec } = newSample(itemOf(3));
  for (const [used, dictionary] of [
    [codec, sample],
    ['deflate', sample],
    ['deflate', ''],
    [codec, ''],
  ] as const) {
    const documents = createDocuments(used, dictionary);
    for (const length of [0, 10, 10_000]) {
      const item = itemOf(length);
      const bytes = documents.pack(item);
      expect(documents.unpack(bytes)).toEqual(item);
      expect(documents.unpackText(bytes)).toBe(JSON.stringify(item));
    }
  }
});
