import { useEntity } from './entity-lookup.ts';
import { type AnyItem, entryFor, labelOf, type ShownIn, textOf, valuesOf } from './item-parts.ts';
import { useListView, useListWords } from './list-view.ts';

/** The label of an item: its own, or the value of the attribute that its family has for it. */
export function LabelCell({ item }: { item: AnyItem }) {
  const { t } = useListWords();
  const view = useListView();
  const isProduct = 'family' in item;
  const code = isProduct ? item.family : null;
  const found = useEntity(view.profileId, 'families', [], code);
  // Which attribute the label is, only the family tells.
  if (code !== null && code !== '' && found === undefined)
    return <span className="ps-cell-loading" data-wide="true" />;
  const family = found?.item;
  const label = itemLabel(item, family ?? null, view);
  if (label === null)
    return (
      <span className="ps-absent" title={t('noLabel')}>
        –
      </span>
    );
  return (
    <div dir="auto" className="ps-cell-text" title={label}>
      {label}
    </div>
  );
}

/** The label of an item in a channel and a locale; records and assets have theirs in the attribute `label`. */
export function itemLabel(item: AnyItem, family: AnyItem | null, shownIn: ShownIn): string | null {
  if ('labels' in item) return labelOf(item, shownIn.locale);
  const attribute = 'family' in item ? textOf(family, 'attributeAsLabel') : 'label';
  const data = attribute === null ? null : entryFor(valuesOf(item)[attribute], shownIn)?.data;
  return typeof data === 'string' && data !== '' ? data : null;
}
