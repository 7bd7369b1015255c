import { describe, expect, it } from 'vitest';
import { notUuids, readPasted } from '../../../renderer/catalog-filter/pasted-list.ts';

describe('a pasted list', () => {
  it('is taken apart at lines, commas, semicolons and tabs, each key once', () => {
    expect(readPasted('a\r\nb,c;d\te\n\n"f"')).toEqual({
      keys: ['a', 'b', 'c', 'd', 'e', 'f'],
      duplicates: [],
    });
  });

  it('names what stands there more than once, each of them once', () => {
    expect(readPasted('a\nb\n a \n"a"\nb')).toEqual({ keys: ['a', 'b'], duplicates: ['a', 'b'] });
  });

  it('names what is no UUID', () => {
    const good = '25566245-55C3-42CE-86D9-8610AC459FA8';
    expect(notUuids([good, 'SKU-1', `${good}0`])).toEqual(['SKU-1', `${good}0`]);
  });
});
