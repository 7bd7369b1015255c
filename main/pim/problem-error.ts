import type { Problem, ProblemCode, RemedyAction } from '../../preload/contract/problem.ts';

/** A problem of the contract, thrown. Carries no cause: what lies below may hold headers with secrets. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The next steps that need nothing but their name. */
type SimpleAction = Exclude<RemedyAction['kind'], 'use-address' | 'show-consent' | 'trust-authority'>;

/** Codes whose call may succeed later without any change. */
const retryableCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'computer-offline',
  'name-server-silent',
  'connect-timed-out',
  'host-unreachable',
  'connection-refused',
  'connection-cut',
  'timed-out',
  'proxy-failed',
  'maintenance',
  'gateway-failed',
  'rate-limited',
  'server-error',
  'malformed-answer',
]);

const actionKinds: Partial<Record<ProblemCode, SimpleAction>> = {
  'address-empty': 'edit-address',
  'address-invalid': 'edit-address',
  'address-scheme': 'edit-address',
  'address-documentation-site': 'edit-address',
  'address-marketing-site': 'edit-address',
  'host-not-found': 'edit-address',
  'certificate-untrusted': 'retry',
  'certificate-expired': 'retry',
  'certificate-other-host': 'edit-address',
  'tls-failed': 'edit-address',
  'speaks-http': 'edit-address',
  'proxy-authentication': 'retry',
  'proxy-page': 'retry',
  'redirected-elsewhere': 'edit-address',
  'not-akeneo': 'edit-address',
  'login-page': 'edit-address',
  'api-not-found': 'edit-address',
  blocked: 'retry',
  'unexpected-answer': 'retry',
  'client-rejected': 'edit-credentials',
  'client-belongs-to-app': 'edit-credentials',
  'user-rejected': 'edit-credentials',
  'grant-not-allowed': 'edit-credentials',
  'token-request-too-large': 'edit-credentials',
  'refresh-rejected': 'edit-credentials',
  'client-belongs-to-connection': 'edit-credentials',
  'credentials-malformed': 'edit-credentials',
  'credentials-outdated': 'edit-credentials',
  'token-rejected': 'retry',
  'token-expired': 'retry',
  'authorization-missing': 'retry',
  'account-disabled': 'retry',
  'web-api-not-allowed': 'retry',
  'permission-missing': 'retry',
  'apps-not-offered': 'use-connection',
  'consent-window-closed': 'authorize',
  'consent-timed-out': 'authorize',
  'consent-state-wrong': 'authorize',
  'consent-code-missing': 'authorize',
  'consent-app-unknown': 'edit-credentials',
  'consent-request-refused': 'edit-scopes',
  'consent-not-allowed': 'authorize',
  'callback-not-loopback': 'edit-credentials',
  'loopback-port-taken': 'change-port',
  'browser-not-opened': 'authorize',
  'app-client-rejected': 'edit-credentials',
  'app-token-request-refused': 'authorize',
  'code-expired': 'authorize',
  'code-refused': 'authorize',
  'app-disconnected': 'authorize',
  'app-token-rejected': 'authorize',
  'authorization-expired': 'authorize',
  'password-needed': 'enter-password',
  'secrets-missing': 'edit-credentials',
  'secrets-unreadable': 'edit-credentials',
  'keyring-locked': 'retry',
  'keyring-changed': 'edit-credentials',
  'vault-locked': 'unlock-vault',
};

/** What `problem` takes beside code and parameters. */
export interface ProblemExtra {
  action?: RemedyAction | undefined;
  evidence?: Problem['evidence'] | undefined;
  retryable?: boolean | undefined;
}

/**
 * A problem as data. `action` and `retryable` follow from the code where they are not given: a retryable code is
 * offered again, a wrong address or wrong credentials lead back to their field.
 */
export function problem(
  code: ProblemCode,
  params: Problem['params'] = {},
  extra: ProblemExtra = {},
): Problem {
  const retryable = extra.retryable ?? retryableCodes.has(code);
  const kind = actionKinds[code] ?? (retryable ? 'retry' : undefined);
  const action = extra.action ?? (kind === undefined ? undefined : { kind });
  return {
    code,
    params,
    retryable,
    ...(action === undefined ? {} : { action }),
    ...(extra.evidence === undefined ? {} : { evidence: extra.evidence }),
  };
}

/**
 * Any thrown value as a problem. Aborts become `cancelled`; what is not known becomes `internal-error` with nothing
 * but the error's class name, because messages of foreign errors may hold anything.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (isAbort(error)) return problem('cancelled');
  return problem('internal-error', { name: error instanceof Error ? error.name : typeof error });
}

/** Whether `error` says that its caller gave up: an `AbortError`, or a problem with the code `cancelled`. */
export function isAbort(error: unknown): boolean {
  if (error instanceof ProblemError) return error.problem.code === 'cancelled';
  return error instanceof Error && error.name === 'AbortError';
}

/** @throws ProblemError `cancelled` when `signal` is aborted */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ProblemError(problem('cancelled'));
}
