import { textField } from '../../pim/answer.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import type { Transport } from '../../pim/transport.ts';
import { appTokenPath } from './app-grant.ts';

/**
 * Whether apps can be connected at a PIM; null where that can't be told. The token endpoint of apps is asked without
 * anything: it has no firewall and answers `invalid_request`, and 404 where the feature is off or unknown
 * (pim-community-dev, RequestAccessTokenAction.php).
 *
 * @throws ProblemError `cancelled`
 */
export async function offersApps(
  transport: Transport,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<boolean | null> {
  try {
    const answer = await transport.request({
      method: 'POST',
      url: `${baseUrl}${appTokenPath}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '',
      signal,
      timeoutMs: 10_000,
    });
    if (answer.status === 404) return false;
    return textField(answer.json, 'error') === 'invalid_request' ? true : null;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'cancelled') return null;
    throw error;
  }
}
