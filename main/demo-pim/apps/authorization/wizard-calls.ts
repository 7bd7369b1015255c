import { jsonAnswer } from '../../server/answers.ts';
import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { errorPage } from '../pages/error-page.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { activationUrl } from './activation-url.ts';
import { callbackWithCode } from './callback.ts';
import { wizardData } from './wizard-data.ts';

/** `GET /rest/apps/load-wizard-data/{clientId}`. */
export function loadWizardData(pim: Pim, visit: PersonalVisit): Answer {
  const app = pim.apps.custom.find(parameter(visit, 'clientId'));
  const data = app === undefined ? undefined : wizardData(pim, visit, app);
  return data === undefined ? errorPage(404) : jsonAnswer(data);
}

/** `POST /rest/apps/confirm-authorization/{clientId}`: connects the app. Source: ConfirmAuthorizationAction.php. */
export function confirmAuthorization(pim: Pim, visit: PersonalVisit): Answer {
  const clientId = parameter(visit, 'clientId');
  const app = pim.apps.custom.find(clientId);
  if (app === undefined) return unknownApp();
  if (!visit.person.rights.manageApps) return errorPage(403);
  const pending = visit.session.pending.get(clientId);
  if (pending === undefined) return noPendingRequest();
  const { userGroup } = pim.apps.connected.connect(app, pending.authorization);
  consent(pim, visit, clientId, pending.authentication);
  return jsonAnswer({ appId: clientId, userGroup, redirectUrl: callbackWithCode(pim, visit, app) });
}

/**
 * `POST /rest/apps/confirm-authentication/{clientId}`: consents to `profile` and `email` for a connected app. Needs the
 * right to open apps, which the one to manage them does not replace. Source: ConfirmAuthenticationAction.php.
 */
export function confirmAuthentication(pim: Pim, visit: PersonalVisit): Answer {
  const clientId = parameter(visit, 'clientId');
  const app = pim.apps.custom.find(clientId);
  if (app === undefined) return unknownApp();
  if (!visit.person.rights.openApps) return errorPage(403);
  const pending = visit.session.pending.get(clientId);
  const isConnected = pim.apps.connected.find(clientId) !== undefined;
  if (pending === undefined || !isConnected) return noPendingRequest();
  consent(pim, visit, clientId, pending.authentication);
  return jsonAnswer({ redirectUrl: callbackWithCode(pim, visit, app) });
}

/** `GET /rest/apps/activate/{id}`: where the app wants to be opened. */
export function activate(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.manageApps) return errorPage(403);
  const app = pim.apps.custom.find(parameter(visit, 'id'));
  if (app === undefined) return jsonAnswer({ message: 'Invalid app identifier' }, 404);
  return jsonAnswer({ url: activationUrl(pim, visit, app) });
}

function consent(pim: Pim, visit: PersonalVisit, clientId: string, scopes: readonly string[]): void {
  pim.apps.consents.set(clientId, visit.person.username, scopes.includes('openid') ? scopes : []);
}

function unknownApp(): Answer {
  const message = 'akeneo_connectivity.connection.connect.apps.error.app_not_found';
  return jsonAnswer({ errors: [{ message }] }, 404);
}

function noPendingRequest(): Answer {
  const message = 'The app has to ask for access again: this request is not known any more.';
  return jsonAnswer({ errors: [{ message, property_path: 'clientId' }] }, 400);
}
