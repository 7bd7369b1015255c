import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { wizardData } from '../authorization/wizard-data.ts';
import { findApp } from '../store/find-app.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { fragmentAnswer, fragmentError } from './document.ts';
import { html } from './html.ts';
import { authenticatePage, wizardPage } from './wizard-page.ts';

/** What the PIM says about each way in which a request can be wrong, by the end of the translation key. */
const texts: Readonly<Record<string, string>> = {
  'error.app_not_found': 'The client_id does not match any existing app.',
  'constraint.response_type.not_blank': 'The response_type must be filled.',
  'constraint.response_type.must_be_code': 'The response_type must be "code".',
  'constraint.scope.must_be_a_string': 'The scope must be a text.',
  'constraint.scope.too_long': 'The scope must not exceed 1000 characters.',
};

/** `#/connect/apps/authorize`: what went wrong, or the wizard. */
export async function authorizePage(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  const error = visit.query.get('error');
  if (error !== undefined) return failed(error);
  if (!visit.person.rights.manageApps) return fragmentError(403);
  return withData(pim, visit, (clientId, data) => wizardPage(clientId, data, pim.version.edition));
}

/** `#/connect/apps/authenticate`. */
export async function authenticationPage(pim: Pim, visit: PersonalVisit): Promise<Answer> {
  return withData(pim, visit, authenticatePage);
}

async function withData(pim: Pim, visit: PersonalVisit, page: typeof authenticatePage): Promise<Answer> {
  const app = await findApp(pim, visit.query.get('client_id') ?? '');
  const data = app === undefined ? undefined : wizardData(pim, visit, app);
  if (app === undefined || data === undefined) return fragmentAnswer('Connect', notPending, 404);
  return fragmentAnswer(`Connect ${app.name}`, page(app.clientId, data));
}

const notPending = html`<h1 tabindex="-1">No request</h1>
<p>No app is waiting for access in this browser. Start again from the app.</p>
<p><a class="button" href="#/connect/app-store">App Store</a></p>`;

function failed(key: string): Answer {
  const text = texts[key.replace('akeneo_connectivity.connection.connect.apps.', '')] ?? key;
  return fragmentAnswer(
    'App not connected',
    html`<h1 tabindex="-1">The app could not be connected</h1>
<p role="alert">${text}</p>
<p class="quiet"><code>${key}</code></p>
<p><a class="button" href="#/connect/app-store">App Store</a></p>`,
  );
}
