import {
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ColumnApiModule,
  type GridApi,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from '../app/csp-nonce.ts';
import { gridTheme } from './grid-theme.ts';
import { productColumns } from './product-columns.tsx';
import type { GridRow } from './product-reader.ts';
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

/** Rows of one block: the most that the PIM gives at once. */
const blockSize = 100;

interface ProductGridProps {
  datasource: IDatasource | undefined;
  /** Asked with each row that is focused or clicked, and whether it was chosen (click, Enter) or only passed. */
  onRow: (row: GridRow, chosen: boolean) => void;
  onEscape: () => void;
  onApi: (api: GridApi<GridRow>) => void;
}

/** The one wrapper of AG Grid: rows by blocks from a data source, keys, and the row that stands in the panel. */
export function ProductGrid({ datasource, onRow, onEscape, onApi }: ProductGridProps) {
  const { t, i18n } = useTranslation(['catalog', 'common']);
  const columns = useMemo(() => productColumns(t, i18n.language), [t, i18n.language]);
  const focused = useRef<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? keepScrollInStep(frame.current) : undefined), []);

  const visit = (api: GridApi<GridRow>, index: number, chosen: boolean) => {
    const node = api.getDisplayedRowAtIndex(index);
    if (!node?.data) return;
    node.setSelected(true, true);
    onRow(node.data, chosen);
  };
  const onCellFocused = ({ rowIndex, api }: CellFocusedEvent<GridRow>) => {
    if (rowIndex === null || rowIndex === focused.current) return;
    focused.current = rowIndex;
    visit(api, rowIndex, false);
  };
  const onKey = (event: CellKeyDownEvent<GridRow>) => {
    if (!(event.event instanceof KeyboardEvent)) return;
    if (event.event.key === 'Enter' && event.rowIndex !== null) visit(event.api, event.rowIndex, true);
    if (event.event.key === 'Escape') onEscape();
  };

  return (
    <div ref={frame} className="ps-grid-frame">
      <AgGridReact<GridRow>
        theme={gridTheme}
        styleNonce={cspNonce()}
        rowModelType="infinite"
        {...(datasource ? { datasource } : {})}
        columnDefs={columns}
        defaultColDef={{ sortable: false, resizable: true, suppressMovable: false }}
        cacheBlockSize={blockSize}
        maxConcurrentDatasourceRequests={1}
        infiniteInitialRowCount={blockSize}
        rowBuffer={20}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: false }}
        rowClassRules={{ 'ps-row-odd': ({ data }) => data?.kind === 'odd' }}
        tabToNextCell={() => false}
        suppressCellFocus={false}
        animateRows={false}
        onGridReady={({ api }) => onApi(api)}
        onCellFocused={onCellFocused}
        onCellKeyDown={(event) => {
          if ('column' in event) onKey(event);
        }}
        onRowClicked={({ rowIndex, api }) => {
          if (rowIndex !== null) visit(api, rowIndex, true);
        }}
      />
    </div>
  );
}
