import type { IDatasource } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { createListReader, type ReaderProgress } from './list-reader.ts';

export interface ListRequest {
  profileId: string;
  resource: ResourceName;
  parents: readonly string[];
  query: ListQuery;
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
  progress: { loaded: 0, complete: false, readAt: null, count: null },
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
    const { profileId, resource, parents, query } = request;
    let ended = false;
    const update = (change: Partial<Reading>) => {
      if (!ended) setReading((known) => ({ ...known, ...change }));
    };
    const reader = createListReader(
      (cursor, signal) =>
        call(
          bridge().catalog.list,
          { profileId, resource, parents: [...parents], query, cursor, limit: 100 },
          signal,
        ),
      (progress) => update({ progress }),
    );
    const datasource: IDatasource = {
      getRows: (params) => {
        const { startRow, endRow } = params;
        reader.rows(startRow, endRow).then(
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
