import { jsonAnswer } from '../../server/answers.ts';
import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { errorPage } from '../pages/error-page.ts';
import { findApp } from '../store/find-app.ts';
import { formFields } from '../web/form-fields.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { activationUrl } from './activation-url.ts';
import { callbackWithCode } from './callback.ts';
import { wizardData } from './wizard-data.ts';

/** Source: pim-community-dev, jsmessages.en_US.yml. */
export const limitReached = 'App and connections limit reached';

/** `GET /rest/apps/load-wizard-data/{clientId}`. */
export async function loadWizardData(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  const app = await findApp(pim, parameter(visit, 'clientId'));
  const data = app === undefined ? undefined : wizardData(pim, visit, app);
  return data === undefined ? errorPage(404) : jsonAnswer(data);
}

/**
 * `POST /rest/apps/confirm-authorization/{clientId}`: connects the app. Source: ConfirmAuthorizationAction.php. The field
 * `categories` is the demo PIM's own; a real PIM saves permissions in calls of the Enterprise Edition, which are not public.
 */
export async function confirmAuthorization(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  const clientId = parameter(visit, 'clientId');
  const app = await findApp(pim, clientId);
  if (app === undefined) return unknownApp();
  if (!visit.person.rights.manageApps) return errorPage(403);
  const pending = visit.session.pending.get(clientId);
  if (pending === undefined) return noPendingRequest();
  const isNew = pim.apps.connected.find(clientId) === undefined;
  if (isNew && pim.apps.isFull()) return jsonAnswer({ errors: [{ message: limitReached }] }, 400);
  const seesProducts = formFields(visit)('categories') !== 'none';
  const { userGroup } = pim.apps.connected.connect(app, pending.authorization, seesProducts);
  consent(pim, visit, clientId, pending.authentication);
  return jsonAnswer({ appId: clientId, userGroup, redirectUrl: callbackWithCode(pim, visit, app) });
}

/**
 * `POST /rest/apps/confirm-authentication/{clientId}`: consents to `profile` and `email` for a connected app. Needs the
 * right to open apps, which the one to manage them does not replace. Source: ConfirmAuthenticationAction.php.
 */
export async function confirmAuthentication(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  const clientId = parameter(visit, 'clientId');
  const app = await findApp(pim, clientId);
  if (app === undefined) return unknownApp();
  if (!visit.person.rights.openApps) return errorPage(403);
  const pending = visit.session.pending.get(clientId);
  const isConnected = pim.apps.connected.find(clientId) !== undefined;
  if (pending === undefined || !isConnected) return noPendingRequest();
  consent(pim, visit, clientId, pending.authentication);
  return jsonAnswer({ redirectUrl: callbackWithCode(pim, visit, app) });
}

/** `GET /rest/apps/activate/{id}`: where the app wants to be opened; 400 when no more can be connected. */
export async function activate(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  if (!visit.person.rights.manageApps) return errorPage(403);
  const app = await findApp(pim, parameter(visit, 'id'));
  if (app === undefined) return jsonAnswer({ message: 'Invalid app identifier' }, 404);
  const isConnected = pim.apps.connected.find(app.clientId) !== undefined;
  if (!isConnected && pim.apps.isFull()) return jsonAnswer({ message: limitReached }, 400);
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
