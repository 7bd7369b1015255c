import { redirectAnswer } from '../../server/answers.ts';
import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { errorPage } from '../pages/error-page.ts';
import type { PersonalVisit } from '../web/web-route.ts';

/** `GET /connect/apps/v1/connected_app/{appId}`. Source: pim-community-dev, RedirectToEditConnectedAppAction.php. */
export function openConnectedApp(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.manageApps) return errorPage(403);
  const connected = pim.apps.connected.find(parameter(visit, 'appId'));
  if (connected === undefined) return errorPage(404);
  return redirectAnswer(302, `/#/connect/connected-apps/${connected.code}`);
}
