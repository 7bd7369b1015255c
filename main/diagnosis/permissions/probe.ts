import { z } from 'zod';
import type { Permission } from '../../../preload/contract/diagnosis.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { receivedJson } from '../../../preload/contract/read-item.ts';
import type { Answer } from '../../pim/answer.ts';
import { answerProblem } from '../../pim/answer-problems.ts';
import { pathCode } from '../../pim/pim-client.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { lenientCode } from '../../pim/resources/lenient.ts';
import { askPim } from '../ask-pim.ts';
import type { DiagnosisContext } from '../diagnosis-step.ts';
import type { Probe } from './permission-row.ts';
import type { ApiResource } from './resource-table.ts';

const limitMs = 8000;
/** A code that no PIM has: below it, a permission that is missing is told before the item. */
const unknownCode = 'pimscope-probe';

const pageSchema = z.union([
  z
    .object({ _embedded: z.object({ items: z.array(receivedJson) }) })
    .transform((page) => page._embedded.items),
  z.array(receivedJson),
]);
const codedSchema = z.object({ code: lenientCode });

/** What reading a resource showed, and the code of its first item for what lies below it. */
export interface ProbeEnd extends Probe {
  firstCode: string | null;
}

/**
 * Reads one item of a resource. A PIM looks at the permission before it looks at parameters and for the item, so the
 * answers 422 and "does not exist" prove that reading is allowed (pim-community-dev, AttributeOptionController.php).
 *
 * @throws ProblemError `cancelled`
 */
export async function probe(
  context: DiagnosisContext,
  resource: ApiResource,
  parentCode: string | null,
  signal: AbortSignal,
): Promise<ProbeEnd> {
  const path = resource.path.replace('{}', pathCode(parentCode ?? unknownCode));
  const query = resource.unpaged ? '' : '?limit=1';
  try {
    const answer = await askPim(context, `${path}${query}`, signal, limitMs);
    if (answer.status === 200) return readable(answer);
    const found = inItsPlace(answerProblem(answer), resource);
    const afterPermission = answer.status === 422 || found.code === 'entity-not-found';
    if (afterPermission && answer.json !== undefined)
      return { role: 'allowed', empty: null, problem: null, firstCode: null };
    return { role: roleBy(found), empty: null, problem: found, firstCode: null };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'cancelled') throw error;
    return { role: 'unknown', empty: null, problem: error.problem, firstCode: null };
  }
}

function readable(answer: Answer): ProbeEnd {
  const items = pageSchema.safeParse(answer.json);
  if (!items.success) {
    return { role: 'unknown', empty: null, problem: answerProblem(answer), firstCode: null };
  }
  const first = codedSchema.safeParse(items.data[0]);
  const firstCode = first.success ? first.data.code : null;
  return { role: 'allowed', empty: items.data.length === 0, problem: null, firstCode };
}

function roleBy({ code }: Problem): Permission['role'] {
  return code === 'permission-missing' || code === 'category-permission-missing' ? 'denied' : 'unknown';
}

/**
 * Recent PIMs word a missing permission for categories as if overall access were missing (pim-community-dev,
 * CategoryAuthorizationEndToEnd.php). Probes run only with overall access proved.
 */
function inItsPlace(found: Problem, { name }: ApiResource): Problem {
  if (found.code !== 'web-api-not-allowed' || name !== 'categories') return found;
  const { params, evidence } = found;
  return problem('category-permission-missing', params, { evidence });
}
