import {
  type ColDef,
  createGrid,
  InfiniteRowModelModule,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';

/** AG Grid alone: rows of text that are made in the page, as many columns as the address says. */
ModuleRegistry.registerModules([InfiniteRowModelModule]);

type Row = Record<string, string>;

const rowCount = 100_000;
const columns = Number(new URLSearchParams(location.search).get('columns') ?? 20);
const fields = Array.from({ length: columns }, (_, at) => `field${at}`);
const definitions = fields.map(
  (field, at): ColDef<Row> => ({
    field,
    width: at === 0 ? 210 : 170,
    ...(at === 0 ? { pinned: 'left' } : {}),
  }),
);

function rowAt(at: number): Row {
  return Object.fromEntries(fields.map((field, column) => [field, `Value ${at} of ${column}`]));
}

const grid = document.getElementById('grid');
if (!grid) throw new Error('The page has no element #grid.');
createGrid<Row>(grid, {
  theme: themeQuartz.withParams({ rowHeight: 36, headerHeight: 36, fontSize: 13 }),
  rowModelType: 'infinite',
  columnDefs: definitions,
  cacheBlockSize: 100,
  datasource: {
    rowCount,
    getRows: ({ startRow, endRow, successCallback }) =>
      successCallback(
        Array.from({ length: Math.min(endRow, rowCount) - startRow }, (_, at) => rowAt(startRow + at)),
        rowCount,
      ),
  },
  onFirstDataRendered: () => document.body.setAttribute('data-app-state', 'ready'),
});
