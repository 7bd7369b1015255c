import type { PimEdition } from '../../versions.ts';
import type { WizardData } from '../authorization/wizard-data.ts';
import { type Html, html } from './html.ts';
import { scopeList } from './scope-list.ts';

const cancel = html`<a class="button" href="#/connect/app-store">Cancel</a>`;
const back = html`<button type="button" data-back>Back</button>`;
const next = html`<button type="button" class="primary" data-next>Next</button>`;
const confirm = html`<button class="primary">Confirm</button>`;

/**
 * The steps that connect an app: who you are (when it asks for profile or email), what it may do, then permissions and
 * summary (on the Enterprise Edition, the first time, with a scope of products) or confirmation, which is ours. Cancel
 * leads into the PIM and never to the callback. Source: pim-community-dev, AppWizard.tsx.
 */
export function wizardPage(clientId: string, data: WizardData, edition: PimEdition): Html {
  const isFirst = data.oldScopeMessages === null;
  const hasProducts = data.scopeMessages.some(({ entities }) => entities === 'products');
  const steps = [
    ...(data.authenticationScopes.length > 0 ? [authentication(data)] : []),
    authorizations(data),
    ...(edition === 'EE' && isFirst && hasProducts
      ? [permissions(data), summary(data)]
      : [confirmation(data)]),
  ];
  const sections = steps.map(([title, content], index) => {
    const controls = [cancel, ...(index > 0 ? [back] : []), index + 1 < steps.length ? next : confirm].map(
      (control) => html`${control} `,
    );
    return html`<section class="card" data-step>
<p class="steps">Step ${index + 1} of ${steps.length}</p>
<h2 tabindex="-1">${title}</h2>
${content}
<div class="actions">${controls}</div>
</section>
`;
  });
  return html`<h1>Connect ${data.appName}</h1>
<form class="wizard" data-call novalidate method="post" action="/rest/apps/confirm-authorization/${clientId}">
<div role="alert"></div>
${sections}</form>`;
}

/** The one step of an app that is connected and asks for profile or email. */
export function authenticatePage(clientId: string, data: WizardData): Html {
  const [title, content] = authentication(data);
  return html`<h1>Connect ${data.appName}</h1>
<form class="wizard" data-call novalidate method="post" action="/rest/apps/confirm-authentication/${clientId}">
<div role="alert"></div>
<section class="card" data-step>
<h2 tabindex="-1">${title}</h2>
${content}
<div class="actions">${cancel} ${confirm}</div>
</section>
</form>`;
}

type Step = readonly [title: string, content: Html];

const personal: Readonly<Record<string, string>> = {
  profile: 'Your first name and your last name',
  email: 'Your email address',
};

function authentication({ appName, authenticationScopes }: WizardData): Step {
  const items = authenticationScopes.map((scope) => html`<li>${personal[scope] ?? scope}</li>`);
  const content = html`<p>${appName} wants to know:</p>
<ul class="scopes">${items}</ul>
<label class="check"><input type="checkbox" name="authentication" required> <span>I consent to share this with ${appName}</span></label>`;
  return ['Authentication', content];
}

function authorizations(data: WizardData): Step {
  const { appName, oldScopeMessages, scopeMessages, displayCheckboxConsent } = data;
  const list =
    oldScopeMessages === null
      ? html`<p>${appName} will be allowed to:</p>${scopeList(scopeMessages)}`
      : html`<p>${appName} asks for more:</p>${scopeList(scopeMessages)}<p>It is already allowed to:</p>${scopeList(oldScopeMessages)}`;
  const consent = displayCheckboxConsent
    ? html`<label class="check"><input type="checkbox" name="consent" required> <span>I am allowed to give ${appName} this access, and I consent to it</span></label>`
    : undefined;
  return ['Authorizations', html`${list}${consent}`];
}

function permissions({ appName }: WizardData): Step {
  const content = html`<p>Which categories, and products in them, may ${appName} see?</p>
<label class="check"><input type="radio" name="categories" value="all" checked> <span>All categories</span></label>
<label class="check"><input type="radio" name="categories" value="none"> <span>None: lists of products stay empty</span></label>`;
  return ['Permissions', content];
}

function summary({ appName, scopeMessages }: WizardData): Step {
  const content = html`<p>${appName} will be connected. It will be allowed to:</p>${scopeList(scopeMessages)}
<p>It sees the categories that you chose in the step before.</p>`;
  return ['Summary', content];
}

function confirmation({ appName, oldScopeMessages }: WizardData): Step {
  const text =
    oldScopeMessages === null
      ? html`<p>${appName} will be connected and can read the demo catalog as listed, until it is disconnected at Connect &gt; Connected apps.</p>`
      : html`<p>The access of ${appName} will be changed as listed.</p>`;
  return ['Confirmation', text];
}
