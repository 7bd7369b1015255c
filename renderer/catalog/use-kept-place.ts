import type { GridApi, IDatasource } from 'ag-grid-community';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import type { ListRow, ReaderProgress } from './list-reader.ts';

/** Up to this row the place is kept in a list that is read in order; a further one would take too many calls. */
const mostInOrder = 1000;

interface PlaceOptions {
  grid: RefObject<GridApi<ListRow> | null>;
  datasource: IDatasource | undefined;
  origin: CatalogOrigin;
  progress: ReaderProgress;
  /** Of all rows; null while it is not known. */
  count: number | null;
}

/**
 * Tells the grid how many rows a list has as soon as that is known, so that its scroll bar reaches all of them, and goes back to the row
 * that was on top when a list is read from elsewhere.
 */
export function useKeptPlace({ grid, datasource, origin, progress, count }: PlaceOptions): void {
  const shown = useRef(origin);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (shown.current === origin) return;
    shown.current = origin;
    wanted.current = grid.current?.getFirstDisplayedRowIndex() ?? null;
  }, [origin, grid]);
  const hasRead = datasource !== undefined && progress.readAt !== null;
  useEffect(() => {
    const api = grid.current;
    if (!api || !hasRead) return;
    const inAnyOrder = origin === 'mirror';
    if (inAnyOrder && count !== null) api.setRowCount(count, true);
    // Pages are read ahead of what the grid has asked for, which would find the end only when it is scrolled to.
    if (!inAnyOrder && progress.complete && progress.loaded > 0) api.setRowCount(progress.loaded, true);
    const place = wanted.current;
    if (place === null || place <= 0) return;
    if (inAnyOrder && count === null) return;
    wanted.current = null;
    const last = inAnyOrder ? (count ?? 0) - 1 : mostInOrder;
    if (!inAnyOrder && place > last) return;
    const at = Math.min(place, last);
    if (!inAnyOrder && !progress.complete) api.setRowCount(Math.max(at + 1, progress.loaded), false);
    if (at >= 0 && at < api.getDisplayedRowCount()) api.ensureIndexVisible(at, 'top');
  }, [grid, hasRead, origin, count, progress]);
}
