import { jsonAnswer } from '../../server/answers.ts';
import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { errorPage } from '../pages/error-page.ts';
import { formFields } from '../web/form-fields.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { validateCustomApp } from './validate-custom-app.ts';

/** `POST /rest/custom-apps`, of the demo PIM's own form: makes a custom app and leads to its credentials. */
export function createCustomApp(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.createCustomApps || !pim.version.customApps) return errorPage(403);
  const field = formFields(visit);
  const draft = {
    name: field('name').trim(),
    activateUrl: field('activateUrl').trim(),
    callbackUrl: field('callbackUrl').trim(),
  };
  const errors = pim.apps.custom.isFull()
    ? [{ propertyPath: '', message: 'You can create up to 20 custom apps.' }]
    : validateCustomApp(draft);
  if (errors.length > 0) return jsonAnswer({ errors }, 422);
  const { clientId } = pim.apps.custom.create(draft, visit.person.username);
  return leadTo(`/custom-apps/${clientId}`);
}

/** `POST /rest/custom-apps/{clientId}/regenerate-secret`. */
export function regenerateCustomAppSecret(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.createCustomApps) return errorPage(403);
  const clientId = parameter(visit, 'clientId');
  if (pim.apps.custom.regenerateSecret(clientId) === undefined) return errorPage(404);
  return leadTo(`/custom-apps/${clientId}`);
}

/** `POST /rest/custom-apps/{clientId}/delete`. */
export function deleteCustomApp(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.createCustomApps) return errorPage(403);
  return pim.apps.deleteCustomApp(parameter(visit, 'clientId')) ? leadTo('') : errorPage(404);
}

/** `POST /rest/connected-apps/{code}/disconnect`. */
export function disconnectApp(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.manageApps) return errorPage(403);
  const app = pim.apps.connected.findByCode(parameter(visit, 'code'));
  if (app === undefined) return errorPage(404);
  pim.apps.disconnect(app.id);
  return jsonAnswer({ location: '#/connect/connected-apps' });
}

function leadTo(page: string): Answer {
  return jsonAnswer({ location: `#/connect/app-store${page}` });
}
