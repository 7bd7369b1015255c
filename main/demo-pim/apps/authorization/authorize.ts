import { redirectAnswer } from '../../server/answers.ts';
import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { newScopes, readScopes } from '../oauth/scopes.ts';
import { errorPage } from '../pages/error-page.ts';
import type { ConnectableApp } from '../store/connectable-app.ts';
import { findApp } from '../store/find-app.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { callbackWithCode } from './callback.ts';
import { requestAuthentication } from './request-authentication.ts';

const keys = 'akeneo_connectivity.connection.connect.apps';
const maxScopeLength = 1000;

/**
 * `GET /connect/apps/v1/authorize`: reads client_id, response_type, scope and state and nothing else. Ends in a page of
 * the PIM or at the callback with a code; no failure ever reaches the callback. Source: pim-community-dev,
 * AuthorizeAction.php.
 */
export async function authorize(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  const { person, query, session } = visit;
  const app = await findApp(pim, query.get('client_id') ?? '');
  if (app === undefined) return failure('error.app_not_found');
  const { manageApps, openApps } = person.rights;
  if (!manageApps && !openApps) return errorPage(403);
  const violation = firstViolation(query);
  if (violation !== undefined) return failure(`constraint.${violation}`);
  const connected = pim.apps.connected.find(app.clientId);
  if (connected === undefined && !manageApps) return errorPage(403);
  const requested = readScopes(query.get('scope') ?? '', pim.version);
  session.pending.set(app.clientId, { ...requested, state: query.get('state') });
  const added = newScopes(requested.authorization, connected?.scopes ?? []);
  if (manageApps && (connected === undefined || added.length > 0))
    return inside('authorize', { client_id: app.clientId });
  if (manageApps) pim.apps.connected.connect(app, requested.authorization);
  return authenticated(pim, visit, app, requested.authentication);
}

function authenticated(
  pim: Pim,
  visit: PersonalVisit,
  app: ConnectableApp,
  scopes: readonly string[],
): Answer {
  const { clientId } = app;
  if (requestAuthentication(pim, clientId, visit.person.username, scopes) === 'consent-needed')
    return inside('authenticate', { client_id: clientId });
  return redirectAnswer(302, callbackWithCode(pim, visit, app));
}

/** The first thing that is wrong with the parameters, as the end of a translation key. */
function firstViolation(query: ReadonlyMap<string, string>): string | undefined {
  const responseType = query.get('response_type') ?? '';
  if (responseType === '') return 'response_type.not_blank';
  if (responseType !== 'code') return 'response_type.must_be_code';
  if ([...query.keys()].some((name) => name.startsWith('scope['))) return 'scope.must_be_a_string';
  if ((query.get('scope') ?? '').length > maxScopeLength) return 'scope.too_long';
  return undefined;
}

function failure(key: string): Answer {
  return inside('authorize', { error: `${keys}.${key}` });
}

/** A page of the PIM's own, behind the fragment, which no server sees. */
function inside(page: 'authorize' | 'authenticate', query: Record<string, string>): Answer {
  return redirectAnswer(302, `/#/connect/apps/${page}?${new URLSearchParams(query).toString()}`);
}
