import type { Json } from '../../../preload/contract/read-item.ts';
import { isObject } from './values.ts';

/** The code of the attribute that identifies products: the main one of several; null where there is none. */
export function mainIdentifier(attributes: ReadonlyMap<string, Json>): string | null {
  const identifiers = [...attributes].filter(
    ([, attribute]) => isObject(attribute) && attribute.type === 'pim_catalog_identifier',
  );
  const main = identifiers.find(
    ([, attribute]) => isObject(attribute) && attribute.is_main_identifier === true,
  );
  return (main ?? identifiers[0])?.[0] ?? null;
}
