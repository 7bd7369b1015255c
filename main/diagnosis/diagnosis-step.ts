import type { DiagnosisCheckId, DiagnosisStep, PermissionRow } from '../../preload/contract/diagnosis.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Access } from '../../preload/contract/profile.ts';
import type { TokenKeeper } from '../authorization/token-keeper.ts';
import type { Answer } from '../pim/answer.ts';
import type { Pace } from '../pim/pace.ts';
import type { ProblemError } from '../pim/problem-error.ts';
import type { Transport } from '../pim/transport.ts';
import type { SecretKeeper } from '../secrets/profile-secrets.ts';
import type { Network } from './network/network.ts';
import type { TlsFacts } from './network/tls-handshake.ts';
import type { OfferedRoutes } from './permissions/offered-routes.ts';

/** What earlier steps leave for later ones. */
export interface Seen {
  /** By `resolve`; empty where a proxy has to know the host. */
  addresses: string[];
  /** By `resolve`: the proxy on the way. */
  proxy: string | null;
  /** By `tls`, for `proxy`: why the proxy made no connection. */
  proxyFailure: Problem | null;
  tls: TlsFacts | null;
  /** By `scheme`: what the root listing's address answered, or why that leads elsewhere. */
  root: Answer | ProblemError | null;
  /** By `scheme`: this computer's time of day in the middle of that call. */
  askedRootAt: Date | null;
  offered: OfferedRoutes | null;
  /** The credentials were refused; the steps after `token` go on with the token of before. */
  tokenRefused: Problem | null;
  token: string | null;
  /** By `authorization-header`: the first call with the token. */
  firstCall: Answer | null;
  version: string | null;
  edition: string | null;
  permissions: PermissionRow[];
}

/** What the steps of one diagnosis work with. */
export interface DiagnosisContext {
  readonly profileId: string;
  readonly baseUrl: string;
  readonly access: Access;
  readonly network: Network;
  /** Keeps what it sends and receives as evidence of the step that runs. */
  readonly transport: Transport;
  readonly pace: Pace;
  readonly secrets: SecretKeeper;
  readonly tokenKeeper: TokenKeeper;
  /** The PIMs of other profiles, to tell this computer's network from one host. */
  readonly others: readonly URL[];
  readonly now: () => Date;
  readonly seen: Seen;
}

/** How a step ended that did not fail. */
export interface StepEnd {
  facts: DiagnosisStep['facts'];
  /** What is missing or is worked around; null where nothing is. */
  limit: Problem | null;
}

/** One check of a diagnosis. */
export interface Step {
  id: DiagnosisCheckId;
  /** Steps that must have passed, perhaps with limits; else this one is skipped. */
  needs: readonly DiagnosisCheckId[];
  /** The longest that it may take, in milliseconds. */
  limitMs: number;
  /** @throws ProblemError when it failed; `cancelled` when `signal` is aborted */
  run(context: DiagnosisContext, signal: AbortSignal): Promise<StepEnd>;
}

export function nothingSeen(): Seen {
  return {
    addresses: [],
    proxy: null,
    proxyFailure: null,
    tls: null,
    root: null,
    askedRootAt: null,
    offered: null,
    tokenRefused: null,
    token: null,
    firstCall: null,
    version: null,
    edition: null,
    permissions: [],
  };
}
