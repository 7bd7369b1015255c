import type { IDatasource } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { CatalogOrigin, ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { takeEarly } from './early-page.ts';
import { createListReader, pageSize, type ReaderProgress } from './list-reader.ts';
import type { ColumnSort } from './list-sort.ts';
import { createOffsetReader } from './offset-reader.ts';

export interface ListRequest {
  profileId: string;
  resource: ResourceName;
  parents: readonly string[];
  query: ListQuery;
  origin: CatalogOrigin;
  /** The column that it is ordered by, as the grid has it. */
  sort: ColumnSort | null;
  /** From when the offline copy is. */
  copyAt: string | null;
}

export interface PageProblem {
  problem: Problem;
  /** Index of the first row of the block that failed. */
  from: number;
  /** Index after its last row. */
  to: number;
}

interface Reading {
  datasource: IDatasource | undefined;
  progress: ReaderProgress;
  failure: PageProblem | null;
}

const nothing: Reading = {
  datasource: undefined,
  progress: { loaded: 0, complete: false, readAt: null, count: null, origin: null },
  failure: null,
};

/**
 * A new data source for AG Grid whenever the request or the revision changes, and how far it has read. Waits while the
 * request is null. Once somebody scrolls, one page more than is wanted is read ahead.
 */
export function useListDatasource(request: ListRequest | null, revision: number): Reading {
  const [reading, setReading] = useState<Reading>(nothing);
  const asked = request === null ? null : JSON.stringify(request);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the request by what it says; a new revision reads it again
  useEffect(() => {
    setReading(nothing);
    if (request === null) return undefined;
    const { profileId, resource, parents, query, origin, sort } = request;
    let ended = false;
    const update = (change: Partial<Reading>) => {
      if (!ended) setReading((known) => ({ ...known, ...change }));
    };
    const readPage = (cursor: string | null, signal: AbortSignal) => {
      const page = { profileId, resource, parents: [...parents], query, cursor, limit: pageSize };
      return takeEarly(page, signal) ?? call(bridge().catalog.list, page, signal);
    };
    const createReader = origin === 'mirror' ? createOffsetReader : createListReader;
    const reader = createReader(readPage, (progress) => update({ progress }));
    // Begun before the grid is ready to ask; it hears of a failure when it asks.
    let begun: ReturnType<typeof reader.rows> | null = reader.rows(0, pageSize);
    begun.catch(() => undefined);
    const rowsOf = (from: number, to: number) => {
      const rows = from === 0 && to === pageSize && begun ? begun : reader.rows(from, to);
      begun = null;
      return rows;
    };
    const datasource: IDatasource = {
      getRows: (params) => {
        const { startRow, endRow, sortModel } = params;
        // The grid is ahead of what is asked: a data source of the new order is on its way.
        if (!isOrder(sortModel, sort)) {
          params.failCallback();
          return;
        }
        rowsOf(startRow, endRow).then(
          ({ rows, last }) => {
            update({ failure: null });
            params.successCallback(rows, last);
            if (startRow > 0) reader.ahead();
          },
          (error: unknown) => {
            params.failCallback();
            if (!isCancelled(error)) {
              update({ failure: { problem: problemOf(error), from: startRow, to: endRow } });
            }
          },
        );
      },
    };
    setReading({ ...nothing, datasource });
    return () => {
      ended = true;
      reader.close();
    };
  }, [asked, revision]);

  return reading;
}

function isOrder(model: readonly { colId: string; sort: string }[], sort: ColumnSort | null): boolean {
  const [first] = model;
  if (!first || !sort) return !first && !sort;
  return first.colId === sort.column && (first.sort === 'desc') === sort.descending;
}
