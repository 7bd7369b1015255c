import type { ProblemCode } from '../../../preload/contract/problem.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import { readSystemInformation } from '../../pim/resources/system-information.ts';
import type { Check } from '../check.ts';

/** PIMs before 6.0 have no system information: no failure, and nothing missing either. */
const absent: readonly ProblemCode[] = ['not-offered', 'api-not-found', 'entity-not-found'];
/** Not being told the version stops nobody. */
const bearable: readonly ProblemCode[] = [
  'permission-missing',
  'server-error',
  'malformed-answer',
  'unexpected-answer',
  'request-refused',
];

/** The PIM's version and edition; at the same time the first call with the new token. */
export const version: Check = {
  id: 'version',
  timeoutMs: 20_000,
  async run(context, signal) {
    if (context.capabilities?.offers('/system-information') === false) return { facts: {}, limit: null };
    try {
      const found = await readSystemInformation(context.client, { signal });
      const facts = {
        ...(found.version === null ? {} : { version: found.version }),
        ...(found.edition === null ? {} : { edition: found.edition }),
      };
      return { facts, limit: null };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (absent.includes(error.problem.code)) return { facts: {}, limit: null };
      if (bearable.includes(error.problem.code)) return { facts: {}, limit: error.problem };
      throw error;
    }
  },
};
