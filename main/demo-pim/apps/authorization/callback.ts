import { pimNow } from '../../faults/faults.ts';
import type { Pim } from '../../server/pim.ts';
import type { ConnectableApp } from '../store/connectable-app.ts';
import type { PersonalVisit } from '../web/web-route.ts';

/**
 * The app's callback with a new code, and with `state` exactly if one was sent. The parameters are appended to whatever
 * the callback is, also after a fragment. Source: pim-community-dev, RedirectUriWithAuthorizationCodeGenerator.php.
 */
export function callbackWithCode(pim: Pim, { person, session }: PersonalVisit, app: ConnectableApp): string {
  const code = pim.apps.codes.issue(app.clientId, person.username, pimNow(pim.faults));
  const state = session.pending.get(app.clientId)?.state;
  const parameters = new URLSearchParams(state === undefined ? { code } : { code, state });
  return `${app.callbackUrl}${app.callbackUrl.includes('?') ? '&' : '?'}${parameters.toString()}`;
}
