import { themeQuartz } from 'ag-grid-community';

/** AG Grid in the colours and sizes of the interface; the variables follow the theme by themselves. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--ps-accent)',
  backgroundColor: 'var(--ps-surface)',
  foregroundColor: 'var(--ps-text)',
  borderColor: 'var(--ps-hairline)',
  headerBackgroundColor: 'var(--ps-page)',
  headerTextColor: 'var(--ps-muted)',
  headerFontWeight: 500,
  headerFontSize: 12,
  rowHoverColor: 'var(--ps-sunken)',
  selectedRowBackgroundColor: 'var(--ps-accent-soft)',
  fontFamily: 'inherit',
  fontSize: 13,
  rowHeight: 36,
  headerHeight: 36,
  cellHorizontalPadding: 12,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  browserColorScheme: 'inherit',
});
