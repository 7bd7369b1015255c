import type { DiagnosisCheckId, DiagnosisStep, Finding } from '../../preload/contract/diagnosis.ts';

/** A finding as it is shown, with every check that came to it. */
export interface ShownFinding extends Finding {
  checks: DiagnosisCheckId[];
  failed: boolean;
}

/**
 * What is shown of the findings: what failed before what only limits, the same thing found by two checks once, and a
 * refused resource not by itself where the permissions name it among others.
 */
export function shownFindings(steps: readonly DiagnosisStep[]): ShownFinding[] {
  const named = namedByPermissions(steps);
  const shown = new Map<string, ShownFinding>();
  const inOrder = steps.toSorted(
    (one, other) => Number(other.state === 'failed') - Number(one.state === 'failed'),
  );
  for (const { id, state, finding } of inOrder) {
    if (!finding || (id === 'channels' && named.includes('channels') && state === 'limited')) continue;
    const known = shown.get(finding.problem.code);
    if (!known) {
      shown.set(finding.problem.code, { ...finding, checks: [id], failed: state === 'failed' });
      continue;
    }
    known.checks.push(id);
    known.causes = [...new Set([...known.causes, ...finding.causes])];
    known.remedies = [...known.remedies, ...finding.remedies].filter(
      (one, index, all) => all.findIndex((other) => sameRemedy(one, other)) === index,
    );
  }
  return [...shown.values()].map(({ remedies, ...rest }) => ({
    ...rest,
    // What failed all the same was not gone around.
    remedies: rest.failed ? remedies.filter(({ kind }) => kind !== 'done') : remedies,
  }));
}

/** Resources by the names of their paths. */
function namedByPermissions(steps: readonly DiagnosisStep[]): string[] {
  const problem = steps.find(({ id }) => id === 'permissions')?.finding?.problem;
  return problem?.code === 'resources-not-readable' ? String(problem.params.names).split(', ') : [];
}

function sameRemedy(one: Finding['remedies'][number], other: Finding['remedies'][number]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
