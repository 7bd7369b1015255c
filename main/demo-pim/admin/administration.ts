import { z } from 'zod';
import { permissions } from '../access/permissions.ts';
import type { DemoPimFaults } from '../faults/faults.ts';
import { jsonAnswer } from '../server/answers.ts';
import type { Answer, Call } from '../server/call.ts';
import type { InFlight } from '../server/in-flight.ts';
import type { Pim } from '../server/pim.ts';

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
    serverError: z.strictObject({ ...next, status: z.literal([500, 502, 503, 504]) }),
    malformedJson: z.strictObject(next),
    cutConnection: z.strictObject(next),
    proxyPage: z.strictObject(next),
  })
  .partial();

type Action = (pim: Pim) => unknown;

const actions: Readonly<Record<string, Action>> = {
  'tokens/expire': ({ faults }) => faults.expireTokens(),
  'tokens/purge': ({ faults }) => faults.purgeTokens(),
  'tokens/purge-refresh': ({ faults }) => faults.purgeRefreshTokens(),
  'connection/regenerate-secret': ({ access }) => ({ secret: access.regenerateSecret() }),
  'connection/regenerate-password': ({ access }) => ({ password: access.regeneratePassword() }),
  'connection/delete': ({ access }) => access.deleteConnection(),
  'connection/delete-user': ({ access }) => access.deleteUser(),
};

/** `/demo/admin/…`: the switches and actions for whoever sits in another process. Needs the admin token as Bearer. */
export function administration(pim: Pim, inFlight: InFlight, call: Omit<Call, 'parameters'>): Answer {
  if (call.headers.authorization !== `Bearer ${pim.access.adminToken}`)
    return jsonAnswer({ message: 'Admin token needed.' }, 401);
  const name = call.path.replace(/^\/demo\/admin\/?/, '');
  if (name === 'faults' && call.method === 'GET') return jsonAnswer(pim.faults);
  if (name === 'faults' && call.method === 'PATCH') return changeFaults(pim.faults, call.body);
  if (name === 'statistics' && call.method === 'GET') return jsonAnswer({ peakInFlight: inFlight.peak });
  const action = actions[name];
  if (action !== undefined && call.method === 'POST') return jsonAnswer(action(pim) ?? {});
  return jsonAnswer(
    { message: 'Unknown.', get: ['faults', 'statistics'], patch: ['faults'], post: Object.keys(actions) },
    404,
  );
}

function changeFaults(faults: DemoPimFaults, body: Buffer): Answer {
  let sent: unknown;
  try {
    sent = JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return jsonAnswer({ message: 'Not JSON.' }, 400);
    throw error;
  }
  const parsed = faultsSchema.safeParse(sent);
  if (!parsed.success) return jsonAnswer({ message: z.prettifyError(parsed.error) }, 422);
  Object.assign(faults, parsed.data);
  return jsonAnswer(faults);
}
