import type { Cause } from '../../../preload/contract/diagnosis.ts';
import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';

type Causes = readonly Cause[] | ((problem: Problem) => readonly Cause[]);

/**
 * What may lie behind each finding, the likeliest first. More than one stands where an answer of the PIM or of the
 * network is the same for all of them: then every one is named, and nobody is told a guess (api.akeneo.com,
 * troubleshooting; issues of pim-community-dev and of its connectors).
 */
const table: Partial<Record<ProblemCode, Causes>> = {
  'computer-offline': ['computer-offline'],
  'name-server-silent': ['name-server-down', 'computer-offline'],
  'host-not-found': ['typing-error', 'vpn-missing'],
  'host-unreachable': withOffline(['vpn-missing', 'firewall']),
  'connection-refused': ['wrong-port', 'server-down', 'firewall'],
  'connect-timed-out': withOffline(['firewall', 'address-not-allowed', 'wrong-port', 'server-down']),
  'addresses-partly-dead': ['server-down', 'network-unsteady'],
  'timed-out': ['server-busy', 'network-unsteady'],
  'connection-cut': ['network-unsteady', 'server-down'],
  'certificate-self-signed': ['self-signed-certificate'],
  'certificate-untrusted': ({ params }) =>
    params.errorCode === 'SELF_SIGNED_CERT_IN_CHAIN'
      ? ['private-authority', 'intercepting-proxy']
      : ['private-authority', 'chain-incomplete', 'intercepting-proxy'],
  'certificate-expired': ({ params }) =>
    params.clock === 'agrees' ? ['certificate-not-renewed'] : ['certificate-not-renewed', 'computer-clock'],
  'certificate-not-yet-valid': ({ params }) =>
    params.clock === 'agrees' ? ['certificate-too-new'] : ['computer-clock', 'certificate-too-new'],
  'certificate-other-host': ['other-virtual-host'],
  'certificate-ends-soon': ['certificate-not-renewed'],
  'tls-failed': ['protocol-too-old', 'client-certificate-wanted'],
  'speaks-http': ['port-without-tls'],
  'proxy-failed': ['proxy-down', 'address-not-allowed'],
  'proxy-authentication': ['proxy-login'],
  'proxy-page': ['company-proxy'],
  'https-required': ['http-address'],
  'not-encrypted': ['http-address'],
  'redirected-elsewhere': ['other-virtual-host', 'typing-error'],
  'address-documentation-site': ['documentation-site'],
  'address-marketing-site': ['marketing-site'],
  'not-akeneo': ['other-software', 'company-proxy'],
  'login-page': ['interface-path', 'firewall-order', 'single-sign-on'],
  'address-path-wrong': ['api-path'],
  'api-not-found': ['rewrite-rules', 'other-virtual-host'],
  maintenance: ['maintenance-mode'],
  'gateway-failed': ['pim-down', 'upgrade-running'],
  'server-error': ['pim-error'],
  'malformed-answer': ['network-unsteady', 'pim-error'],
  'unexpected-answer': ['other-software'],
  'announces-other-host': ['trusted-proxies-missing'],
  'clock-differs': ['computer-clock', 'server-clock'],
  blocked: ({ params }) =>
    params.status === 401
      ? ['web-application-firewall', 'company-proxy']
      : ['web-application-firewall', 'address-not-allowed'],
  'rate-limited': ['too-many-calls', 'front-server-limit'],
  'client-rejected': [
    'secret-wrong',
    'client-id-wrong',
    'secret-regenerated',
    'connection-deleted',
    'other-pim',
  ],
  'client-belongs-to-app': ['app-credentials'],
  'client-belongs-to-connection': ['connection-credentials'],
  'credentials-malformed': ({ params }) =>
    /swapped/.test(String(params.why)) ? ['swapped'] : ['blanks-pasted'],
  'credentials-outdated': ['password-regenerated', 'secret-regenerated'],
  'user-rejected': [
    'password-wrong',
    'username-wrong',
    'password-regenerated',
    'user-disabled',
    'user-deleted',
  ],
  'grant-not-allowed': ['app-credentials'],
  'token-request-too-large': ['password-too-long', 'credentials-in-body'],
  'token-request-refused': ({ params }) =>
    params.status === 415 ? ['content-type-removed'] : ['field-empty', 'encoding-changed'],
  'refresh-rejected': ['refreshed-twice', 'refresh-too-late'],
  'authorization-missing': ({ params }) =>
    params.workedAround === undefined ? ['header-stripped', 'header-lost-on-redirect'] : ['header-stripped'],
  'token-rejected': ['token-purged', 'secret-regenerated', 'password-regenerated', 'connection-deleted'],
  'token-expired': ['token-expired'],
  'account-disabled': ['user-disabled'],
  'app-disconnected': ['app-disconnected'],
  'app-token-rejected': ['other-scopes-elsewhere', 'app-deleted'],
  'authorization-expired': ['token-expired'],
  'app-client-rejected': ['secret-wrong', 'secret-regenerated', 'client-id-wrong', 'code-too-late'],
  'app-token-request-refused': ['secret-sent-itself', 'field-empty'],
  'code-expired': ['code-too-late'],
  'code-refused': ['code-used-twice', 'code-truncated', 'other-pim'],
  'apps-not-offered': ['release-too-old', 'apps-switched-off'],
  'consent-app-unknown': ['other-pim', 'app-deleted', 'client-id-wrong'],
  'consent-not-allowed': ['right-manage-apps-missing', 'right-open-apps-missing'],
  'consent-window-closed': ['consent-cancelled'],
  'consent-timed-out': ['consent-cancelled', 'callback-differs', 'other-tenant-login'],
  'loopback-port-taken': ['port-taken'],
  'callback-not-loopback': ['callback-differs'],
  'consent-state-wrong': ['second-attempt', 'started-in-akeneo'],
  'consent-code-missing': ['code-truncated'],
  'web-api-not-allowed': ['overall-access-missing'],
  'category-permission-missing': ['category-permission-missing'],
  'permission-missing': ({ params }) =>
    params.scope === undefined ? ['permission-missing'] : ['scope-missing'],
  'resources-not-readable': ({ params }) =>
    params.scopes === '' ? ['permission-missing'] : ['scope-missing'],
  'lists-empty': ['user-group-sees-nothing', 'catalog-empty'],
  'not-offered': ['not-in-edition'],
  'entity-not-found': ['entity-deleted', 'code-not-encoded'],
  'request-refused': ({ params }) =>
    params.status === 406 ? ['accept-header-changed'] : ['parameter-refused'],
  'password-needed': ['secrets-not-kept'],
  'secrets-missing': ['secrets-not-kept'],
};

/** The causes of a problem; empty where the problem says it all by itself. */
export function causesOf(problem: Problem): Cause[] {
  const known = table[problem.code] ?? [];
  return [...(typeof known === 'function' ? known(problem) : known)];
}

/** Where no other PIM kept here answers either, the network of this computer comes first. */
function withOffline(others: readonly Cause[]): Causes {
  return ({ params }) => (params.others === 'silent' ? ['computer-offline', ...others] : others);
}
