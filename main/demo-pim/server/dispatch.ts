import { authenticate, type Caller } from '../access/authenticate.ts';
import { checkPermission, overallDenied, permissions } from '../access/permissions.ts';
import { htmlAnswer, jsonAnswer, redirectAnswer } from './answers.ts';
import { ApiError } from './api-error.ts';
import type { Answer, Call } from './call.ts';
import { checkHeaders } from './headers.ts';
import { OauthStyleError } from './oauth-error.ts';
import type { Pim } from './pim.ts';
import { checkBrackets } from './query.ts';
import type { Router } from './router.ts';

/** Answers a call below /api in the order in which the real PIM checks; never throws. */
export async function dispatch(pim: Pim, router: Router, call: Omit<Call, 'parameters'>): Promise<Answer> {
  try {
    return await answer(pim, router, call);
  } catch (error) {
    if (error instanceof ApiError || error instanceof OauthStyleError) return error.toAnswer();
    // A mistake in the demo PIM itself: the PIM's generic 500, and the trace on stderr.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return jsonAnswer({ code: 500, message: 'Internal Server Error' }, 500);
  }
}

async function answer(pim: Pim, router: Router, request: Omit<Call, 'parameters'>): Promise<Answer> {
  const { route, parameters, slash } = router.match(request.method, request.path, request.origin);
  const call: Call = { ...request, parameters };
  // The firewall leaves exactly /api/rest/v1 and the token endpoint open, not their forms with a slash.
  const caller = route.isPublic === true && !slash ? undefined : authenticate(pim, call);
  if (pim.faults.maintenance) return maintenanceAnswer();
  if (slash) return redirectAnswer(301, withoutSlash(call));
  const affected = caller?.user.isConnectionUser === true;
  if (affected && pim.faults.overallAccessRemoved) throw new ApiError(403, overallDenied);
  if (request.path.startsWith('/api/rest/')) {
    checkHeaders(call, route.contentType ?? 'application/json');
    if (caller !== undefined) checkPermission(pim, route, missingPermissions(pim, caller));
    checkBrackets(call);
  }
  if (route.handler === undefined) throw new ApiError(404, 'Not Found');
  return route.handler(pim, call);
}

/** Source: pim-community-dev, MaintenanceModeSubscriber.php. */
function maintenanceAnswer(): Answer {
  const { headers } = htmlAnswer(503, '', '');
  return { status: 503, headers, body: 'Undergoing maintenance.' };
}

function withoutSlash(call: Call): string {
  const query = call.rawQuery === '' ? '' : `?${call.rawQuery}`;
  return `${call.origin}${call.path.slice(0, -1)}${query}`;
}

/** What a connection's role has lost, or what an app's scopes do not give. */
function missingPermissions(pim: Pim, { user, granted }: Caller): readonly string[] {
  if (granted !== undefined) return permissions.filter((permission) => !granted.has(permission));
  return user.isConnectionUser ? pim.faults.permissionsRemoved : [];
}
