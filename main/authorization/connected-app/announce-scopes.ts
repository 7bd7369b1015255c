import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Transport } from '../../pim/transport.ts';
import type { TokenKeeper } from '../token-keeper.ts';

/**
 * Marks the app in the PIM as one that needs other scopes, so that whoever opens its page there is told. Nothing else
 * changes until it is authorized anew (pim-community-dev, FlagConnectedAppWithOutdatedScopesAction.php).
 *
 * @throws ProblemError as a call with a token; `cancelled`
 */
export async function announceScopes(
  { transport, baseUrl, tokenKeeper }: { transport: Transport; baseUrl: string; tokenKeeper: TokenKeeper },
  scopes: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const token = await tokenKeeper.accessToken(signal);
  const answer = await transport.request({
    method: 'POST',
    url: `${baseUrl}/connect/apps/v1/scopes/update?scopes=${encodeURIComponent(scopes.join(' '))}`,
    headers: { Authorization: `Bearer ${token}` },
    secrets: [token],
    signal,
  });
  if (answer.status >= 200 && answer.status <= 299) return;
  if (answer.status === 404) {
    throw new ProblemError(problem('apps-not-offered', { host: new URL(baseUrl).host, status: 404 }));
  }
  const refusal = answerProblem(answer);
  // Where a token is refused, the keeper knows what that means for an app, and marks the profile.
  if (answer.status === 401) await tokenKeeper.renew(token, signal, refusal);
  throw new ProblemError(refusal);
}
