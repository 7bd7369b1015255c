import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { CheckId, CheckResult } from '../../preload/contract/verification.ts';
import type { TokenKeeper } from '../authorization/token-keeper.ts';
import type { Answer } from '../pim/answer.ts';
import type { PimClient } from '../pim/pim-client.ts';
import type { ProblemError } from '../pim/problem-error.ts';
import type { Capabilities } from '../pim/resources/root-listing.ts';
import type { Transport } from '../pim/transport.ts';

/** What the checks of one verification work with, and what earlier ones leave for later ones. */
export interface CheckContext {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly client: PimClient;
  readonly tokenKeeper: TokenKeeper;
  /** Left by `reach`: what the host answered, or why that answer leads elsewhere. */
  root: Answer | ProblemError | null;
  /** Left by `identify`. */
  capabilities: Capabilities | null;
  /** Left by `authorize`: what a person granted. */
  authorization: AppAuthorization | null;
  /** Told of it at once, also where the verification was cancelled meanwhile. */
  readonly onAuthorized: ((authorization: AppAuthorization) => void | Promise<void>) | undefined;
}

/** How a check ended that did not fail. */
export interface CheckEnd {
  facts: CheckResult['facts'];
  /** What is missing or was worked around; null when nothing is. */
  limit: Problem | null;
}

/** One step of a verification. */
export interface Check {
  id: CheckId;
  /** The longest that the step may take, in milliseconds. */
  timeoutMs: number | ((context: CheckContext) => number);
  /** @throws ProblemError when the step failed; `cancelled` when `signal` is aborted */
  run(context: CheckContext, signal: AbortSignal): Promise<CheckEnd>;
}
