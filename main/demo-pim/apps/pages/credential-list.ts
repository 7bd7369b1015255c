import { type Html, html } from './html.ts';

/** Values to copy, each with its label. */
export function credentialList(values: readonly (readonly [label: string, value: string])[]): Html {
  return html`<dl>
${values.map(line)}</dl>`;
}

function line([label, value]: readonly [string, string]): Html {
  return html`<dt>${label}</dt><dd class="value">${value}</dd><dd><button type="button" class="small" data-copy="${value}" aria-label="Copy ${label}">Copy</button></dd>
`;
}
