import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { pageAnswer } from './document.ts';
import { html } from './html.ts';
import { demoRibbon, mark } from './mark.ts';

/** `GET /`: the frame of all pages; its script reads the fragment, which no server sees, and loads the page. */
export function shell(pim: Pim, { person }: PersonalVisit): Answer {
  const { edition, versionText } = pim.version;
  const apps = html`<li><a href="#/connect/app-store">App Store</a></li>
<li><a href="#/connect/connected-apps">Connected apps</a></li>
`;
  const connect = html`<h2>Connect</h2>
<ul>
${pim.version.apps ? apps : undefined}<li><a href="#/connect/connection-settings">Connection settings</a></li>
</ul>`;
  return pageAnswer(
    200,
    'Demo PIM',
    html`${demoRibbon}
<div class="frame">
<nav aria-label="Main">
<p class="brand"><a href="#/dashboard">${mark} Demo PIM</a></p>
${connect}
<p class="quiet">${edition} ${versionText}<br>${person.firstName} ${person.lastName} (${person.username})<br><a href="/user/logout">Log out</a></p>
</nav>
<main id="content"></main>
</div>
<noscript><p class="single">The pages of the demo PIM need JavaScript.</p></noscript>`,
  );
}
