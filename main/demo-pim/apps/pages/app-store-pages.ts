import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { activationUrl } from '../authorization/activation-url.ts';
import { limitReached } from '../authorization/wizard-calls.ts';
import type { CustomApp } from '../custom/custom-app.ts';
import type { StoreApp } from '../store/app-store.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { confirmPage } from './confirm-page.ts';
import { credentialList } from './credential-list.ts';
import { fragmentAnswer, fragmentError } from './document.ts';
import { type Html, html } from './html.ts';

const base = '#/connect/app-store';

/** `#/connect/app-store`: the apps of the pretend App Store, and the custom apps. */
export function appStorePage(pim: Pim, visit: PersonalVisit): Answer {
  const { rights } = visit.person;
  if (!rights.manageApps && !rights.openApps && !rights.createCustomApps) return fragmentError(403);
  const create =
    rights.createCustomApps && pim.version.customApps
      ? html`<a class="button primary" href="${base}/create">Create an app</a>`
      : undefined;
  const { custom, store } = pim.apps;
  const listed = pim.faults.appStoreUnreachable
    ? html`<p role="alert">The App Store can't be reached.</p>`
    : card(pim, visit, store.listed);
  const apps = custom.list().map((app) => card(pim, visit, app));
  const none = html`<p>There is no custom app yet.</p>`;
  const customApps = html`<h2>Custom apps</h2>
${apps.length === 0 ? none : apps}`;
  return fragmentAnswer(
    'App Store',
    html`<div class="row"><h1 tabindex="-1">App Store</h1>${create}</div>
<p class="quiet">The demo PIM has no access to the real store and shows a pretend one.</p>
${pim.apps.isFull() ? html`<p role="alert">${limitReached}</p>` : undefined}
${listed}
${pim.version.customApps ? customApps : undefined}`,
  );
}

function card(pim: Pim, visit: PersonalVisit, app: CustomApp | StoreApp): Html {
  const { manageApps, openApps, createCustomApps } = visit.person.rights;
  const connected = pim.apps.connected.find(app.clientId);
  const may = connected === undefined ? manageApps && !pim.apps.isFull() : manageApps || openApps;
  const isCustom = 'author' in app;
  const origin = isCustom ? `Custom app of ${app.author}` : `${app.listing.author} · certified`;
  const open = html`<a class="button" href="${activationUrl(pim, visit, app)}" target="_blank" rel="noopener">${connected === undefined ? 'Connect' : 'Open'}</a>`;
  const credentials = html`<a class="button" href="${base}/custom-apps/${app.clientId}">Credentials</a>`;
  return html`<section class="card row">
<div><h2>${app.name}</h2><p class="quiet">${origin}${connected === undefined ? undefined : html` · <span class="badge">Connected</span>`}</p></div>
${createCustomApps && isCustom ? credentials : undefined}
${may ? open : undefined}
</section>
`;
}

/** `#/connect/app-store/create`. */
export function createAppPage(pim: Pim, { person }: PersonalVisit): Answer {
  if (!person.rights.createCustomApps || !pim.version.customApps) return fragmentError(403);
  return fragmentAnswer(
    'Create an app',
    html`<h1 tabindex="-1">Create an app</h1>
<form class="card" data-call method="post" action="/rest/custom-apps" novalidate>
<div role="alert"></div>
<label>Name <input name="name" autocomplete="off" autofocus></label>
<label>Activate URL <span class="quiet">where the PIM opens the app</span><input name="activateUrl" inputmode="url" autocomplete="off"></label>
<label>Callback URL <span class="quiet">where the PIM sends the authorization code</span><input name="callbackUrl" inputmode="url" autocomplete="off"></label>
<p class="quiet">The URLs can't be changed later; for others, delete the app and create it again.</p>
<div class="actions"><a class="button" href="${base}">Cancel</a> <button class="primary">Create</button></div>
</form>`,
  );
}

/** `#/connect/app-store/custom-apps/{clientId}`: its credentials. */
export function customAppPage(pim: Pim, visit: PersonalVisit): Answer {
  const app = editable(pim, visit);
  if (app === undefined) return fragmentError(visit.person.rights.createCustomApps ? 404 : 403);
  const here = `${base}/custom-apps/${app.clientId}`;
  return fragmentAnswer(
    app.name,
    html`<h1 tabindex="-1">${app.name}</h1>
<section class="card">
<h2>Credentials</h2>
${credentialList([
  ['Client ID', app.clientId],
  ['Client secret', app.clientSecret],
  ['Activate URL', app.activateUrl],
  ['Callback URL', app.callbackUrl],
])}
</section>
<div class="actions"><a class="button" href="${base}">Done</a> <a class="button" href="${here}/regenerate-secret">Regenerate secret</a> <a class="button" href="${here}/delete">Delete</a></div>`,
  );
}

/** Asks before a new secret. */
export function regenerateAppSecretPage(pim: Pim, visit: PersonalVisit): Answer {
  const app = editable(pim, visit);
  if (app === undefined) return fragmentError(404);
  return confirmPage({
    title: `Regenerate the secret of ${app.name}`,
    text: 'The present secret stops working for new authorizations. Tokens that the app has stay valid.',
    verb: 'Regenerate',
    action: `/rest/custom-apps/${app.clientId}/regenerate-secret`,
    back: `${base}/custom-apps/${app.clientId}`,
  });
}

/** Asks before deleting. */
export function deleteAppPage(pim: Pim, visit: PersonalVisit): Answer {
  const app = editable(pim, visit);
  if (app === undefined) return fragmentError(404);
  return confirmPage({
    title: `Delete ${app.name}`,
    text: 'The app and its credentials are deleted. If it is connected, it is disconnected.',
    verb: 'Delete',
    action: `/rest/custom-apps/${app.clientId}/delete`,
    back: `${base}/custom-apps/${app.clientId}`,
  });
}

function editable(pim: Pim, visit: PersonalVisit): CustomApp | undefined {
  if (!visit.person.rights.createCustomApps) return undefined;
  return pim.apps.custom.find(parameter(visit, 'clientId'));
}
