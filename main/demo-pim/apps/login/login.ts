import { setTimeout as pause } from 'node:timers/promises';
import { redirectAnswer } from '../../server/answers.ts';
import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { loginPage } from '../pages/login-page.ts';
import { formFields } from '../web/form-fields.ts';
import { sessionHeader } from '../web/session-cookie.ts';
import type { Visit } from '../web/web-route.ts';

/**
 * The login form where another page was wanted: 401 at the same address, and the address is kept for afterwards. Only
 * `/` redirects. Source: pim-community-dev, security.yml (`use_forward`).
 */
export function loginInPlace(pim: Pim, visit: Visit): Answer {
  if (visit.path === '/') return redirectAnswer(302, `${visit.origin}/user/login`);
  const session = visit.session ?? pim.apps.sessions.open();
  const fromScript = visit.headers['x-requested-with'] === 'XMLHttpRequest';
  if (visit.method === 'GET' && !fromScript) session.wantedUrl = addressOf(visit);
  return withHeaders(loginPage(pim, 401), sessionHeader(visit, session));
}

/** `GET /user/login`. */
export function showLogin(pim: Pim, visit: Visit): Answer {
  const { session } = visit;
  if (session?.username !== undefined) return redirectAnswer(302, '/');
  const error = session?.loginError;
  if (session !== undefined) session.loginError = undefined;
  return loginPage(pim, 200, error);
}

/** `POST /user/login-check`: back to where the person wanted to go. */
export async function checkLogin(pim: Pim, visit: Visit): Promise<Answer> {
  const field = formFields(visit);
  if (pim.faults.loginDelayMs > 0) await pause(pim.faults.loginDelayMs);
  const person = pim.apps.person(field('_username'));
  if (person === undefined || person.password !== field('_password')) {
    const session = visit.session ?? pim.apps.sessions.open();
    session.loginError = 'The username or the password is wrong.';
    return withHeaders(redirectAnswer(302, '/user/login'), sessionHeader(visit, session));
  }
  const session = pim.apps.sessions.open(visit.session);
  session.username = person.username;
  const wanted = session.wantedUrl ?? '/';
  session.wantedUrl = undefined;
  return withHeaders(redirectAnswer(302, wanted), sessionHeader(visit, session));
}

/** `GET /user/logout`. */
export function logout(pim: Pim, visit: Visit): Answer {
  if (visit.session !== undefined) pim.apps.sessions.close(visit.session);
  return redirectAnswer(302, '/user/login');
}

function addressOf({ path, rawQuery }: Visit): string {
  return rawQuery === '' ? path : `${path}?${rawQuery}`;
}

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
