import { Link } from '@tanstack/react-router';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { type AnyItem, textOf } from './item-parts.ts';
import { useListView, useListWords } from './list-view.ts';
import { type NestedResource, nestedIn } from './resource-groups.ts';

const withOptions = [
  'pim_catalog_simpleselect',
  'pim_catalog_multiselect',
  'single_option',
  'multiple_options',
];

/** Links to the lists that lie in an item: options, variants, records, assets. */
export function NestedCell({ item, itemKey }: { item: AnyItem; itemKey: string | null }) {
  const { t } = useListWords();
  const { profileId, resource, parents } = useListView();
  if (itemKey === null) return null;
  return (
    <span className="ps-cell-links">
      {nestedLists(resource, item).map((nested) => (
        <Link
          key={nested}
          to="/profiles/$profileId/catalog/$resource"
          params={{ profileId, resource: nested }}
          search={{ parents: [...parents, itemKey] }}
          preload={false}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
        >
          {t(`within.${nested}`)}
        </Link>
      ))}
    </span>
  );
}

/** The lists that lie in an item: only attributes of choices have options. */
export function nestedLists(resource: ResourceName, item: AnyItem): NestedResource[] {
  const type = textOf(item, 'type');
  return nestedIn(resource).filter(
    (nested) => !nested.endsWith('options') || withOptions.includes(type ?? ''),
  );
}
