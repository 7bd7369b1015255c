import { problem } from '../../../../main/pim/problem-error.ts';
import type { Cause } from '../../../../preload/contract/diagnosis.ts';
import type { ProblemCode } from '../../../../preload/contract/problem.ts';
import { appToken } from '../../demo-pim/apps/support/app-flow.ts';
import { demoPim } from '../../support/demo-access.ts';
import { diagnoseApp } from './app-access.ts';
import { connectionAccess, diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import { containing, here, inAkeneo, including, type Row } from './row.ts';

const browse = ['read_channel_settings', 'read_products'];
const store = inAkeneo('app-store', { menu: ['Connect', 'App Store'] });

/** What shows in the browser or at the exchange, and reaches nobody by itself: told where the app met it. */
function explained(name: string, code: ProblemCode, causes: Cause[], remedies: object[]): Row {
  return {
    name,
    step: null,
    run: async () =>
      explain(
        problem(code, {
          host: 'pim.example.com',
          status: 400,
          message: 'invalid_grant',
          clientId: 'x',
          port: 43_117,
          seconds: 300,
          callbackUrl: 'http://127.0.0.1:43117/callback',
          url: 'http://127.0.0.1:43117/callback',
        }),
      ),
    code,
    causes,
    remedies,
  };
}

/** Step 3 of the table for apps. */
export const appRows: readonly Row[] = [
  explained(
    '3 app client_id does not match any existing app',
    'consent-app-unknown',
    ['other-pim', 'app-deleted', 'client-id-wrong'],
    [here('edit-credentials'), store],
  ),
  {
    name: '3 app 404 at authorize',
    step: 'access-kind',
    run: async () => {
      const pim = await demoPim();
      return diagnoseApp(pim, browse, {
        change: () => {
          pim.faults.appsSwitchedOff = true;
        },
      });
    },
    code: 'apps-not-offered',
    causes: ['release-too-old', 'apps-switched-off'],
    remedies: [here('use-connection'), inAkeneo('connection-settings')],
  },
  explained(
    '3 app 403 in the browser',
    'consent-not-allowed',
    ['right-manage-apps-missing', 'right-open-apps-missing'],
    [inAkeneo('roles', { permissions: ['Manage apps', 'Open apps'] })],
  ),
  explained(
    '3 app nothing comes back',
    'consent-timed-out',
    ['consent-cancelled', 'callback-differs', 'other-tenant-login'],
    [here('authorize'), store],
  ),
  explained('3 app the page was closed', 'consent-window-closed', ['consent-cancelled'], [here('authorize')]),
  explained('3 app the port is taken', 'loopback-port-taken', ['port-taken'], [here('change-port')]),
  explained('3 app callback of another port or host', 'callback-not-loopback', ['callback-differs'], [store]),
  explained(
    '3 app wrong state',
    'consent-state-wrong',
    ['second-attempt', 'started-in-akeneo'],
    [here('authorize')],
  ),
  explained('3 app Code has expired', 'code-expired', ['code-too-late'], [here('authorize')]),
  explained(
    '3 app Code is not valid',
    'code-refused',
    ['code-used-twice', 'code-truncated', 'other-pim'],
    [here('authorize')],
  ),
  explained(
    '3 app 400 invalid_request',
    'app-token-request-refused',
    ['secret-sent-itself', 'field-empty'],
    [here('authorize')],
  ),
  {
    name: '3 app 400 invalid_client',
    step: 'token',
    run: async () =>
      diagnoseApp(await demoPim(), browse, { run: { secrets: { clientSecret: 'w'.repeat(86) } } }),
    code: 'app-client-rejected',
    causes: ['secret-wrong', 'secret-regenerated', 'client-id-wrong', 'code-too-late'],
    evidence: { status: 400, body: containing('invalid_client') },
    remedies: [here('edit-credentials'), store],
  },
  {
    name: '3 app HTML on the token URL, maintenance',
    step: 'token',
    run: async () => {
      const pim = await demoPim();
      return diagnoseApp(pim, browse, {
        run: {
          onReport: ({ id, state }) => {
            if (id === 'token' && state === 'running') pim.faults.maintenance = true;
          },
        },
      });
    },
    code: 'maintenance',
    causes: ['maintenance-mode'],
    evidence: { status: 302 },
    remedies: [here('retry')],
  },
  {
    name: '3 app credentials of a connection',
    step: 'credentials',
    run: async () => {
      const pim = await demoPim();
      const { clientId } = connectionAccess(pim.connection);
      const authorization = { asked: [], granted: [], identity: null };
      const access = {
        kind: 'app' as const,
        clientId,
        callbackUrl: 'http://127.0.0.1/',
        authorization,
        authorizedAt: '',
      };
      return (await diagnose(pim.url, pim.connection, { access })).diagnosis;
    },
    code: 'client-belongs-to-connection',
    causes: ['connection-credentials'],
    remedies: [here('edit-credentials'), store],
  },
  {
    name: '4 401 Your app has been disconnected',
    step: 'authorization-header',
    run: async () => {
      const pim = await demoPim();
      return diagnoseApp(pim, browse, { change: () => pim.faults.disconnectApp() });
    },
    code: 'app-disconnected',
    causes: ['app-disconnected'],
    evidence: { status: 401, body: containing('disconnected') },
    remedies: [here('authorize'), store],
  },
  {
    name: '4 401 token invalid, the app was authorized elsewhere with other scopes',
    step: 'authorization-header',
    run: async () => {
      const pim = await demoPim();
      return diagnoseApp(pim, browse, { change: () => appToken(pim, 'read_categories') });
    },
    code: 'app-token-rejected',
    causes: ['other-scopes-elsewhere', 'app-deleted'],
    evidence: { status: 401 },
    remedies: [here('authorize'), store],
  },
  {
    name: '4 403 list channels, the scope is missing',
    step: 'permissions',
    run: async () => diagnoseApp(await demoPim({ version: '7.0', edition: 'CE' }), ['read_products']),
    code: 'resources-not-readable',
    causes: ['scope-missing'],
    evidence: { status: 403 },
    remedies: [
      here('authorize', {
        scopes: including('read_products', 'read_channel_settings', 'read_categories'),
      }),
      inAkeneo('connected-app', {
        acls: including('pim_api_channel_list'),
        scopes: including('read_channel_settings'),
      }),
    ],
  },
];
