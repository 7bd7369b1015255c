import { Html, html } from '../apps/pages/html.ts';
import { switchesOff } from '../faults/faults.ts';
import type { Pim } from '../server/pim.ts';
import { type FaultControl, faultGroups, panelActions } from './fault-controls.ts';
import { panelScript } from './panel-script.ts';
import { panelStyle } from './panel-style.ts';

/** The whole page; what changes is filled in by its script. */
export function panelPage(pim: Pim, host: string, nonce: string): string {
  const { connection, administrator, adminToken } = pim.access;
  const { version, catalog } = pim;
  const about: readonly (readonly [string, string])[] = [
    ['Release', `${version.version} (${version.versionText})`],
    ['Edition', version.editionText],
    ['Catalog', catalog.structure.variant],
    ['Families', String(catalog.structure.familiesByCode.size)],
    ['Attributes', String(catalog.structure.attributes.size)],
    ['Categories', String(catalog.structure.categories.length)],
  ];
  const credentials: readonly (readonly [string, string])[] = [
    ['Client id', connection.clientId],
    ['Secret', connection.secret],
    ['Username', connection.username],
    ['Password', connection.password],
    ['App client id', pim.apps.seeded.clientId],
    ['App secret', pim.apps.seeded.clientSecret],
    ['App callback', pim.apps.seeded.callbackUrl],
    ['Store app client id', pim.apps.store.listed.clientId],
    ['Store app secret', pim.apps.store.listed.clientSecret],
    ['Administrator', administrator.username],
    ['Its password', administrator.password],
    ['Admin token', adminToken],
  ];
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Demo PIM panel</title>
<style nonce="${nonce}">${new Html(panelStyle)}</style>
</head>
<body data-token="${adminToken}" data-off="${JSON.stringify(switchesOff())}">
<a class="skip" href="#switches">To the switches</a>
<header>
<div><h1>Demo PIM</h1><p>${host}</p></div>
<p id="said" role="status" aria-live="polite"></p>
<p class="buttons"><button type="button" data-action="faults/reset" data-said="All switches are off.">All switches off</button><a href="/">Open the PIM</a></p>
</header>
<main>
<section aria-labelledby="about"><h2 id="about">This PIM</h2>${list(about)}<dl><div><dt>Products</dt><dd data-edit="products">–</dd></div></dl></section>
<section aria-labelledby="credentials"><h2 id="credentials">Credentials as started</h2>${list(credentials)}</section>
<section aria-labelledby="calls"><h2 id="calls">Calls</h2>
<dl><div><dt>In all</dt><dd data-count="calls">0</dd></div><div><dt>Most at once</dt><dd data-count="peakInFlight">0</dd></div></dl>
<h3>By status</h3><ul id="by-status" class="counts"></ul><h3>By resource</h3><ul id="by-resource" class="counts"></ul></section>
<section aria-labelledby="edits"><h2 id="edits">Edits</h2>
<p class="help">Changes products between two reads. Which ones follows from the seed and the number of the step.</p>
<form id="edit-form"><label>Change <input name="change" type="number" min="0" max="10000" value="5"></label><label>Create <input name="create" type="number" min="0" max="10000" value="2"></label><label>Remove <input name="remove" type="number" min="0" max="10000" value="1"></label>
<p class="buttons"><button>Take a step</button><button type="button" data-action="edits/reset" data-said="The catalog is as generated.">Undo all</button></p></form>
<dl><div><dt>Steps</dt><dd data-edit="step">0</dd></div><div><dt>Changed</dt><dd data-edit="changed">0</dd></div><div><dt>Created</dt><dd data-edit="created">0</dd></div><div><dt>Removed</dt><dd data-edit="removed">0</dd></div></dl></section>
<section aria-labelledby="actions"><h2 id="actions">Once</h2><p class="buttons">${panelActions.map(
    ({ name, label }) =>
      html`<button type="button" data-action="${name}" data-said="${label}: done.">${label}</button>`,
  )}</p></section>
<section id="switches" class="wide" aria-labelledby="faults" tabindex="-1"><h2 id="faults">Faults</h2><div class="groups">${faultGroups.map(
    ({ title, controls }) => html`<fieldset><legend>${title}</legend>${controls.map(control)}</fieldset>`,
  )}</div></section>
</main>
<script nonce="${nonce}">${new Html(panelScript)}</script>
</body>
</html>
`;
  return page.text;
}

function list(entries: readonly (readonly [string, string])[]): Html {
  return html`<dl>${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function control(item: FaultControl): Html {
  const id = `fault-${item.path.replace('.', '-')}`;
  const help = html`<span class="help" id="${id}-help">${item.help}</span>`;
  const shared = html`id="${id}" data-fault="${item.path}" data-kind="${item.kind}" aria-describedby="${id}-help"`;
  if (item.kind === 'flag')
    return html`<p class="control flag"><input type="checkbox" ${shared}><label for="${id}">${item.label}</label>${help}</p>`;
  const label = html`<label for="${id}">${item.label}</label>`;
  if (item.kind === 'choice' || item.kind === 'list') {
    const multiple = item.kind === 'list' ? html` multiple size="4"` : undefined;
    const options = (item.options ?? []).map((option) => html`<option value="${option}">${option}</option>`);
    return html`<p class="control">${label}<select ${shared}${multiple}>${options}</select>${help}</p>`;
  }
  const type = item.kind === 'optional-text' ? 'text' : 'number';
  return html`<p class="control">${label}<input type="${type}" ${shared}>${help}</p>`;
}
