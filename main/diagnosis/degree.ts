import type { Degree, DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import type { ProblemCode } from '../../preload/contract/problem.ts';

/** What nobody can mend in Pimscope or in Akeneo's pages: network, server, outage. */
const unreachable: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'computer-offline',
  'name-server-silent',
  'host-not-found',
  'host-unreachable',
  'connection-refused',
  'connect-timed-out',
  'connection-cut',
  'timed-out',
  'proxy-failed',
  'maintenance',
  'gateway-failed',
  'server-error',
  'rate-limited',
]);

/** How the access is, by its worst step. */
export function degreeOf(steps: readonly DiagnosisStep[]): Degree {
  const failed = firstTold(steps, 'failed');
  if (failed !== undefined) {
    const code = failed.finding?.problem.code;
    return code !== undefined && unreachable.has(code) ? 'unreachable' : 'action-needed';
  }
  return steps.some(({ state }) => state === 'limited') ? 'works-with-limits' : 'works';
}

/**
 * The step of a state that says most: the first, but a PIM found at another path says more than that none stands at
 * this one, and what may not be read says more than its first example.
 */
export function firstTold(
  steps: readonly DiagnosisStep[],
  state: 'failed' | 'limited',
): DiagnosisStep | undefined {
  const told = steps.filter((step) => step.state === state);
  return told.find(({ id }) => id === (state === 'failed' ? 'sub-path' : 'permissions')) ?? told[0];
}
