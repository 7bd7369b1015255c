import { type Answer, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import type { DemoConnection } from '../connections/demo-connections.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { confirmPage } from './confirm-page.ts';
import { credentialList } from './credential-list.ts';
import { fragmentAnswer, fragmentError } from './document.ts';
import { type Html, html } from './html.ts';

const base = '#/connect/connection-settings';

/** `#/connect/connection-settings`. */
export function connectionsPage(pim: Pim, { person }: PersonalVisit): Answer {
  if (!person.rights.manageConnections) return fragmentError(403);
  return fragmentAnswer(
    'Connection settings',
    html`<div class="row"><h1 tabindex="-1">Connection settings</h1><a class="button primary" href="${base}/create">Create</a></div>
${pim.apps.connections.list().map(card)}`,
  );
}

function card({ code, label }: DemoConnection): Html {
  return html`<section class="card row">
<div><h2>${label}</h2><p class="quiet">${code}</p></div>
<a class="button" href="${base}/${code}">Credentials</a>
</section>
`;
}

/** `#/connect/connection-settings/create`. */
export function createConnectionPage(_pim: Pim, { person }: PersonalVisit): Answer {
  if (!person.rights.manageConnections) return fragmentError(403);
  return fragmentAnswer(
    'Create a connection',
    html`<h1 tabindex="-1">Create a connection</h1>
<form class="card" data-call method="post" action="/rest/connections" novalidate>
<div role="alert"></div>
<label>Label <input name="label" autocomplete="off" autofocus></label>
<div class="actions"><a class="button" href="${base}">Cancel</a> <button class="primary">Save</button></div>
</form>`,
  );
}

/** `#/connect/connection-settings/{code}`: its credentials. A real PIM shows the password once only. */
export function connectionPage(pim: Pim, visit: PersonalVisit): Answer {
  const connection = editable(pim, visit);
  if (connection === undefined) return fragmentError(visit.person.rights.manageConnections ? 404 : 403);
  const { code, label, clientId, username } = connection;
  const values: readonly (readonly [string, string])[] = [
    ['Client ID', clientId],
    ['Secret', pim.apps.connections.secretOf(connection) ?? ''],
    ['Username', username],
    ['Password', pim.apps.connections.passwordOf(connection) ?? ''],
  ];
  return fragmentAnswer(
    label,
    html`<h1 tabindex="-1">${label}</h1>
<section class="card">
<h2>Credentials</h2>
${credentialList(values)}
</section>
<p class="quiet">A real PIM shows the password once, when it is made. This demo keeps it in view.</p>
<div class="actions"><a class="button" href="${base}">Done</a> <a class="button" href="${base}/${code}/regenerate-secret">Regenerate secret</a> <a class="button" href="${base}/${code}/regenerate-password">Regenerate password</a></div>`,
  );
}

/** Asks before a new secret or password. */
export function regeneratePage(what: 'secret' | 'password') {
  return (pim: Pim, visit: PersonalVisit): Answer => {
    const connection = editable(pim, visit);
    if (connection === undefined) return fragmentError(404);
    return confirmPage({
      title: `Regenerate the ${what} of ${connection.label}`,
      text: `The present ${what} and every token of the connection stop working.`,
      verb: 'Regenerate',
      action: `/rest/connections/${connection.code}/regenerate-${what}`,
      back: `${base}/${connection.code}`,
    });
  };
}

function editable(pim: Pim, visit: PersonalVisit): DemoConnection | undefined {
  if (!visit.person.rights.manageConnections) return undefined;
  return pim.apps.connections.find(parameter(visit, 'code'));
}
