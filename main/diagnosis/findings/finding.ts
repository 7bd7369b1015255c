import type { Finding } from '../../../preload/contract/diagnosis.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import type { Access } from '../../../preload/contract/profile.ts';
import type { Seen } from '../diagnosis-step.ts';
import { causesOf } from './causes.ts';
import { remediesOf } from './remedies.ts';

/** What is known beside the problem itself. */
export interface Circumstances {
  /** Null where the problem belongs to no profile. */
  access: Access | null;
  seen: Pick<Seen, 'offered' | 'version' | 'edition' | 'tls'>;
}

/** A problem with what may have caused it and what helps. */
export function findingOf(problem: Problem, circumstances: Circumstances): Finding {
  return { problem, causes: causesOf(problem), remedies: remediesOf(problem, circumstances) };
}
