import {
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  type ColDef,
  ColumnApiModule,
  type GridApi,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  type RowClassRules,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  type SelectionColumnDef,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from '../app/csp-nonce.ts';
import { columnDefinition, settingsOf } from './grid-columns.ts';
import { gridTheme } from './grid-theme.ts';
import type { ListColumn } from './list-column.ts';
import { type ListRow, pageSize } from './list-reader.ts';
import type { ColumnSort } from './list-sort.ts';
import type { ColumnSetting } from './list-store.ts';
import { ListWordsContext } from './list-view.ts';
import { keepScrollInStep } from './scroll-in-step.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ColumnApiModule,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
]);

/** What never changes is the same object in every drawing: the grid would set up its columns anew. */
const columnDefaults: ColDef<ListRow> = { sortable: false, resizable: true, suppressMovable: false };
const rowSelection = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: false,
  enableClickSelection: false,
} as const;
const rowClasses: RowClassRules<ListRow> = { 'ps-row-odd': ({ data }) => data?.entry.item === null };

/** A cell that something is done with: its row and its column, null beside all columns. */
export interface GridCell {
  row: ListRow;
  columnId: string | null;
}

interface ListGridProps {
  datasource: IDatasource | undefined;
  columns: readonly ListColumn[];
  headingOf: (column: ListColumn) => { heading: string; code: string };
  settings: readonly ColumnSetting[];
  onSettings: (settings: ColumnSetting[]) => void;
  /** A row that was chosen (click, Enter) or only passed by the arrow keys. */
  onRow: (row: ListRow, chosen: boolean) => void;
  onEscape: () => void;
  onCopy: (cell: GridCell) => void;
  /** The menu of a cell is wanted at this place of the window. */
  onMenu: (cell: GridCell, at: { x: number; y: number }) => void;
  onSelection: (count: number) => void;
  onApi: (api: GridApi<ListRow>) => void;
  /** By which column the rows are ordered; null for their own order. */
  sort: ColumnSort | null;
  /** Null where the origin of the list has no other order than its own. */
  onSort: ((sort: ColumnSort | null) => void) | null;
  /** Whether a column has an order. */
  isSortable: (column: ListColumn) => boolean;
}

/** The one wrapper of AG Grid: rows by blocks from a data source, keys, selection, and columns as they are set. */
export function ListGrid(props: ListGridProps) {
  const { t, i18n } = useTranslation(['explorer', 'catalog', 'common']);
  const words = useMemo(() => ({ t, language: i18n.language }), [t, i18n.language]);
  return (
    <ListWordsContext value={words}>
      <Grid {...props} />
    </ListWordsContext>
  );
}

function Grid(props: ListGridProps) {
  const { datasource, columns, headingOf, settings, onSettings, onApi, sort, isSortable } = props;
  const { t } = useTranslation(['explorer', 'mirror']);
  const canSort = props.onSort !== null;
  const focused = useRef<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? keepScrollInStep(frame.current) : undefined), []);

  const definitions = useMemo(
    () =>
      columns.map((column) => {
        const has = isSortable(column);
        return {
          ...columnDefinition(
            column,
            settings,
            headingOf(column),
            has ? t(canSort ? 'mirror:sort.offer' : 'mirror:sort.notLive') : null,
          ),
          sortable: has && canSort,
          sort: canSort && sort?.column === column.id ? (sort.descending ? 'desc' : 'asc') : null,
        } satisfies ColDef<ListRow>;
      }),
    [columns, settings, headingOf, isSortable, canSort, sort, t],
  );
  const selectionColumn = useMemo(
    (): SelectionColumnDef => ({
      width: 44,
      pinned: 'left',
      headerName: t('selection.label'),
      headerClass: 'ps-unseen-heading',
      suppressHeaderMenuButton: true,
      resizable: false,
    }),
    [t],
  );
  const changed = (api: GridApi<ListRow>, resized: readonly string[] = []) =>
    onSettings(settingsOf(api.getColumnState(), settings, resized));
  const visit = (api: GridApi<ListRow>, index: number, chosen: boolean) => {
    const data = api.getDisplayedRowAtIndex(index)?.data;
    if (data) props.onRow(data, chosen);
  };
  const onCellFocused = ({ rowIndex, api }: CellFocusedEvent<ListRow>) => {
    if (rowIndex === null || rowIndex === focused.current) return;
    focused.current = rowIndex;
    visit(api, rowIndex, false);
  };
  const onKey = ({ event, rowIndex, api, data, column }: CellKeyDownEvent<ListRow>) => {
    if (!(event instanceof KeyboardEvent)) return;
    const cell = data ? { row: data, columnId: column.getColId() } : null;
    if (event.key === 'Enter' && rowIndex !== null) visit(api, rowIndex, true);
    if (event.key === 'Escape') props.onEscape();
    if (!cell) return;
    if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onCopy(cell);
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
      props.onMenu(cell, { x: (box?.left ?? 0) + 12, y: box?.bottom ?? 0 });
    }
  };

  return (
    <div ref={frame} className="ps-grid-frame">
      <AgGridReact<ListRow>
        theme={gridTheme}
        styleNonce={cspNonce()}
        rowModelType="infinite"
        {...(datasource ? { datasource } : {})}
        columnDefs={definitions}
        defaultColDef={columnDefaults}
        maintainColumnOrder={false}
        cacheBlockSize={pageSize}
        maxConcurrentDatasourceRequests={2}
        infiniteInitialRowCount={12}
        rowBuffer={8}
        getRowId={({ data }) => String(data.at)}
        rowSelection={rowSelection}
        selectionColumnDef={selectionColumn}
        rowClassRules={rowClasses}
        tabToNextCell={() => false}
        suppressCellFocus={false}
        suppressDragLeaveHidesColumns
        preventDefaultOnContextMenu
        animateRows={false}
        onGridReady={({ api }) => onApi(api)}
        onCellFocused={onCellFocused}
        onCellKeyDown={(event) => {
          if ('column' in event) onKey(event);
        }}
        onCellContextMenu={({ event, data, column }) => {
          if (data && event instanceof MouseEvent)
            props.onMenu({ row: data, columnId: column.getColId() }, { x: event.clientX, y: event.clientY });
        }}
        onRowClicked={({ rowIndex, api }) => {
          if (rowIndex !== null) visit(api, rowIndex, true);
        }}
        onSortChanged={({ api, source }) => {
          if (source !== 'uiColumnSorted') return;
          const by = api.getColumnState().find(({ sort: own }) => own === 'asc' || own === 'desc');
          props.onSort?.(by ? { column: by.colId, descending: by.sort === 'desc' } : null);
        }}
        onSelectionChanged={({ api }) => props.onSelection(api.getSelectedNodes().length)}
        onColumnMoved={({ api, finished, source }) => {
          if (finished && source === 'uiColumnMoved') changed(api);
        }}
        onColumnPinned={({ api, source }) => {
          if (source.startsWith('ui')) changed(api);
        }}
        onColumnResized={({ api, finished, source, columns: resized }) => {
          if (finished && source === 'uiColumnResized')
            changed(api, resized?.map((column) => column.getColId()) ?? []);
        }}
      />
    </div>
  );
}
