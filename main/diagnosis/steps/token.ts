import { randomBytes } from 'node:crypto';
import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';
import { createAppGrant } from '../../authorization/connected-app/app-grant.ts';
import { ProblemError, problem, throwIfCancelled } from '../../pim/problem-error.ts';
import { askPim } from '../ask-pim.ts';
import type { DiagnosisContext, Step, StepEnd } from '../diagnosis-step.ts';

/** What says that the credentials are wrong, while a token of before may still be taken. */
const refusals: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'client-rejected',
  'client-belongs-to-app',
  'grant-not-allowed',
  'user-rejected',
]);

/** The credentials bring a token, or, for a connected app, are known and there is a token. */
export const token: Step = {
  id: 'token',
  needs: ['access-kind', 'credentials'],
  limitMs: 12_000,
  run: (context, signal) =>
    context.access.kind === 'app' ? proveApp(context, signal) : proveConnection(context, signal),
};

async function proveConnection(context: DiagnosisContext, signal: AbortSignal): Promise<StepEnd> {
  const { secrets, tokenKeeper, seen } = context;
  const before = (await secrets.read()).token;
  try {
    const { expiresInSeconds, limit, workedAround } = await tokenKeeper.prove(signal);
    seen.token = await tokenKeeper.accessToken(signal);
    const minutes = expiresInSeconds === null ? '' : Math.round(expiresInSeconds / 60);
    return { facts: { expiresInMinutes: minutes, workedAround: workedAround ?? 'nothing' }, limit };
  } catch (error) {
    const refused = error instanceof ProblemError && refusals.has(error.problem.code) ? error.problem : null;
    if (refused === null || before === null) throw error;
    seen.token = before.accessToken;
    if (!(await isAlive(context, signal))) throw error;
    seen.tokenRefused = refused;
    const { host = '', message = '' } = refused.params;
    const params = { host, why: message };
    return {
      facts: { tokenOfBefore: 'alive' },
      limit: problem('credentials-outdated', params, { evidence: refused.evidence }),
    };
  }
}

async function isAlive(context: DiagnosisContext, signal: AbortSignal): Promise<boolean> {
  try {
    return (await askPim(context, '/channels?limit=1', signal, 5000)).status !== 401;
  } catch (error) {
    throwIfCancelled(signal);
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** No PIM hands out such a code. */
const noCode = () => randomBytes(43).toString('hex');

/**
 * The token of an app proves itself by the calls that follow. Client id and secret are proved by exchanging a code that
 * never was: a PIM looks at them first, and refuses the code only after that. Nothing is used up or changed by it
 * (pim-community-dev, AccessTokenRequest.yml).
 */
async function proveApp(context: DiagnosisContext, signal: AbortSignal): Promise<StepEnd> {
  const { access, baseUrl, transport, secrets, tokenKeeper, seen } = context;
  const { clientSecret } = await secrets.read();
  await tokenKeeper.prove(signal);
  seen.token = await tokenKeeper.accessToken(signal);
  const grant = createAppGrant({ transport, baseUrl });
  try {
    await grant.byCode({ clientId: access.clientId, clientSecret }, noCode(), signal);
    return { facts: { secret: 'unknown' }, limit: null };
  } catch (error) {
    throwIfCancelled(signal);
    if (!(error instanceof ProblemError)) throw error;
    return appEnd(error.problem);
  }
}

function appEnd(answered: Problem): StepEnd {
  if (answered.code === 'code-refused' || answered.code === 'code-expired') {
    return { facts: { secret: 'accepted' }, limit: null };
  }
  return { facts: { secret: 'not-proved' }, limit: answered };
}
