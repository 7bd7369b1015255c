import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../build/chromium-host/worlds/node-codec.ts';

const roundTrip = (value: unknown): unknown => nodeCodec.decode(nodeCodec.encode(value));

describe('values that cross between main and pages', () => {
  test('keep what one object twice or a cycle means', () => {
    const shared = { name: 'one' };
    const cycle: Record<string, unknown> = { list: [shared, shared] };
    cycle.self = cycle;
    const copy = roundTrip(cycle) as { list: [object, object]; self: unknown };
    expect(copy.list[0]).toBe(copy.list[1]);
    expect(copy.self).toBe(copy);
  });

  test('keep keys that mean something to JavaScript', () => {
    const odd: unknown = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "u": null}');
    const copy = roundTrip([odd, undefined]) as [Record<string, unknown>];
    expect(Object.keys(copy[0])).toEqual(['__proto__', 'constructor', 'u']);
    expect('admin' in copy[0]).toBe(false);
  });

  test('take arrays that look like the codec writes for what they are', () => {
    const looksTagged = [['u'], ['d', 0], ['r', 0], ['b', '1'], undefined];
    expect(roundTrip(looksTagged)).toEqual(looksTagged);
  });

  test('keep errors with their class, cause and further undefined fields', () => {
    const copy = roundTrip(new RangeError('far', { cause: { code: 'E1', value: undefined } })) as Error;
    expect(copy).toBeInstanceOf(RangeError);
    expect(copy.message).toBe('far');
    expect(copy.cause).toEqual({ code: 'E1', value: undefined });
  });

  test('carry no byte that was not given', () => {
    const part = new Uint8Array([9, 8, 7, 6, 5]).subarray(1, 3);
    const copy = roundTrip({ part, again: undefined }) as { part: Uint8Array };
    expect([...copy.part]).toEqual([8, 7]);
    expect(copy.part.buffer.byteLength).toBe(2);
  });

  test('keep every kind of typed array, and invalid dates', () => {
    const values = [
      new Float64Array([1.5, Number.NaN]),
      new BigInt64Array([-1n]),
      new Date(Number.NaN),
      new ArrayBuffer(3),
    ];
    expect(roundTrip(values)).toEqual(values);
  });

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ])('are refused when one of them is %s', (_name, value) => {
    expect(() => nodeCodec.encode({ value })).toThrow('An object could not be cloned.');
  });
});
