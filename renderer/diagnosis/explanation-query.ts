import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';

/** Causes and remedies of a problem, without asking the PIM. `null` asks nothing. */
export function explanationQuery(problem: Problem | null, profileId: string | null) {
  return queryOptions({
    queryKey: ['explanation', profileId, problem],
    queryFn:
      problem === null
        ? skipToken
        : ({ signal }) => call(bridge().diagnosis.explain, { problem, profileId }, signal),
    staleTime: 60_000,
  });
}
