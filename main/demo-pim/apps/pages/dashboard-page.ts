import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import type { PersonalVisit } from '../web/web-route.ts';
import { fragmentAnswer } from './document.ts';
import { html } from './html.ts';

/** `#/dashboard`: what this is. */
export function dashboardPage(pim: Pim, visit: PersonalVisit): Answer {
  return fragmentAnswer(
    'Demo PIM',
    html`<h1 tabindex="-1">Demo PIM</h1>
<section class="card">
<h2>This PIM</h2>
<p>It answers as an Akeneo PIM ${pim.version.edition} ${pim.version.versionText} does. Its catalog is generated, and nothing leaves this computer.</p>
<p class="quiet">Address for API clients: <code>${visit.origin}</code></p>
</section>`,
  );
}
