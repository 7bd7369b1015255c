import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import type { Person } from '../login/people.ts';
import { pageAnswer } from './document.ts';
import { type Html, html } from './html.ts';
import { demoRibbon, mark } from './mark.ts';

/** The login form, with the people of the demo PIM at hand. */
export function loginPage(pim: Pim, status: 200 | 401, error?: string): Answer {
  const alert = error === undefined ? undefined : html`<p class="error" role="alert">${error}</p>`;
  return pageAnswer(
    status,
    'Log in',
    html`${demoRibbon}
<main class="single login">
<p class="brand">${mark} Demo PIM</p>
<h1>Log in</h1>
${alert}
<form method="post" action="/user/login-check">
<label>Username <input name="_username" autocomplete="username" required autofocus></label>
<label>Password <input name="_password" type="password" autocomplete="current-password" required></label>
<button class="primary">Log in</button>
</form>
<details>
<summary>People of this demo</summary>
<table>
<thead><tr><th>Username</th><th>Password</th><th>May</th></tr></thead>
<tbody>${pim.apps.people.map(row)}</tbody>
</table>
</details>
<p class="quiet">An Akeneo-compatible PIM with generated data, for trying and training. It comes with Pimscope.</p>
</main>`,
  );
}

function row({ username, password, rights }: Person): Html {
  const may = [
    ...(rights.manageApps ? ['manage apps'] : []),
    ...(rights.openApps ? ['open apps'] : []),
    ...(rights.createCustomApps ? ['create custom apps'] : []),
    ...(rights.manageConnections ? ['manage connections'] : []),
  ];
  const all = may.length === Object.keys(rights).length;
  const text = may.length === 0 ? 'nothing about apps' : all ? 'everything' : may.join(', ');
  return html`<tr><td><button type="button" class="link" data-username="${username}" data-password="${password}">${username}</button></td><td><code>${password}</code></td><td>${text}</td></tr>
`;
}
