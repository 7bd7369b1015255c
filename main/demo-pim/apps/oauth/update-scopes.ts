import { authenticate } from '../../access/authenticate.ts';
import { jsonAnswer } from '../../server/answers.ts';
import { ApiError } from '../../server/api-error.ts';
import type { Answer, Call } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { newScopes, readScopes } from './scopes.ts';

/**
 * `POST /connect/apps/v1/scopes/update?scopes=…`: marks the app when it asks for new scopes, and changes nothing else.
 * Source: pim-community-dev, FlagConnectedAppWithOutdatedScopesAction.php.
 */
export function updateScopes(pim: Pim, call: Call): Answer {
  const { clientId } = authenticate(pim, call);
  const connected = pim.apps.connected.find(clientId);
  if (connected === undefined) throw new ApiError(403, 'Not an authenticated App');
  const wanted = readScopes(call.query.get('scopes') ?? '', pim.version).authorization;
  if (newScopes(wanted, connected.scopes).length > 0) connected.hasOutdatedScopes = true;
  return jsonAnswer('Ok');
}
