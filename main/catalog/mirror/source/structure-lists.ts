import { setImmediate } from 'node:timers/promises';
import type { ListQuery, ListSort, ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import { fold } from '../fold.ts';
import type { SearchSide } from '../search/search-side.ts';
import { isObject, text } from '../values.ts';
import { structureTests, structureTexts } from './structure-conditions.ts';

type Entry = readonly [code: string, item: Json];

const atOnce = 5000;

/**
 * The items of a list beside products and models that a query leaves, in order.
 * @throws ProblemError `cancelled`, `search-refused`, `not-in-mirror`
 */
export async function structureList(
  side: SearchSide,
  resource: ResourceName,
  kind: string,
  query: Pick<ListQuery, 'search' | 'text' | 'sort'>,
  signal?: AbortSignal,
): Promise<Entry[]> {
  const tests = structureTests(side, resource, query.search);
  const wanted = fold((query.text ?? '').trim());
  const found: [rank: number, Entry][] = [];
  let looked = 0;
  for (const entry of side.structure.list(kind)) {
    looked += 1;
    if (looked % atOnce === 0) {
      await setImmediate();
      throwIfCancelled(signal);
    }
    const [code, item] = entry;
    if (!tests.every((test) => test(code, isObject(item) ? item : {}))) continue;
    const rank = wanted === '' ? 0 : rankOf(wanted, structureTexts(code, item));
    if (rank !== null) found.push([rank, entry]);
  }
  if (query.sort !== undefined)
    return sorted(
      found.map(([, entry]) => entry),
      query.sort,
    );
  // Sorting keeps the order of the PIM among equals.
  return found.sort(([one], [other]) => one - other).map(([, entry]) => entry);
}

/** Code, then labels, then other texts; those that begin so first. */
function rankOf(wanted: string, texts: readonly string[]): number | null {
  let best: number | null = null;
  for (const [place, one] of texts.entries()) {
    const at = fold(one).indexOf(wanted);
    if (at < 0) continue;
    const rank = (place === 0 ? 0 : 2) + (at === 0 ? 0 : 1);
    if (best === null || rank < best) best = rank;
  }
  return best;
}

function sorted(entries: readonly Entry[], sort: ListSort): Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry[1], sort) }));
  const direction = sort.descending ? -1 : 1;
  return keyed
    .sort(({ key: one }, { key: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      if (one === other) return 0;
      return (one < other ? -1 : 1) * direction;
    })
    .map(({ entry }) => entry);
}

function keyOf(item: Json, { by, locale, scope }: ListSort): string | number | null {
  if (!isObject(item)) return null;
  if (by === 'label' || by === 'labels') {
    const labels = isObject(item.labels) ? item.labels : {};
    return keyOfData(locale === null ? (Object.values(labels)[0] ?? null) : (labels[locale] ?? null));
  }
  const values = isObject(item.values) ? item.values[by] : undefined;
  if (Array.isArray(values)) {
    const value = values
      .filter(isObject)
      .find(
        (entry) =>
          (text(entry.locale) === null || text(entry.locale) === locale) &&
          ((text(entry.channel) ?? text(entry.scope)) === null ||
            (text(entry.channel) ?? text(entry.scope)) === scope),
      );
    return keyOfData(value?.data ?? null);
  }
  return keyOfData(item[by] ?? null);
}

function keyOfData(data: Json): string | number | null {
  if (typeof data === 'number') return data;
  if (typeof data === 'boolean') return Number(data);
  if (typeof data === 'string') return data === '' ? null : fold(data);
  return Array.isArray(data) && data.length > 0 ? keyOfData(data[0] ?? null) : null;
}
