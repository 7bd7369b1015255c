import type { MirrorHolding, MirrorPart } from '../../../../preload/contract/mirror.ts';
import type { ProblemCode } from '../../../../preload/contract/problem.ts';
import { toProblem } from '../../../pim/problem-error.ts';

/** Parts that are not there, and why. */
export type Missing = Map<MirrorPart, NonNullable<MirrorHolding['missing']>>;

const gone: ReadonlySet<ProblemCode> = new Set(['entity-not-found']);
const reasons: Partial<Record<ProblemCode, NonNullable<MirrorHolding['missing']>>> = {
  'permission-missing': 'not-permitted',
  'not-offered': 'not-in-this-edition',
  'api-not-found': 'not-in-this-edition',
};

/** Up to 7.0 the list of categories says of a missing permission what others say of missing overall access. */
function reasonOf(code: ProblemCode, part: MirrorPart): NonNullable<MirrorHolding['missing']> | undefined {
  return code === 'web-api-not-allowed' && part === 'categories' ? 'not-permitted' : reasons[code];
}

/**
 * Reads a list that this access may not read, or that this PIM does not have: then it is noted as missing. What a list
 * lies in may be gone by then, which is no more than an empty list.
 *
 * @returns whether it was read
 * @throws ProblemError any other problem of `read`
 */
export async function readUnlessMissing(
  missing: Missing,
  part: MirrorPart,
  read: () => Promise<void>,
): Promise<boolean> {
  if (missing.has(part)) return false;
  try {
    await read();
    return true;
  } catch (error) {
    const { code } = toProblem(error);
    if (gone.has(code)) return false;
    const reason = reasonOf(code, part);
    if (reason === undefined) throw error;
    missing.set(part, reason);
    return false;
  }
}
