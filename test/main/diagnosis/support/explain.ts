import { nothingSeen } from '../../../../main/diagnosis/diagnosis-step.ts';
import { findingOf } from '../../../../main/diagnosis/findings/finding.ts';
import type { Finding } from '../../../../preload/contract/diagnosis.ts';
import type { Problem } from '../../../../preload/contract/problem.ts';
import type { Access } from '../../../../preload/contract/profile.ts';

/** "Why?" of a problem that came up elsewhere in the app. */
export function explain(problem: Problem, access: Access | null = null): Finding {
  return findingOf(problem, { access, seen: nothingSeen() });
}
