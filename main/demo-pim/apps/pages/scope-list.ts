import { type ScopeMessage, scopeSentence } from '../oauth/scopes.ts';
import { type Html, html } from './html.ts';

const words = { view: 'View', edit: 'Edit', delete: 'Delete' } as const;

/** What an app may do, a sentence for each kind of entities. */
export function scopeList(messages: readonly ScopeMessage[]): Html {
  if (messages.length === 0) return html`<p>No access to the catalog.</p>`;
  return html`<ul class="scopes">
${messages.map(item)}</ul>`;
}

function item(message: ScopeMessage): Html {
  return html`<li data-icon="${message.icon}"><span class="badge">${words[message.type]}</span> ${scopeSentence(message)}</li>
`;
}
