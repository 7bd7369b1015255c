import { setImmediate } from 'node:timers/promises';
import type { CatalogItem, ItemOf, ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import { catalogItem } from '../../../pim/resources/catalog-item.ts';
import { rawOfText } from '../../raw-as-text.ts';
import { isObject } from '../values.ts';
import { keptResource } from './kept-resource.ts';

/** Some milliseconds of work; then others get their turn. */
const charactersAtOnce = 250_000;

/** Items of a mirror as JSON, which cross from its worker in a fraction of the time that objects take. */
export interface WrittenItems {
  /** Whether products are kept by uuid. */
  byUuid: boolean;
  texts: readonly string[];
}

/** Each item beside what is understood of it, parsed here and only once. @throws ProblemError `cancelled` */
export async function understandItems<R extends ResourceName>(
  resource: R,
  { byUuid, texts }: WrittenItems,
  signal?: AbortSignal,
): Promise<CatalogItem<ItemOf<R>>[]> {
  const usual = keptResource(resource, byUuid);
  const items: CatalogItem<ItemOf<R>>[] = [];
  let parsed = 0;
  for (const text of texts) {
    if (parsed > charactersAtOnce) {
      parsed = 0;
      await setImmediate();
      throwIfCancelled(signal);
    }
    parsed += text.length;
    const raw = rawOfText(text);
    const { schema, keyOf } = isOldMeasurement(raw) ? keptResource(resource, byUuid, true) : usual;
    items.push(catalogItem(schema, keyOf, raw));
  }
  return items;
}

/** Measurement families of PIMs before 5.0 have a form of their own. */
function isOldMeasurement(raw: Json): boolean {
  return isObject(raw) && raw.standard !== undefined;
}
