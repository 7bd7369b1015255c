import { describe, expect, it } from 'vitest';
import type { Json } from '../../../preload/contract/read-item.ts';
import { readableValue } from '../../../renderer/record/value-kind.ts';

describe('a value as it is read', () => {
  it.each<[Json, object]>([
    [null, { kind: 'empty' }],
    ['', { kind: 'empty' }],
    [[], { kind: 'empty' }],
    ['oak', { kind: 'text', text: 'oak' }],
    [12.5, { kind: 'number', number: 12.5 }],
    [false, { kind: 'boolean', value: false }],
    ['2026-03-01T00:00:00+00:00', { kind: 'date', date: '2026-03-01T00:00:00+00:00' }],
    [
      'a/b/c/0/3f2a_sylt_front.jpg',
      { kind: 'file', path: 'a/b/c/0/3f2a_sylt_front.jpg', name: 'sylt_front.jpg' },
    ],
    [['oak', 'sand'], { kind: 'codes', codes: ['oak', 'sand'] }],
    [
      { amount: '4.2000', unit: 'KILOGRAM' },
      { kind: 'metric', amount: '4.2', unit: 'KILOGRAM' },
    ],
    [
      { amount: 400, unit: 'GRAM' },
      { kind: 'metric', amount: '400', unit: 'GRAM' },
    ],
    [
      [{ amount: '89.90', currency: 'EUR' }],
      { kind: 'prices', prices: [{ amount: '89.90', currency: 'EUR' }] },
    ],
    [[{ amount: null, currency: 'EUR' }], { kind: 'json', json: [{ amount: null, currency: 'EUR' }] }],
    [[{ material: 'acacia' }], { kind: 'json', json: [{ material: 'acacia' }] }],
    [{ unknown: 1 }, { kind: 'json', json: { unknown: 1 } }],
  ])('%j', (data, expected) => {
    expect(readableValue(data)).toEqual(expected);
  });
});
