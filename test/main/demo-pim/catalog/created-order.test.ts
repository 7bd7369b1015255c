import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CreatedOrder } from '../../../../main/demo-pim/catalog/created-order.ts';

it('finds by a range what going through all of them finds', () => {
  const seconds = fc.integer({ min: 1_600_000_000, max: 1_600_000_040 });
  fc.assert(
    fc.property(fc.array(seconds, { maxLength: 200 }), seconds, seconds, (times, from, to) => {
      const order = new CreatedOrder(times.length, (rank) => times[rank] ?? 0);
      const expected = times.flatMap((time, rank) => (time >= from && time <= to ? rank : []));
      expect([...order.ranksBetween(from, to)].sort((a, b) => a - b)).toEqual(expected);
      expect(order.countBetween(from, to)).toBe(expected.length);
    }),
  );
});

it('takes ranges that are open to one side', () => {
  const order = new CreatedOrder(3, (rank) => 1_700_000_000 + rank);
  expect([...order.ranksBetween(0, 1_700_000_001)]).toEqual([0, 1]);
  expect([...order.ranksBetween(1_700_000_001, Number.MAX_SAFE_INTEGER)]).toEqual([1, 2]);
});
