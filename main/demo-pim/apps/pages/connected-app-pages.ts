import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { activationUrl } from '../authorization/activation-url.ts';
import type { ConnectedApp } from '../authorization/connected-apps.ts';
import { scopeMessages } from '../oauth/scopes.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { confirmPage } from './confirm-page.ts';
import { fragmentAnswer, fragmentError } from './document.ts';
import { type Html, html } from './html.ts';
import { scopeList } from './scope-list.ts';

const base = '#/connect/connected-apps';

/** `#/connect/connected-apps`. */
export function connectedAppsPage(pim: Pim, visit: PersonalVisit): Answer {
  const { manageApps, openApps } = visit.person.rights;
  if (!manageApps && !openApps) return fragmentError(403);
  const cards = pim.apps.connected.list().map((app) => card(pim, visit, app));
  const none = html`<p>No app is connected. Apps are connected from the <a href="#/connect/app-store">App Store</a>, or start from their own side.</p>`;
  return fragmentAnswer(
    'Connected apps',
    html`<h1 tabindex="-1">Connected apps</h1>
${cards.length === 0 ? none : cards}`,
  );
}

function card(pim: Pim, visit: PersonalVisit, app: ConnectedApp): Html {
  const manage = html`<a class="button" href="${base}/${app.code}">Manage app</a>`;
  return html`<section class="card row">
<div><h2>${app.name}</h2><p class="quiet">${app.isCustom ? 'Custom app' : 'App of the App Store'}${outdated(app)}</p></div>
${visit.person.rights.manageApps ? manage : undefined}
${openLink(pim, visit, app)}
</section>
`;
}

/** `#/connect/connected-apps/{code}`: what the app may do. */
export function connectedAppPage(pim: Pim, visit: PersonalVisit): Answer {
  const app = manageable(pim, visit);
  if (app === undefined) return fragmentError(visit.person.rights.manageApps ? 404 : 403);
  return fragmentAnswer(
    app.name,
    html`<h1 tabindex="-1">${app.name}</h1>
<p>${outdated(app)}</p>
<section class="card">
<h2>This app may</h2>
${scopeList(scopeMessages(app.scopes))}
<p class="quiet">Scopes: <code>${app.scopes.length === 0 ? 'none' : app.scopes.join(' ')}</code></p>
</section>
<div class="actions">${openLink(pim, visit, app)} <a class="button" href="${base}/${app.code}/disconnect">Disconnect</a></div>`,
  );
}

/** Asks before disconnecting. */
export function disconnectPage(pim: Pim, visit: PersonalVisit): Answer {
  const app = manageable(pim, visit);
  if (app === undefined) return fragmentError(404);
  return confirmPage({
    title: `Disconnect ${app.name}`,
    text: 'Its token stops working at once. The app can be connected again.',
    verb: 'Disconnect',
    action: `/rest/connected-apps/${app.code}/disconnect`,
    back: `${base}/${app.code}`,
  });
}

function outdated(app: ConnectedApp): Html | undefined {
  return app.hasOutdatedScopes ? html` <span class="badge">Asks for other access: open it</span>` : undefined;
}

function openLink(pim: Pim, visit: PersonalVisit, app: ConnectedApp): Html {
  return html`<a class="button" href="${activationUrl(pim, visit, app)}" target="_blank" rel="noopener">Open app</a>`;
}

function manageable(pim: Pim, visit: PersonalVisit): ConnectedApp | undefined {
  if (!visit.person.rights.manageApps) return undefined;
  return pim.apps.connected.findByCode(parameter(visit, 'code'));
}
