import { useNavigate } from '@tanstack/react-router';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import { withCondition } from '../catalog-filter/add-condition.ts';
import { CellMenu } from './cell-menu.tsx';
import type { ListColumn } from './list-column.ts';
import type { GridCell } from './list-grid.tsx';
import type { ListRow } from './list-reader.ts';
import type { ListView } from './list-view.ts';
import type { Copying } from './use-copying.ts';
import { valueCondition } from './value-condition.ts';

/** The cell whose menu is open, and where on the window. */
export interface OpenMenu {
  cell: GridCell;
  at: { x: number; y: number };
}

interface ListCellMenuProps {
  /** Null while it is closed. */
  menu: OpenMenu | null;
  onClose: () => void;
  view: ListView;
  columns: readonly ListColumn[];
  selectedRows: () => ListRow[];
  copying: Copying;
  /** The filter of the list, to which the value of the cell is added. */
  filter: string | null;
  onFilter: (filter: string | null) => void;
  generation: number;
  origin: CatalogOrigin;
}

/** The menu of a cell of a list: it means the selection where the cell is part of it, else the row of the cell. */
export function ListCellMenu(props: ListCellMenuProps) {
  const { menu, onClose, view, columns, selectedRows, copying, filter, onFilter, generation, origin } = props;
  const { profileId, resource, parents } = view;
  const navigate = useNavigate();
  const row = menu?.cell.row ?? null;
  const column = columns.find(({ id }) => id === menu?.cell.columnId);
  const item = row?.entry.item ?? null;
  const key = row?.entry.key ?? null;
  const condition = item && column ? valueCondition(item, column, view, generation, origin) : null;
  const rows = () => {
    const selected = selectedRows();
    return row && !selected.some(({ at }) => at === row.at) ? [row] : selected;
  };
  const openPage = (of: string) =>
    void navigate({
      to: '/profiles/$profileId/catalog/$resource/$key',
      params: { profileId, resource, key: of },
      search: parents.length === 0 ? {} : { parents: [...parents] },
    });
  return (
    <CellMenu
      at={menu?.at ?? null}
      onClose={onClose}
      rows={menu ? rows().length : 0}
      onCopyCell={() => row && copying.cell(row, column)}
      onCopyRows={(format) => copying.rows(rows(), format)}
      onFilter={condition && (() => onFilter(withCondition(filter, condition)))}
      onOpen={key === null ? null : () => openPage(key)}
    />
  );
}
