import { queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';

/** The last diagnosis of a profile since Pimscope was started, or null. */
export function lastDiagnosisQuery(profileId: string) {
  return queryOptions({
    queryKey: ['diagnosis', profileId],
    queryFn: ({ signal }) => call(bridge().diagnosis.last, { profileId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
