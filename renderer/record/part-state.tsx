import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';

interface PartStateProps<T> {
  query: UseQueryResult<T>;
  /** What is being read, for those who can't see the skeleton. */
  label: string;
  children: (data: T) => ReactNode;
}

const bars = [56, 32, 72, 32, 48];

/** A part that is read: skeleton, problem with retry, or what was read; what was there stays when reading again fails. */
export function PartState<T>({ query, label, children }: PartStateProps<T>) {
  return (
    <>
      {query.error && (
        <div className="ps-record-note">
          <ProblemView
            problem={{ ...problemOf(query.error), action: { kind: 'retry' } }}
            handlers={{ retry: () => void query.refetch() }}
          />
        </div>
      )}
      {query.isPending && !query.error && (
        <div className="ps-record-note" role="status" aria-label={label}>
          {bars.map((height, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars that never change
            <Skeleton key={index} height={height} mb={10} />
          ))}
        </div>
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
