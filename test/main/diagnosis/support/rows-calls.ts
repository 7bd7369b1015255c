import { createConnectionGrant } from '../../../../main/authorization/connection-grant.ts';
import type { DemoPim, DemoPimOptions } from '../../../../main/demo-pim/demo-pim.ts';
import { pathCode } from '../../../../main/pim/pim-client.ts';
import type { DiagnosisStep } from '../../../../preload/contract/diagnosis.ts';
import { accessTo, demoPim } from '../../support/demo-access.ts';
import { startHttpServer } from '../../support/http-server.ts';
import { testClient } from '../../support/test-client.ts';
import { problemOf, testTransport } from '../../support/test-transport.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import { containing, here, inAkeneo, onServer, type Row } from './row.ts';

/** Diagnoses a connection; `fault` is switched on before, or when a step begins. */
async function withFault(
  fault: (faults: DemoPim['faults']) => unknown,
  options: DemoPimOptions & { during?: DiagnosisStep['id'] } = {},
) {
  const { during, ...rest } = options;
  const pim = await demoPim(rest);
  if (during === undefined) fault(pim.faults);
  const onReport = ({ id, state }: DiagnosisStep) => {
    if (id === during && state === 'running') fault(pim.faults);
  };
  return (await diagnose(pim.url, pim.connection, { onReport })).diagnosis;
}

/** What a read of the catalog meets, explained. */
async function met(status: number, body: unknown) {
  const server = await startHttpServer(() => ({ status, body }));
  return explain(await problemOf(testClient(server.url).get('/products')));
}

/** Step 4 of the table: calls with a token. */
export const callRows: readonly Row[] = [
  {
    name: '4 401 authentication required right after a token',
    step: 'authorization-header',
    run: () =>
      withFault(
        (faults) => {
          faults.stripAuthorization = true;
        },
        { during: 'authorization-header' },
      ),
    code: 'authorization-missing',
    causes: ['header-stripped', 'header-lost-on-redirect'],
    evidence: { status: 401, body: containing('Full authentication is required') },
    remedies: [onServer('authorization-header')],
  },
  {
    name: '4 401 authentication required, the wording before 7.0',
    step: 'authorization-header',
    run: () =>
      withFault(
        (faults) => {
          faults.stripAuthorization = true;
        },
        { during: 'authorization-header', version: '5.0' },
      ),
    code: 'authorization-missing',
    causes: ['header-stripped', 'header-lost-on-redirect'],
    evidence: { status: 401, body: containing('OAuth2 authentication required') },
    remedies: [onServer('authorization-header')],
  },
  {
    name: '4 401 token invalid',
    step: 'authorization-header',
    run: () => withFault((faults) => faults.purgeTokens(), { during: 'authorization-header' }),
    code: 'token-rejected',
    causes: ['token-purged', 'secret-regenerated', 'password-regenerated', 'connection-deleted'],
    evidence: { status: 401 },
    remedies: [here('retry'), inAkeneo('connection-settings')],
  },
  {
    name: '4 401 token expired',
    step: 'authorization-header',
    run: () => withFault((faults) => faults.expireTokens(), { during: 'authorization-header' }),
    code: 'token-expired',
    causes: ['token-expired'],
    evidence: { status: 401 },
    remedies: [here('retry')],
  },
  {
    name: '4 401 the user was disabled while the token lives',
    step: 'authorization-header',
    run: () =>
      withFault(
        (faults) => {
          faults.userDisabled = true;
        },
        { during: 'authorization-header' },
      ),
    code: 'account-disabled',
    causes: ['user-disabled'],
    evidence: { status: 401 },
    remedies: [inAkeneo('connection-settings')],
  },
  {
    name: '4 403 You are not allowed to access the web API',
    step: 'overall-access',
    run: () =>
      withFault((faults) => {
        faults.overallAccessRemoved = true;
      }),
    code: 'web-api-not-allowed',
    causes: ['overall-access-missing'],
    evidence: { status: 403 },
    remedies: [
      inAkeneo('roles', { permissions: ['Overall Web API access'], acls: ['pim_api_overall_access'] }),
    ],
  },
  {
    name: '4 403 the same text, for categories only',
    step: 'permissions',
    run: () =>
      withFault((faults) => {
        faults.permissionsRemoved = ['categories'];
      }),
    code: 'category-permission-missing',
    causes: ['category-permission-missing'],
    evidence: { status: 403, body: containing('web API') },
    remedies: [inAkeneo('roles', { permissions: ['List categories'], acls: ['pim_api_category_list'] })],
  },
  {
    name: '4 403 list channels, of a role',
    step: 'channels',
    run: () =>
      withFault((faults) => {
        faults.permissionsRemoved = ['channels'];
      }),
    code: 'permission-missing',
    causes: ['permission-missing'],
    evidence: { status: 403, body: containing('not allowed to list channels') },
    remedies: [inAkeneo('roles', { permissions: ['List channels'], acls: ['pim_api_channel_list'] })],
  },
  {
    name: '4 403 HTML',
    step: 'channels',
    run: () =>
      withFault((faults) => {
        faults.serverError = { calls: 1, status: 403, pathContains: '/channels' };
      }),
    code: 'blocked',
    causes: ['web-application-firewall', 'address-not-allowed'],
    evidence: { status: 403 },
    remedies: [onServer('allow-address')],
  },
  {
    name: '4 empty lists but no error',
    step: 'permissions',
    run: () =>
      withFault((faults) => {
        faults.productsHidden = true;
      }),
    code: 'lists-empty',
    causes: ['user-group-sees-nothing', 'catalog-empty'],
    remedies: [inAkeneo('user-groups')],
  },
  {
    name: '4 404 No route found',
    step: null,
    run: async () => {
      const pim = await demoPim({ edition: 'CE' });
      return explain(await problemOf(accessTo(pim.url, pim.connection).client.get('/reference-entities')));
    },
    code: 'not-offered',
    causes: ['not-in-edition'],
    evidence: { status: 404, body: containing('No route found') },
    remedies: [],
  },
  {
    name: '4 404 of an entity, or a code that was not encoded',
    step: null,
    run: async () => {
      const pim = await demoPim();
      const { client } = accessTo(pim.url, pim.connection);
      return explain(await problemOf(client.get(`/products/${pathCode('50% off/#1 + a?')}`)));
    },
    code: 'entity-not-found',
    causes: ['entity-deleted', 'code-not-encoded'],
    evidence: { status: 404, request: containing('/products/50%25%20off/%231%20%2B%20a%3F') },
    remedies: [],
  },
  {
    name: '4 406',
    step: null,
    run: () => met(406, { code: 406, message: '"image/png" in "Accept" header is not valid.' }),
    code: 'request-refused',
    causes: ['accept-header-changed'],
    evidence: { status: 406 },
    remedies: [],
  },
  {
    name: '4 422 of a parameter',
    step: null,
    run: () => met(422, { code: 422, message: 'You cannot request more than 100 items.' }),
    code: 'request-refused',
    causes: ['parameter-refused'],
    evidence: { status: 422 },
    remedies: [],
  },
  {
    name: '4 429',
    step: 'channels',
    run: () =>
      withFault((faults) => {
        faults.tooManyRequests = { calls: 1, retryAfterSeconds: 1, pathContains: '/channels' };
      }),
    code: 'rate-limited',
    causes: ['too-many-calls', 'front-server-limit'],
    evidence: { status: 429 },
    remedies: [here('retry'), onServer('rate-limit')],
  },
  {
    name: '4 JSON that ends half-way',
    step: 'channels',
    run: () =>
      withFault((faults) => {
        faults.malformedJson = { calls: 1, pathContains: '/channels' };
      }),
    code: 'malformed-answer',
    causes: ['network-unsteady', 'pim-error'],
    evidence: { status: 200 },
    remedies: [here('retry')],
  },
  {
    name: '4 Refresh token is invalid or has expired',
    step: null,
    run: async () => {
      const pim = await demoPim();
      const grant = createConnectionGrant({ transport: testTransport(), baseUrl: pim.url });
      const client = { clientId: pim.connection.clientId, clientSecret: pim.connection.secret };
      return explain(await problemOf(grant.byRefresh(client, 'used-before')));
    },
    code: 'refresh-rejected',
    causes: ['refreshed-twice', 'refresh-too-late'],
    evidence: { status: 422 },
    remedies: [here('edit-credentials'), inAkeneo('connection-settings')],
  },
];
