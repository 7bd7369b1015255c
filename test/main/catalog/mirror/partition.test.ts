import { expect, it } from 'vitest';
import { z } from 'zod';
import { byCreated } from '../../../../main/catalog/mirror/fill/partition.ts';

const borders = z.object({ created: z.tuple([z.object({ value: z.tuple([z.string(), z.string()]) })]) });
const first = Date.parse('2024-01-01T00:00:00Z');
const hour = 3_600_000;
const printed = (time: number) => new Date(time).toISOString().replace('.000Z', '+00:00');

function rangesOf(dates: readonly number[], total: number): [number, number][] {
  const items = dates.map((date) => ({ created: printed(date) }));
  return byCreated({ items, total, families: [] }).map(({ filter }) => {
    const [from, to] = borders
      .parse(JSON.parse(filter))
      .created[0].value.map((second) => Date.parse(`${second.replace(' ', 'T')}Z`));
    return [from ?? 0, to ?? 0];
  });
}

it.each([500, 5000, 100_000, 5_000_000])(
  'cuts a list of %i without gaps, the largest parts first',
  (total) => {
    const ranges = rangesOf(
      Array.from({ length: 100 }, (_, at) => first + at * hour),
      total,
    );
    for (const [place, [from]] of ranges.entries())
      if (place > 0) expect(from).toBe((ranges[place - 1]?.[1] ?? 0) + 1000);
    expect(ranges.length).toBeGreaterThanOrEqual(4);
    expect(ranges.length).toBeLessThanOrEqual(40);
    const lengths = ranges.slice(1, -1).map(([from, to]) => to - from);
    for (const [place, length] of lengths.entries())
      if (place > 0) expect(length).toBeLessThan((lengths[place - 1] ?? 0) + hour);
    // Four cursors begin with parts that are alike.
    expect((ranges[3]?.[1] ?? 0) - first).toBeGreaterThan(35 * hour);
  },
);
