import type { ColDef, ColumnState } from 'ag-grid-community';
import { ColumnHeading } from './column-heading.tsx';
import { ListCell } from './list-cell.tsx';
import type { ListColumn } from './list-column.ts';
import type { ListRow } from './list-reader.ts';
import type { ColumnSetting } from './list-store.ts';

/** Pixels that a column may be set to. */
const narrowest = 20;
const widest = 5000;

/** A column in the way of AG Grid, as it was set; `hint` says whether it can be sorted by. */
export function columnDefinition(
  column: ListColumn,
  settings: readonly ColumnSetting[],
  { heading, code }: { heading: string; code: string },
  hint: string | null,
): ColDef<ListRow> {
  const setting = settings.find(({ field }) => field === column.id);
  const width = setting?.width ?? null;
  const isNumber = column.kind === 'number' || column.kind === 'bytes' || column.kind === 'size';
  return {
    colId: column.id,
    headerName: heading,
    width: width ?? column.width,
    minWidth: 48,
    flex: width === null ? (column.flex ?? null) : null,
    ...(width === null && column.flex !== undefined ? { minWidth: Math.min(column.width, 180) } : {}),
    pinned: setting?.pinned ?? null,
    headerComponentParams: {
      innerHeaderComponent: ColumnHeading,
      innerHeaderComponentParams: { code, hint },
    },
    valueGetter: ({ data }) => data?.entry,
    cellRenderer: ListCell,
    cellRendererParams: { column_: column },
    ...(isNumber || column.id === 'updated' || column.id === 'created' ? { type: 'rightAligned' } : {}),
  };
}

/**
 * The columns as a person has moved, pinned or widened them in the grid.
 *
 * @param resized the columns whose width was set by hand; of the others the grid has only what it made of the room
 */
export function settingsOf(
  state: readonly ColumnState[],
  before: readonly ColumnSetting[],
  resized: readonly string[],
): ColumnSetting[] {
  const known = new Map(before.map((setting) => [setting.field, setting]));
  return state.flatMap(({ colId, pinned, width, hide }): ColumnSetting[] => {
    const setting = known.get(colId);
    if (!setting) return [];
    const side = pinned === true ? 'left' : (pinned ?? null);
    const isSet = resized.includes(colId) && typeof width === 'number';
    return [
      {
        field: colId,
        hidden: hide === true,
        pinned: side || null,
        width: isSet ? Math.round(Math.min(widest, Math.max(narrowest, width))) : setting.width,
      },
    ];
  });
}
