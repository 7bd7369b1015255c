import type { DemoPim, DemoPimOptions } from '../../../../main/demo-pim/demo-pim.ts';
import { demoPim } from '../../support/demo-access.ts';
import { startHttpServer } from '../../support/http-server.ts';
import { diagnose, type Run } from './diagnose.ts';
import { containing, here, inAkeneo, onServer, type Row } from './row.ts';

type Credentials = DemoPim['connection'];

async function wrong(
  change: (right: Credentials) => Partial<Credentials>,
  run: Run = {},
  options: DemoPimOptions = {},
) {
  const pim = await demoPim(options);
  return (await diagnose(pim.url, { ...pim.connection, ...change(pim.connection) }, run)).diagnosis;
}

/** A PIM whose token endpoint says one thing. */
async function tokenEndpointThatSays(status: number, message: string) {
  const pim = await demoPim();
  const server = await startHttpServer(async ({ path }) => {
    if (path === '/api/oauth/v1/token') return { status, body: { code: status, message } };
    const answer = await fetch(pim.url + path);
    return {
      status: answer.status,
      body: await answer.text(),
      headers: { 'content-type': 'application/json' },
    };
  });
  return (await diagnose(server.url, pim.connection)).diagnosis;
}

const badId = `7_${'x'.repeat(50)}`;
const connectionMenu = inAkeneo('connection-settings', {
  menu: ['Connect', 'Connection settings'],
  opens: true,
});

/** Step 3 of the table for connections. */
export const connectionRows: readonly Row[] = [
  {
    name: '3 conn 422 client_id, the header is stripped and the body works',
    step: 'token',
    run: async () => {
      const pim = await demoPim();
      pim.faults.stripAuthorization = true;
      return (await diagnose(pim.url, pim.connection)).diagnosis;
    },
    code: 'authorization-missing',
    causes: ['header-stripped'],
    remedies: [{ kind: 'done', what: 'credentials-in-body' }, onServer('authorization-header')],
  },
  {
    name: '3 conn 422 client_id, wrong secret',
    step: 'token',
    run: () => wrong(() => ({ secret: 'w'.repeat(50) })),
    code: 'client-rejected',
    causes: ['secret-wrong', 'client-id-wrong', 'secret-regenerated', 'connection-deleted', 'other-pim'],
    evidence: { status: 422, body: containing('client_id') },
    remedies: [here('edit-credentials'), connectionMenu],
  },
  {
    name: '3 conn 422 client_id, of another PIM or mistyped',
    step: 'token',
    run: () => wrong(() => ({ clientId: badId })),
    code: 'client-rejected',
    causes: ['secret-wrong', 'client-id-wrong', 'secret-regenerated', 'connection-deleted', 'other-pim'],
    evidence: { status: 422, body: containing('client_id') },
    remedies: [here('edit-credentials'), connectionMenu],
  },
  {
    name: '3 conn 422 client_id, blanks within the secret',
    step: 'credentials',
    run: () => wrong(({ secret }) => ({ secret: `${secret.slice(0, 20)} ${secret.slice(20)}` })),
    code: 'credentials-malformed',
    causes: ['blanks-pasted'],
    remedies: [here('edit-credentials'), connectionMenu],
  },
  {
    name: '3 conn 422 client_id, id and secret swapped',
    step: 'credentials',
    run: () => wrong(({ clientId, secret }) => ({ clientId: secret, secret: clientId })),
    code: 'credentials-malformed',
    causes: ['swapped'],
    remedies: [here('edit-credentials'), connectionMenu],
  },
  {
    name: '3 conn 422 client_id, credentials of an app',
    step: 'token',
    run: () => wrong(() => ({ clientId: '90741597-54c5-48a1-98da-a68e7ee0a715' })),
    code: 'client-belongs-to-app',
    causes: ['app-credentials'],
    evidence: { status: 422 },
    remedies: [here('authorize'), connectionMenu],
  },
  {
    name: '3 conn 422 No user found',
    step: 'token',
    run: () => wrong(() => ({ password: 'wrong-password' })),
    code: 'user-rejected',
    causes: ['password-wrong', 'username-wrong', 'password-regenerated', 'user-disabled', 'user-deleted'],
    evidence: { status: 422, body: containing('No user found') },
    remedies: [here('edit-credentials'), connectionMenu],
  },
  {
    name: '3 conn 422 No user found, disabled user',
    step: 'token',
    run: async () => {
      const pim = await demoPim();
      pim.faults.userDisabled = true;
      return (await diagnose(pim.url, pim.connection)).diagnosis;
    },
    code: 'user-rejected',
    causes: ['password-wrong', 'username-wrong', 'password-regenerated', 'user-disabled', 'user-deleted'],
    remedies: [here('edit-credentials'), connectionMenu],
  },
  {
    name: '3 conn 422 This grant type is not authorized',
    step: 'token',
    run: () => tokenEndpointThatSays(422, 'This grant type is not authorized for this client'),
    code: 'grant-not-allowed',
    causes: ['app-credentials'],
    evidence: { status: 422 },
    remedies: [here('edit-credentials')],
  },
  {
    name: '3 conn 422 grant_type, username or password',
    step: 'token',
    run: () =>
      tokenEndpointThatSays(
        422,
        'Parameter "grant_type", "username" or "password" is missing, empty or invalid',
      ),
    code: 'token-request-refused',
    causes: ['field-empty', 'encoding-changed'],
    evidence: { status: 422 },
    remedies: [onServer('content-type-header')],
  },
  {
    name: '3 conn 413',
    step: 'token',
    run: () => wrong(() => ({ password: 'p'.repeat(400) })),
    code: 'token-request-too-large',
    causes: ['password-too-long', 'credentials-in-body'],
    evidence: { status: 413 },
    remedies: [here('edit-credentials')],
  },
  {
    name: '3 conn 415',
    step: 'token',
    run: () => tokenEndpointThatSays(415, 'The "Content-Type" header is missing. "application/json" or …'),
    code: 'token-request-refused',
    causes: ['content-type-removed'],
    evidence: { status: 415 },
    remedies: [onServer('content-type-header')],
  },
  {
    name: '3 conn the password was regenerated, the token still lives',
    step: 'token',
    run: async () => {
      const pim = await demoPim();
      const first = await diagnose(pim.url, pim.connection);
      const token = first.secrets.stored.at(-1) ?? null;
      const changed = { ...pim.connection, password: 'password-of-before' };
      return (await diagnose(pim.url, changed, { secrets: { token } })).diagnosis;
    },
    code: 'credentials-outdated',
    causes: ['password-regenerated', 'secret-regenerated'],
    evidence: { status: 422 },
    remedies: [here('edit-credentials'), connectionMenu],
  },
];
