import { redirectAnswer } from '../../server/answers.ts';
import { ApiError } from '../../server/api-error.ts';
import type { Answer, Call } from '../../server/call.ts';
import { OauthStyleError } from '../../server/oauth-error.ts';
import type { Pim } from '../../server/pim.ts';
import type { Match, Router } from '../../server/router.ts';
import { loginInPlace } from '../login/login.ts';
import { withoutRights } from '../login/people.ts';
import { errorPage } from '../pages/error-page.ts';
import { AppStoreUnreachableError } from '../store/app-store.ts';
import { sessionId } from './session-cookie.ts';
import type { Visit, WebRoute } from './web-route.ts';

/**
 * Answers a call outside /api: router -> maintenance -> login -> feature of apps -> handler; never throws. Source:
 * pim-community-dev, security.yml and MaintenanceModeSubscriber.php.
 */
export async function web(
  pim: Pim,
  router: Router<WebRoute>,
  call: Omit<Call, 'parameters'>,
): Promise<Answer> {
  try {
    return await answer(pim, router, call);
  } catch (error) {
    if (error instanceof ApiError || error instanceof OauthStyleError) return error.toAnswer();
    if (error instanceof AppStoreUnreachableError) return errorPage(500);
    // A mistake in the demo PIM itself: a page for people, and the trace on stderr.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return errorPage(500);
  }
}

async function answer(pim: Pim, router: Router<WebRoute>, call: Omit<Call, 'parameters'>): Promise<Answer> {
  const match = matchOrPage(router, call);
  if ('status' in match) return match;
  const { route, parameters } = match;
  if (pim.faults.maintenance && route.path !== '/maintenance')
    return redirectAnswer(302, `${call.origin}/maintenance`);
  if (match.slash) return redirectAnswer(301, call.path.slice(0, -1));
  const session = pim.apps.sessions.find(sessionId(call));
  const visit: Visit = { ...call, parameters, session };
  const switchedOff = route.apps === true && pim.faults.appsSwitchedOff;
  if (route.access === 'open') return switchedOff ? errorPage(404) : route.handler(pim, visit);
  const person = withoutRights(pim.apps.person(session?.username), pim.faults.rightsRemoved);
  if (session === undefined || person === undefined) return loginInPlace(pim, visit);
  if (switchedOff) return errorPage(404);
  if (route.access === 'script' && call.headers['x-requested-with'] !== 'XMLHttpRequest')
    return redirectAnswer(302, '/');
  return route.handler(pim, { ...visit, session, person });
}

function matchOrPage(router: Router<WebRoute>, call: Omit<Call, 'parameters'>): Match<WebRoute> | Answer {
  try {
    return router.match(call.method, call.path, call.origin);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return errorPage(error.status === 405 ? 405 : 404, error.headers);
  }
}
