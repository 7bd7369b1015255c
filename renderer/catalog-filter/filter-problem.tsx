import type { Problem } from '../../preload/contract/problem.ts';

/** Whether a problem of a list is about its filter, so that it belongs to the filter bar. */
export function isFilterProblem(problem: Problem, filter: string | null): boolean {
  if (filter === null) return false;
  return problem.code === 'request-refused' || problem.code === 'entity-not-found';
}
