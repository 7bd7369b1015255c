import { expect, it } from 'vitest';
import { filterTimes } from '../../../../main/catalog/mirror/fill/filter-times.ts';

const noon = Date.UTC(2026, 2, 1, 12) / 1000;
const seconds = [noon, noon + 86_400];

/** A PIM that prints times two hours ahead of UTC, and reads those of filters shifted by so many hours. */
function pim(hours: number, created: readonly number[] = seconds) {
  const asked: string[] = [];
  const page = async (filter: string) => {
    asked.push(filter);
    const [, from = ''] = /\["([^"]+)",/.exec(filter) ?? [];
    const second = Date.parse(`${from.replace(' ', 'T')}Z`) / 1000 - hours * 3600;
    const items = created.includes(second)
      ? [{ created: `${new Date((second + 7200) * 1000).toISOString().slice(0, 19)}+02:00` }]
      : [];
    return { items, next: null, count: null };
  };
  const options = {
    kind: 'product' as const,
    store: { createdBorders: () => [...seconds] },
    reader: { page },
    offsetMinutes: 120,
    signal: new AbortController().signal,
  };
  return { asked, options };
}

const between = (from: string, to: string) =>
  JSON.stringify({ created: [{ operator: 'BETWEEN', value: [from, to] }] });

it('takes the times of a PIM on UTC as they are, without asking', async () => {
  const { asked, options } = pim(0);
  const times = await filterTimes({ ...options, offsetMinutes: 0 });
  expect(times?.between(noon, noon + 1)).toBe(between('2026-03-01 12:00:00', '2026-03-01 12:00:01'));
  expect(times?.margin).toBe(0);
  expect(asked).toEqual([]);
});

it('finds out that filters are read in the zone of the server, with a margin for its clock changes', async () => {
  const { asked, options } = pim(2);
  const times = await filterTimes(options);
  expect(times?.between(noon, noon + 1)).toBe(between('2026-03-01 14:00:00', '2026-03-01 14:00:01'));
  expect(times?.margin).toBe(7200);
  expect(asked).toHaveLength(1);
});

it('finds out that filters are read as UTC though other times are printed', async () => {
  const times = await filterTimes(pim(0).options);
  expect(times?.between(noon, noon)).toBe(between('2026-03-01 12:00:00', '2026-03-01 12:00:00'));
  expect(times?.margin).toBe(0);
});

it('asks by another second where what was created then is gone, and gives up where nothing fits', async () => {
  const { asked, options } = pim(2, [noon + 86_400]);
  expect((await filterTimes(options))?.margin).toBe(7200);
  expect(asked).toHaveLength(2);
  expect(await filterTimes(pim(5).options)).toBeNull();
});

it('stays within the times that a filter can say', async () => {
  const times = await filterTimes(pim(2).options);
  expect(times?.between(-7200, 253_402_300_799)).toBe(between('1970-01-01 00:00:00', '9999-12-31 23:59:59'));
});
