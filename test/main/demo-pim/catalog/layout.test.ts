import { describe, expect, it } from 'vitest';
import { Layout } from '../../../../main/demo-pim/catalog/layout.ts';

describe('Layout', () => {
  it.each([1, 2, 10, 997, 1000, 1200])('gives each of %i products one index and one rank', (count) => {
    const layout = new Layout(count, 12345);
    const ranks = new Set<number>();
    for (let index = 0; index < count; index++) {
      const rank = layout.rankOf(index);
      expect(layout.indexOf(rank)).toBe(index);
      ranks.add(rank);
    }
    expect(ranks.size).toBe(count);
    expect(Math.max(...ranks)).toBe(count - 1);
  });

  it('divides all products among the families, whatever the size', () => {
    for (const count of [1, 10, 1200, 5_000_000]) {
      const { blocks } = new Layout(count, 1);
      expect(blocks.reduce((sum, block) => sum + block.size, 0)).toBe(count);
      expect(blocks.map((block) => block.prefix)).toEqual(blocks.map((block) => block.prefix).sort());
    }
  });

  it('uuids are version 4, ascend with the index, and lead back to it, up to millions', () => {
    const layout = new Layout(5_000_000, 77);
    let previous = '';
    for (let index = 0; index < 5_000_000; index += 4999) {
      const uuid = layout.uuidOf(index);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuid > previous).toBe(true);
      expect(layout.indexOfUuid(uuid.toUpperCase())).toBe(index);
      expect(layout.firstIndexAfter(uuid)).toBe(index + 1);
      previous = uuid;
    }
  });

  it('neighbouring uuids ascend too', () => {
    const layout = new Layout(1_000_000, 3);
    for (let index = 500_000; index < 502_000; index++) {
      expect(layout.uuidOf(index + 1) > layout.uuidOf(index)).toBe(true);
    }
  });

  it('knows which uuids do not exist, and what comes after them', () => {
    const layout = new Layout(1000, 5);
    expect(layout.indexOfUuid('00000000-0000-4000-8000-000000000000')).toBeUndefined();
    expect(layout.indexOfUuid('nonsense')).toBeUndefined();
    expect(layout.firstIndexAfter('00000000-0000-4000-8000-000000000000')).toBe(0);
    expect(layout.firstIndexAfter('ffffffff-ffff-4fff-bfff-ffffffffffff')).toBe(1000);
  });

  it.each([0, -1, 1.5, 50_000_001])('refuses %d products', (count) => {
    expect(() => new Layout(count, 1)).toThrow(RangeError);
  });
});
