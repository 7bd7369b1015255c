import { useQuery } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filtersAttributes } from '../../preload/contract/catalog-filter.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { ExportDialog } from '../catalog-export/export-dialog.tsx';
import { isFilterProblem } from '../catalog-filter/filter-problem.tsx';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { RecordPanel } from '../record/record-panel.tsx';
import { useColumnNames } from './column-names.ts';
import { exportNames } from './export-names.ts';
import { useLabelLocale } from './label-locale.ts';
import { ListCellMenu, type OpenMenu } from './list-cell-menu.tsx';
import type { ListColumn } from './list-column.ts';
import { ListControls } from './list-controls.tsx';
import { ListGrid } from './list-grid.tsx';
import { ListHead } from './list-head.tsx';
import { isUnreadable, ListMessage } from './list-message.tsx';
import { type ListRow, oddName } from './list-reader.ts';
import { sortedBy } from './list-sort.ts';
import { listPlace, useListSetup, useListStore } from './list-store.ts';
import { type ListView, ListViewContext } from './list-view.ts';
import { OfflineBar } from './offline-bar.tsx';
import { PageProblemBar } from './page-problem-bar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useColumns } from './use-columns.ts';
import { useCopying } from './use-copying.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useKnownAttributes } from './use-known-attributes.ts';
import { familyOfFilter } from './use-list-query.ts';
import { useListReading } from './use-list-reading.ts';
import './catalog.css';
import './list.css';

interface ListScreenProps {
  profileId: string;
  resource: ResourceName;
  /** Codes of what a nested resource lies in, outermost first. */
  parents: string[];
}

/** The list of one resource: a grid of what this access sees, and the entity of the chosen row at its right. */
export function ListScreen({ profileId, resource, parents }: ListScreenProps) {
  const { t } = useTranslation('explorer');
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === profileId);
  const labels = useLabelLocale(profileId);
  const locale = labels.locale ?? null;
  const place = listPlace(profileId, resource, parents);
  const { setup, change } = useListSetup(place);
  const family = filtersAttributes(resource) ? familyOfFilter(setup.filter) : null;
  const columns = useColumns(profileId, resource, place, family);
  const channel = useListStore(({ channels }) => channels[profileId]) ?? null;
  const markRead = useListStore((store) => store.markRead);
  const attributes = useKnownAttributes(profileId, resource, parents, columns.shown);
  const isOfProducts = filtersAttributes(resource);
  const nameOf = useColumnNames(attributes, locale, isOfProducts && resource !== 'product-models');
  const reading = useListReading({
    profileId,
    resource,
    parents,
    setup,
    columns: columns.shown,
    labels,
    channel,
  });
  const { query, generation, origin, isOffline, sort, datasource, progress, failure, count, refresh } =
    reading;
  const [opened, setOpened] = useState<ListRow | null>(null);
  const [selected, setSelected] = useState(0);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [exported, setExported] = useState<'list' | 'selection' | null>(null);
  const grid = useRef<GridApi<ListRow> | null>(null);

  const view = useMemo(
    (): ListView => ({ profileId, resource, parents, attributes, channel, locale }),
    [profileId, resource, parents, attributes, channel, locale],
  );
  const headed = columns.shown.map((column) => ({ column, heading: nameOf(column).heading }));
  const copying = useCopying(view, headed);
  useEffect(() => {
    if (progress.readAt !== null || failure) markRead(profileId);
  }, [progress.readAt, failure, markRead, profileId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of a list that is read anew are not those selected
  useEffect(() => {
    grid.current?.deselectAll();
    setSelected(0);
    setMenu(null);
  }, [datasource]);

  const selectedRows = () =>
    (grid.current?.getSelectedNodes() ?? []).flatMap(({ data }) => data ?? []).sort((a, b) => a.at - b.at);
  const focusGrid = () => {
    const cell = grid.current?.getFocusedCell();
    if (cell) grid.current?.setFocusedCell(cell.rowIndex, cell.column);
  };
  const closePanel = () => {
    setOpened(null);
    focusGrid();
  };
  const nothingRead = progress.loaded === 0;
  const retry = () => (nothingRead ? refresh() : grid.current?.refreshInfiniteCache());
  const changeFilter = (filter: string | null) => change({ filter });
  useKeptPlace({ grid, datasource, origin, progress, count });
  const isSortable = useCallback((column: ListColumn) => sortedBy(resource, column) !== null, [resource]);
  const goTo = (at: number) => {
    grid.current?.ensureIndexVisible(at, 'top');
    grid.current?.setFocusedCell(at, columns.shown[0]?.id ?? 'identifier');
  };
  const empty = progress.complete && nothingRead;
  const failed = failure !== null && nothingRead;
  /** Nothing can be read at all, whatever is asked. */
  const isClosed = failed && isUnreadable(failure.problem);

  return (
    <section className="ps-catalog" aria-label={t(`resource.${resource}`)}>
      <ListHead
        profileId={profileId}
        resource={resource}
        parents={parents}
        progress={progress}
        count={count}
        failed={failed}
        onExport={isClosed ? null : () => setExported('list')}
        onRefresh={refresh}
      />
      {isOffline && !isClosed && (
        <OfflineBar
          resource={resource}
          text={setup.text}
          onText={(text) => change({ text })}
          count={count}
          onGo={goTo}
        />
      )}
      {!isClosed && (
        <ListControls
          profileId={profileId}
          resource={resource}
          parents={parents}
          labels={labels}
          setup={setup}
          onSetup={change}
          columns={columns}
          query={query}
          nameOf={nameOf}
          problem={failure?.problem ?? null}
        />
      )}
      <ListMessage
        profile={profile}
        resource={resource}
        // What the PIM says to the filter stands at the filter.
        problem={failed && !isFilterProblem(failure.problem, setup.filter) ? failure.problem : null}
        isEmpty={empty}
        filter={setup.filter}
        text={query?.text ?? ''}
        onClear={() => (query?.text ? change({ text: '' }) : changeFilter(null))}
        onRetry={retry}
      />
      <div className="ps-catalog-body" hidden={empty || failed}>
        <div className="ps-catalog-grid" data-testid="product-grid">
          <ListViewContext value={view}>
            <ListGrid
              datasource={datasource}
              columns={columns.shown}
              headingOf={nameOf}
              settings={columns.settings}
              onSettings={columns.change}
              sort={sort}
              onSort={isOffline ? (next) => change({ sort: next }) : null}
              isSortable={isSortable}
              onRow={(row, chosen) => setOpened((known) => (chosen || known ? row : known))}
              onEscape={() => setOpened(null)}
              onCopy={({ row, columnId }) => {
                const rows = selectedRows();
                if (rows.length > 0) copying.rows(rows, 'tsv');
                else
                  copying.cell(
                    row,
                    columns.shown.find(({ id }) => id === columnId),
                  );
              }}
              onMenu={(cell, at) => setMenu({ cell, at })}
              onSelection={setSelected}
              onApi={(ready) => {
                grid.current = ready;
              }}
            />
          </ListViewContext>
          {selected > 0 && (
            <SelectionBar
              count={selected}
              onCopy={(format) => copying.rows(selectedRows(), format)}
              onExport={() => setExported('selection')}
              onClear={() => grid.current?.deselectAll()}
            />
          )}
          {failure && !nothingRead && <PageProblemBar failure={failure} onRetry={retry} />}
        </div>
        {opened && (
          <RecordPanel
            profileId={profileId}
            resource={resource}
            parents={parents}
            entityKey={opened.entry.item === null && opened.entry.key === null ? null : opened.entry.key}
            name={nameOfRow(opened)}
            odd={opened.entry.item === null ? { raw: opened.entry.raw, issues: opened.entry.issues } : null}
            onClose={closePanel}
          />
        )}
      </div>
      <ListCellMenu
        menu={menu}
        onClose={() => {
          setMenu(null);
          focusGrid();
        }}
        view={view}
        columns={columns.shown}
        selectedRows={selectedRows}
        copying={copying}
        filter={setup.filter}
        onFilter={changeFilter}
        generation={generation}
        origin={origin}
      />
      <ExportDialog
        profileId={profileId}
        list={exported !== null && query ? { resource, parents, query, count } : null}
        keys={exported === 'selection' ? selectedRows().flatMap(({ entry }) => entry.key ?? []) : null}
        columns={exportNames(columns.shown, isOfProducts, resource === 'product-models')}
        onClose={() => setExported(null)}
      />
    </section>
  );
}

function nameOfRow({ entry }: ListRow): string | null {
  const { item, key, raw } = entry;
  if (item === null) return key ?? oddName(raw);
  return 'identifier' in item ? (item.identifier ?? item.uuid) : key;
}
