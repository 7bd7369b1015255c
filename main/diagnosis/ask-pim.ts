import type { Answer } from '../pim/answer.ts';
import { restRoot } from '../pim/links.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { DiagnosisContext } from './diagnosis-step.ts';

/**
 * One read with the token of the diagnosis, in its turn and without repetition: what comes back is what is looked at.
 *
 * @param path below `/api/rest/v1`, with query
 * @throws ProblemError for what is no answer
 */
export async function askPim(
  { pace, transport, profileId, baseUrl, seen }: DiagnosisContext,
  path: string,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<Answer> {
  const { token } = seen;
  if (token === null) throw new ProblemError(problem('internal-error', { name: 'no token' }));
  const { host } = new URL(baseUrl);
  return pace.run({ profileKey: profileId, host, signal }, () =>
    transport.request({
      method: 'GET',
      url: `${baseUrl}${restRoot}${path}`,
      headers: { Authorization: `Bearer ${token}` },
      secrets: [token],
      signal,
      timeoutMs,
    }),
  );
}
