import type { IDatasource } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { createProductReader, type ReaderProgress } from './product-reader.ts';

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
  progress: { loaded: 0, complete: false, readAt: null },
  failure: null,
};

/**
 * A new data source for AG Grid whenever the profile, the locale or the revision changes, and how far it has read. Waits while
 * the locale is not known (undefined).
 */
export function useProductDatasource(
  profileId: string,
  locale: string | null | undefined,
  revision: number,
): Reading {
  const [reading, setReading] = useState<Reading>(nothing);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means: read everything again
  useEffect(() => {
    setReading(nothing);
    if (locale === undefined) return undefined;
    let ended = false;
    const update = (change: Partial<Reading>) => {
      if (!ended) setReading((known) => ({ ...known, ...change }));
    };
    const reader = createProductReader(
      (after, signal) => call(bridge().catalog.products, { profileId, after, limit: 100, locale }, signal),
      (progress) => update({ progress }),
    );
    const datasource: IDatasource = {
      getRows: (params) => {
        const { startRow, endRow } = params;
        reader.rows(startRow, endRow).then(
          ({ rows, last }) => {
            update({ failure: null });
            params.successCallback(rows, last);
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
  }, [profileId, locale, revision]);

  return reading;
}
