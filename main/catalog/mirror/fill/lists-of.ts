import type { Capabilities } from '../../../pim/resources/root-listing.ts';
import type { Kind } from '../item-key.ts';
import type { Meta } from '../store/meta.ts';
import type { ItemList } from './item-list.ts';

const byUuid: ItemList = { path: '/products-uuid', key: 'uuid' };
const byIdentifier: ItemList = { path: '/products', key: 'identifier' };
const models: ItemList = { path: '/product-models', key: 'code' };

/** The lists that a mirror holds. Products stay under the key that they were first kept by. */
export function listsOf(
  capabilities: Pick<Capabilities, 'offers'>,
  meta: Pick<Meta, 'path' | 'options'>,
): [Kind, ItemList][] {
  const path = meta.path ?? (capabilities.offers('/products-uuid') ? '/products-uuid' : '/products');
  const lists: [Kind, ItemList][] = [['product', path === '/products-uuid' ? byUuid : byIdentifier]];
  if (meta.options?.models === true && capabilities.offers('/product-models')) lists.push(['model', models]);
  return lists;
}
