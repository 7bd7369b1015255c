import { valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import { filtersAttributes } from '../../preload/contract/catalog-filter.ts';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { SavedView } from '../../preload/contract/catalog-views.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { FilterBar } from '../catalog-filter/filter-bar.tsx';
import { SavedViewsMenu } from '../catalog-filter/saved-views-menu.tsx';
import type { ColumnName } from './column-names.ts';
import { ColumnPicker } from './column-picker.tsx';
import { wholeList } from './explorer-queries.ts';
import type { LabelLocale } from './label-locale.ts';
import { ListBar } from './list-bar.tsx';
import type { ListColumn } from './list-column.ts';
import { columnSortOf } from './list-sort.ts';
import { type ListSetup, useListStore } from './list-store.ts';
import { RestrictControl, RestrictionNote } from './restrict-control.tsx';
import { type Columns, columnsOf } from './use-columns.ts';
import { familyOfFilter } from './use-list-query.ts';

interface ListControlsProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  labels: LabelLocale;
  setup: ListSetup;
  onSetup: (change: Partial<ListSetup>) => void;
  columns: Columns;
  query: ListQuery | null;
  nameOf: (column: ListColumn) => ColumnName;
  /** What the PIM said to the list, for the filter. */
  problem: Problem | null;
}

/** How a list is shown and what it is narrowed by: locale, channel, columns, views, restriction, filter. */
export function ListControls(props: ListControlsProps) {
  const { profileId, resource, parents, labels, setup, onSetup, columns, query, nameOf, problem } = props;
  const isOfProducts = filtersAttributes(resource);
  const locale = labels.locale ?? null;
  const family = isOfProducts ? familyOfFilter(setup.filter) : null;
  const shown = useListStore(({ channels }) => channels[profileId]) ?? null;
  const showChannel = useListStore((store) => store.showChannel);
  const choose = (channel: string | null) => showChannel(profileId, channel);
  const open = (view: SavedView) => {
    const of = familyOfFilter(view.query.search) ?? '';
    onSetup({
      filter: view.query.search,
      restriction: view.query.scope,
      text: view.query.text ?? '',
      sort: columnSortOf(resource, columnsOf(resource, view.columns), view.query.sort),
      columns: { ...setup.columns, [of]: view.columns },
    });
    labels.choose(view.locale);
  };
  return (
    <>
      <ListBar
        profileId={profileId}
        labels={labels}
        channel={valueAttributesOf(resource) === null ? null : { shown, choose }}
      >
        <ColumnPicker
          profileId={profileId}
          resource={resource}
          parents={parents}
          locale={locale}
          columns={columns}
          family={family}
          nameOf={nameOf}
        />
        <SavedViewsMenu
          profileId={profileId}
          resource={resource}
          parents={parents}
          current={{ family: null, query: query ?? wholeList, locale, columns: columns.settings }}
          onOpen={open}
        />
        {isOfProducts && (
          <RestrictControl
            profileId={profileId}
            locale={locale}
            restriction={setup.restriction}
            onRestrict={(restriction) => onSetup({ restriction })}
          />
        )}
      </ListBar>
      <div className="ps-list-filter">
        <FilterBar
          profileId={profileId}
          resource={resource}
          parents={parents}
          filter={setup.filter}
          onChange={(filter) => onSetup({ filter })}
          problem={problem}
        />
      </div>
      {setup.restriction !== null && isOfProducts && (
        <RestrictionNote channel={setup.restriction} onEnd={() => onSetup({ restriction: null })} />
      )}
    </>
  );
}
