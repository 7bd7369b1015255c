import { html } from './html.ts';

/** The demo PIM's own mark: a box of four fields, one of them open. */
export const mark = html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="2" y="2" width="9" height="9" rx="2"/><rect x="13" y="2" width="9" height="9" rx="2" class="open"/><rect x="2" y="13" width="9" height="9" rx="2"/><rect x="13" y="13" width="9" height="9" rx="2"/></svg>`;

/** Says on every page that this is no real PIM. */
export const demoRibbon = html`<p class="ribbon">Demo PIM: generated data on this computer only</p>`;
