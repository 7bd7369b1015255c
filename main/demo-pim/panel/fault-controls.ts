import { permissions } from '../access/permissions.ts';
import { rightNames } from '../apps/login/people.ts';
import { certificateFaults } from '../tls/server-certificates.ts';

/** One control of the panel; `path` names the switch as the administration interface does. */
export interface FaultControl {
  readonly path: string;
  readonly kind: 'flag' | 'number' | 'optional-number' | 'optional-text' | 'choice' | 'list';
  readonly label: string;
  readonly help: string;
  /** Of a choice or list; a choice with `none` can be null. */
  readonly options?: readonly string[];
}

/** A group of controls under one heading. */
export interface FaultGroup {
  readonly title: string;
  readonly controls: readonly FaultControl[];
}

const flag = (path: string, label: string, help: string): FaultControl => ({
  path,
  kind: 'flag',
  label,
  help,
});
const number = (path: string, label: string, help: string): FaultControl => ({
  path,
  kind: 'number',
  label,
  help,
});
const next = (name: string, label: string, help: string) =>
  number(`${name}.calls`, label, `${help} For so many calls; 0 is off.`);
const retryAfter = (name: string, of: string): FaultControl => ({
  path: `${name}.retryAfterSeconds`,
  kind: 'optional-number',
  label: `Retry-After, ${of} (s)`,
  help: 'Empty sends no header.',
});

/** Every switch of faults/faults.ts. */
export const faultGroups: readonly FaultGroup[] = [
  {
    title: 'Speed',
    controls: [
      number('latencyMs', 'Latency (ms)', 'Pause before every answer.'),
      number('jitterMs', 'Jitter (ms)', 'Added to the latency, at random.'),
      number('bytesPerSecond', 'Slow body (bytes/s)', 'Bodies come at this rate; 0 is off.'),
      next('slowAnswer', 'Slow answer', 'A longer pause before the answer.'),
      number('slowAnswer.milliseconds', 'Pause of slow answers (ms)', 'Beside the latency.'),
      number('loginDelayMs', 'Slow login (ms)', 'Pause after the login form is sent.'),
    ],
  },
  {
    title: 'Limits',
    controls: [
      flag('concurrency.enabled', 'Limit calls in flight', 'Real PIMs on SaaS do: 429.'),
      number('concurrency.perConnection', 'In flight, one connection', 'More get 429.'),
      number('concurrency.total', 'In flight, in all', 'More get 429.'),
      retryAfter('concurrency', 'in flight'),
      flag('requestsPerSecond.enabled', 'Limit calls per second', 'More get 429.'),
      number('requestsPerSecond.limit', 'Calls per second', 'SaaS allows 100.'),
      retryAfter('requestsPerSecond', 'per second'),
      next('tooManyRequests', 'Too many requests', '429 whatever the load.'),
      retryAfter('tooManyRequests', 'too many'),
      flag('retryAfterAsDate', 'Retry-After as a date', 'Instead of seconds.'),
      flag('tooManyRequestsInHtml', '429 in HTML', 'As a server in front of the PIM answers.'),
    ],
  },
  {
    title: 'Answers from in front of the PIM',
    controls: [
      next('serverError', 'Error page', 'HTML instead of the answer.'),
      {
        path: 'serverError.status',
        kind: 'choice',
        label: 'Status of the error page',
        help: '403 and 413 stand for a firewall, 408 and 504 for a time-out.',
        options: ['403', '408', '413', '500', '502', '503', '504'],
      },
      next('unhandledError', 'Failure of the PIM itself', '500 in JSON below /api.'),
      next('proxyPage', 'Page of a company proxy', 'Status 200 with HTML.'),
      next('loginRedirect', 'Login page of a proxy', 'Calls of the API get 302 to a login page.'),
      next('wrongContentType', 'Wrong content type', 'JSON that says it is text/html.'),
      next('malformedJson', 'JSON that ends too early', 'With a Content-Length that fits.'),
      next('cutConnection', 'Broken connection', 'It ends in the middle of the body.'),
    ],
  },
  {
    title: 'Addresses',
    controls: [
      {
        path: 'linksOrigin',
        kind: 'optional-text',
        label: 'Origin of links',
        help: 'As http://pim.internal:8080, where the PIM does not know its address.',
      },
      {
        path: 'redirectTo',
        kind: 'optional-text',
        label: 'Redirect everything to',
        help: '301 on every path, as https://127.0.0.1:8443. This panel stays.',
      },
      {
        path: 'pimUrl',
        kind: 'optional-text',
        label: 'AKENEO_PIM_URL',
        help: 'Issuer of id_tokens and pim_url of activation URLs.',
      },
    ],
  },
  {
    title: 'The PIM',
    controls: [
      {
        path: 'certificate',
        kind: 'choice',
        label: 'Certificate',
        help: 'Where the demo PIM speaks https; from the next connection on.',
        options: ['none', ...certificateFaults],
      },
      flag('maintenance', 'Maintenance', '503 below /api, a redirect to /maintenance elsewhere.'),
      {
        path: 'oddItem',
        kind: 'choice',
        label: 'Odd third item',
        help: 'Of every page of products and product models.',
        options: ['none', 'values-null', 'family-missing', 'wrong-types', 'no-uuid', 'not-an-object'],
      },
      number('clockAheadMs', 'Clock ahead (ms)', 'For codes and tokens of apps.'),
      flag('appStoreUnreachable', 'App Store out of reach', 'Its apps are not found.'),
      flag('openidKeysMissing', 'No OpenID keys', 'id_tokens can not be signed.'),
      flag('appsSwitchedOff', 'Apps switched off', '404, as on old Community Editions.'),
    ],
  },
  {
    title: 'Access',
    controls: [
      flag('stripAuthorization', 'Authorization header lost', 'As behind Apache without CGIPassAuth.'),
      flag('userDisabled', 'User disabled', "The connection's user."),
      flag('overallAccessRemoved', 'No overall access', 'The role lost "Overall Web API access".'),
      flag('productsHidden', 'No product in sight', 'The user group sees no category. Only on EE.'),
      {
        path: 'permissionsRemoved',
        kind: 'list',
        label: 'Permissions the role lost',
        help: 'Lists answer 403.',
        options: permissions,
      },
      number('accessTokenSeconds', 'Life of new tokens (s)', 'Connections only.'),
      {
        path: 'appTokenSeconds',
        kind: 'optional-number',
        label: 'Life of app tokens (s)',
        help: 'Empty: they do not end, as in the real PIM.',
      },
      flag(
        'appRefreshRefused',
        'App refresh refused',
        'Where app tokens end: every refresh token is refused.',
      ),
      {
        path: 'rightsRemoved',
        kind: 'list',
        label: 'Rights that people lost',
        help: 'Of all who log in to the pages.',
        options: rightNames,
      },
    ],
  },
];

/** Buttons that do something once, by the name of the action in the administration interface. */
export const panelActions: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'tokens/expire', label: 'Expire access tokens' },
  { name: 'tokens/purge', label: 'Forget access tokens' },
  { name: 'tokens/purge-refresh', label: 'Forget refresh tokens' },
  { name: 'connection/regenerate-secret', label: 'New secret' },
  { name: 'connection/regenerate-password', label: 'New password' },
  { name: 'connection/delete', label: 'Delete the connection' },
  { name: 'sessions/end', label: 'Log everybody out' },
  { name: 'app/disconnect', label: 'Disconnect the app' },
  { name: 'app/regenerate-secret', label: 'New secret of the app' },
];
