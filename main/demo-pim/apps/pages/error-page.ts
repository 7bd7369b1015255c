import type { Answer } from '../../server/call.ts';
import { pageAnswer } from './document.ts';
import { html } from './html.ts';

const texts = {
  403: ['Access denied', 'Your role does not allow this.'],
  404: ['Page not found', 'There is nothing at this address.'],
  405: ['Method not allowed', 'This address does not answer to this method.'],
  500: ['Server error', 'Something failed inside the demo PIM.'],
} as const;

/** A page for an error, as the PIM shows it outside /api. */
export function errorPage(
  status: keyof typeof texts,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const [title, text] = texts[status];
  return pageAnswer(
    status,
    title,
    html`<main class="single"><h1>${status} ${title}</h1><p>${text}</p><p><a href="/">Demo PIM</a></p></main>`,
    headers,
  );
}

/** `GET /maintenance`. Without style: everything else is away too. */
export function maintenancePage(): Answer {
  return pageAnswer(
    503,
    'Maintenance',
    html`<main class="single"><h1>Undergoing maintenance</h1><p>The PIM will be back soon.</p></main>`,
  );
}
