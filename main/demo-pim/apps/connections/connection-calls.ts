import { jsonAnswer } from '../../server/answers.ts';
import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { limitReached } from '../authorization/wizard-calls.ts';
import { errorPage } from '../pages/error-page.ts';
import { formFields } from '../web/form-fields.ts';
import type { PersonalVisit } from '../web/web-route.ts';

/** `POST /rest/connections`, of the demo PIM's own form: makes a connection and leads to its credentials. */
export function createConnection(pim: Pim, visit: PersonalVisit): Answer {
  if (!visit.person.rights.manageConnections) return errorPage(403);
  if (pim.apps.isFull()) return jsonAnswer({ errors: [{ propertyPath: '', message: limitReached }] }, 422);
  const label = formFields(visit)('label').trim();
  if (label.length < 3 || label.length > 100) {
    const message = 'The label must have 3 to 100 characters.';
    return jsonAnswer({ errors: [{ propertyPath: 'label', message }] }, 422);
  }
  return leadTo(pim.apps.connections.create(label).code);
}

/** `POST /rest/connections/{code}/regenerate-secret` or `-password`. */
export function regenerate(what: 'secret' | 'password') {
  return (pim: Pim, visit: PersonalVisit): Answer => {
    if (!visit.person.rights.manageConnections) return errorPage(403);
    const connection = pim.apps.connections.find(parameter(visit, 'code'));
    if (connection === undefined) return errorPage(404);
    if (what === 'secret') pim.apps.connections.regenerateSecret(connection);
    else pim.apps.connections.regeneratePassword(connection);
    return leadTo(connection.code);
  };
}

function leadTo(code: string): Answer {
  return jsonAnswer({ location: `#/connect/connection-settings/${code}` });
}
