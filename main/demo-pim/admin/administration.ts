import { z } from 'zod';
import { permissions } from '../access/permissions.ts';
import { rightNames } from '../apps/login/people.ts';
import { type DemoPimFaults, switchesOff } from '../faults/faults.ts';
import { jsonAnswer } from '../server/answers.ts';
import type { Answer, Call } from '../server/call.ts';
import type { CallCounters } from '../server/call-counters.ts';
import type { InFlight } from '../server/in-flight.ts';
import type { Pim } from '../server/pim.ts';
import { certificateFaults } from '../tls/server-certificates.ts';
import { applyEdits } from './edits.ts';
import { readJson } from './read-json.ts';

const calls = z.int().min(0);
const next = { calls, pathContains: z.string().optional() };
const retryAfterSeconds = z.int().min(0).nullable();

/** What can be changed in one go; what is left out stays. */
const faultsSchema = z
  .strictObject({
    latencyMs: z.number().min(0),
    jitterMs: z.number().min(0),
    maintenance: z.boolean(),
    stripAuthorization: z.boolean(),
    accessTokenSeconds: z.int().min(0),
    userDisabled: z.boolean(),
    overallAccessRemoved: z.boolean(),
    productsHidden: z.boolean(),
    permissionsRemoved: z.array(z.enum(permissions)),
    linksOrigin: z.string().nullable(),
    oddItem: z.enum(['values-null', 'family-missing', 'wrong-types', 'no-uuid', 'not-an-object']).nullable(),
    concurrency: z.strictObject({
      enabled: z.boolean(),
      perConnection: calls,
      total: calls,
      retryAfterSeconds,
    }),
    tooManyRequests: z.strictObject({ ...next, retryAfterSeconds }),
    serverError: z.strictObject({ ...next, status: z.literal([403, 408, 413, 500, 502, 503, 504]) }),
    malformedJson: z.strictObject(next),
    cutConnection: z.strictObject(next),
    proxyPage: z.strictObject(next),
    bytesPerSecond: z.number().min(0),
    redirectTo: z.string().nullable(),
    wrongContentType: z.strictObject(next),
    loginRedirect: z.strictObject(next),
    requestsPerSecond: z.strictObject({ enabled: z.boolean(), limit: calls, retryAfterSeconds }),
    retryAfterAsDate: z.boolean(),
    tooManyRequestsInHtml: z.boolean(),
    unhandledError: z.strictObject(next),
    slowAnswer: z.strictObject({ ...next, milliseconds: z.number().min(0) }),
    loginDelayMs: z.number().min(0),
    appsSwitchedOff: z.boolean(),
    appTokenSeconds: z.int().min(0).nullable(),
    appRefreshRefused: z.boolean(),
    appStoreUnreachable: z.boolean(),
    openidKeysMissing: z.boolean(),
    rightsRemoved: z.array(z.enum(rightNames)),
    certificate: z.enum(certificateFaults).nullable(),
    clockAheadMs: z.number(),
    pimUrl: z.string().nullable(),
  })
  .partial();

/** What is counted of the calls. */
export interface Traffic {
  readonly inFlight: InFlight;
  readonly counters: CallCounters;
}

type Action = (pim: Pim) => unknown;

const readings: Readonly<
  Record<string, (pim: Pim, traffic: Traffic, call: Pick<Call, 'origin'>) => unknown>
> = {
  faults: ({ faults }) => faults,
  statistics: (_pim, { inFlight, counters }) => ({ peakInFlight: inFlight.peak, ...counters.counts }),
  edits: ({ catalog }) => catalog.edits,
};

const actions: Readonly<Record<string, Action>> = {
  'faults/reset': ({ faults }) => resetFaults(faults),
  'edits/reset': ({ catalog }) => catalog.resetEdits(),
  'tokens/expire': ({ faults }) => faults.expireTokens(),
  'tokens/purge': ({ faults }) => faults.purgeTokens(),
  'tokens/purge-refresh': ({ faults }) => faults.purgeRefreshTokens(),
  'connection/regenerate-secret': ({ access }) => ({ secret: access.regenerateSecret() }),
  'connection/regenerate-password': ({ access }) => ({ password: access.regeneratePassword() }),
  'connection/delete': ({ access }) => access.deleteConnection(),
  'connection/delete-user': ({ access }) => access.deleteUser(),
  'sessions/end': ({ faults }) => faults.endSessions(),
  'app/disconnect': ({ faults }) => faults.disconnectApp(),
  'app/regenerate-secret': ({ apps }) => ({
    clientSecret: apps.custom.regenerateSecret(apps.seeded.clientId),
  }),
  'app/delete': ({ apps }) => ({ deleted: apps.deleteCustomApp(apps.seeded.clientId) }),
};

/** `/demo/admin/…`: the switches and actions for whoever sits in another process. Needs the admin token as Bearer. */
export function administration(pim: Pim, traffic: Traffic, call: Omit<Call, 'parameters'>): Answer {
  if (call.headers.authorization !== `Bearer ${pim.access.adminToken}`)
    return jsonAnswer({ message: 'Admin token needed.' }, 401);
  const name = call.path.replace(/^\/demo\/admin\/?/, '');
  const read = call.method === 'GET' ? readings[name] : undefined;
  if (read !== undefined) return jsonAnswer(read(pim, traffic, call));
  if (name === 'faults' && call.method === 'PATCH') return changeFaults(pim.faults, call.body);
  if (name === 'edits' && call.method === 'POST') return applyEdits(pim, call.body);
  const action = actions[name];
  if (action !== undefined && call.method === 'POST') return jsonAnswer(action(pim) ?? {});
  return jsonAnswer(
    {
      message: 'Unknown.',
      get: Object.keys(readings),
      patch: ['faults'],
      post: [...Object.keys(actions), 'edits'],
    },
    404,
  );
}

function changeFaults(faults: DemoPimFaults, body: Buffer): Answer {
  const read = readJson(body, faultsSchema);
  if ('refused' in read) return read.refused;
  Object.assign(faults, read.value);
  return jsonAnswer(faults);
}

/** All switches off; what the actions did stays done. */
function resetFaults(faults: DemoPimFaults): DemoPimFaults {
  return Object.assign(faults, switchesOff());
}
