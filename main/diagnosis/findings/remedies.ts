import type { Remedy, ServerSetting } from '../../../preload/contract/diagnosis.ts';
import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';
import { effectiveScopes } from '../../../preload/contract/scopes.ts';
import type { Circumstances } from './finding.ts';
import { overallAccess, place, resourceNamed, toRead } from './places.ts';
import { snippetOf } from './snippets.ts';

type Helps = (problem: Problem, circumstances: Circumstances) => Remedy[];

const server = (setting: ServerSetting): Remedy => ({ kind: 'server', setting, snippet: snippetOf(setting) });
const onServer =
  (...settings: ServerSetting[]): Helps =>
  () =>
    settings.map(server);
const inConnections: Helps = (_problem, about) => [place('connection-settings', about)];
const inApps: Helps = (_problem, about) => [place('app-store', about)];

/** What helps beside the action that the problem carries itself. */
const table: Partial<Record<ProblemCode, Helps>> = {
  'connection-refused': onServer('allow-address'),
  'connect-timed-out': onServer('allow-address'),
  'host-unreachable': onServer('allow-address'),
  'certificate-untrusted': (problem, about) => [...trust(problem, about), server('certificate-chain')],
  'certificate-self-signed': (problem, about) => [...trust(problem, about), server('renew-certificate')],
  'certificate-expired': (problem) => [
    server(problem.params.clock === 'differs' ? 'clock' : 'renew-certificate'),
  ],
  'certificate-not-yet-valid': (problem) => [
    server(problem.params.clock === 'agrees' ? 'renew-certificate' : 'clock'),
  ],
  'certificate-other-host': onServer('renew-certificate'),
  'certificate-ends-soon': onServer('renew-certificate'),
  'proxy-failed': onServer('allow-address'),
  'proxy-authentication': onServer('proxy-login'),
  'proxy-page': onServer('proxy-login'),
  'login-page': onServer('firewall-order'),
  'api-not-found': onServer('rewrite-rules'),
  'announces-other-host': () => [{ kind: 'done', what: 'links-rebased' }, server('trusted-proxies')],
  'clock-differs': onServer('clock'),
  blocked: onServer('allow-address'),
  'rate-limited': onServer('rate-limit'),
  'client-rejected': inConnections,
  'client-belongs-to-app': (_problem, about) => [
    place('connection-settings', about),
    { kind: 'here', action: { kind: 'authorize' } },
  ],
  'client-belongs-to-connection': inApps,
  'credentials-malformed': (problem, about) =>
    about.access?.kind === 'app' ? inApps(problem, about) : inConnections(problem, about),
  'credentials-outdated': inConnections,
  'user-rejected': inConnections,
  'grant-not-allowed': inConnections,
  'token-request-too-large': inConnections,
  'token-request-refused': onServer('content-type-header'),
  'refresh-rejected': inConnections,
  'authorization-missing': ({ params }) => [
    ...(params.workedAround === undefined
      ? []
      : [{ kind: 'done', what: 'credentials-in-body' } satisfies Remedy]),
    server('authorization-header'),
  ],
  'token-rejected': inConnections,
  'account-disabled': inConnections,
  'app-disconnected': inApps,
  'app-token-rejected': inApps,
  'authorization-expired': inApps,
  'app-client-rejected': inApps,
  'code-expired': inApps,
  'code-refused': inApps,
  'consent-app-unknown': inApps,
  'consent-timed-out': inApps,
  'consent-window-closed': inApps,
  'callback-not-loopback': inApps,
  'consent-not-allowed': (_problem, about) => [
    place('roles', about, {
      permissions: ['Manage apps', 'Open apps'],
      acls: ['akeneo_connectivity_connection_manage_apps', 'akeneo_connectivity_connection_open_apps'],
      scopes: [],
    }),
  ],
  'apps-not-offered': inConnections,
  'web-api-not-allowed': (_problem, about) => [place('roles', about, overallAccess)],
  'category-permission-missing': (_problem, about) => toReadAll(['categories'], about),
  'permission-missing': ({ params }, about) => {
    const named = resourceNamed(String(params.permission ?? ''));
    return named === null ? [place('roles', about)] : toReadAll([named], about);
  },
  'resources-not-readable': ({ params }, about) => toReadAll(String(params.names).split(', '), about),
  'lists-empty': (_problem, about) => [place('user-groups', about)],
};

/** Everything that helps, the quickest first: what Pimscope does itself, what is done in Akeneo, on the server. */
export function remediesOf(problem: Problem, circumstances: Circumstances): Remedy[] {
  const helps = table[problem.code]?.(problem, circumstances) ?? [];
  const { action } = problem;
  const own = helps.some((one) => one.kind === 'here' && one.action.kind === action?.kind);
  if (action === undefined || own) return helps;
  const here: Remedy = { kind: 'here', action };
  // Trying again changes nothing by itself: it comes after what does.
  return action.kind === 'retry' ? [...helps, here] : [here, ...helps];
}

/** Authorizing again with what is missing chosen ahead, and the page of the app; or the page of the role. */
function toReadAll(names: readonly string[], about: Circumstances): Remedy[] {
  const where = toRead(names, about);
  if (about.access?.kind !== 'app' || where.kind !== 'akeneo') return [where];
  const { asked, granted } = about.access.authorization;
  const held = effectiveScopes(granted);
  const missing = where.scopes.filter((scope) => !held.has(scope));
  // Granted and refused all the same: no other scope helps.
  if (missing.length === 0) return [where];
  const scopes = [...new Set([...asked, ...granted, ...missing])].toSorted();
  return [{ kind: 'here', action: { kind: 'authorize', scopes } }, where];
}

/** The last certificate of the chain is the authority; a certificate that vouches for itself is its own. */
function trust(_problem: Problem, { seen: { tls } }: Circumstances): Remedy[] {
  const authority = tls?.certificates.at(-1);
  if (authority === undefined) return [];
  const { subject, fingerprint, validTo } = authority;
  return [{ kind: 'here', action: { kind: 'trust-authority', subject, fingerprint, validTo } }];
}
