import { useEntity } from './entity-lookup.ts';
import { type AnyItem, entryFor, textOf, valuesOf } from './item-parts.ts';
import { useListView } from './list-view.ts';
import { shownValue } from './shown-value.ts';
import { Thumbnail } from './thumbnail.tsx';

/** The main image of a product or product model: the value of the attribute that its family has for it. */
export function ImageCell({ item }: { item: AnyItem }) {
  const view = useListView();
  const family = useEntity(view.profileId, 'families', [], 'family' in item ? item.family : null)?.item;
  const attribute = textOf(family, 'attributeAsImage');
  const value = attribute === null ? null : shownValue(entryFor(valuesOf(item)[attribute], view), null);
  if (value?.kind !== 'file') return null;
  return <Thumbnail profileId={view.profileId} kind="product" code={value.path} name={value.name} />;
}
