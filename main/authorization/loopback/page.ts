import { createHash } from 'node:crypto';
import { moodOf, type PageKey, type PageTexts } from './words.ts';

const style = `
:root { color-scheme: light dark; --page: #f8f9fb; --surface: #ffffff; --line: #e2e6ed; --text: #1c2230;
  --muted: #596376; --good: #186b41; --bad: #b3173d; --neutral: #4149b8; }
@media (prefers-color-scheme: dark) { :root { --page: #141922; --surface: #1b212d; --line: #2b3342; --text: #e6e9f0;
  --muted: #a3acbd; --good: #6fce98; --bad: #f2899c; --neutral: #a2aaf0; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--page);
  color: var(--text); font: 16px/1.5 Inter, system-ui, -apple-system, "Segoe UI", sans-serif; }
main { width: 100%; max-width: 440px; padding: 28px 32px 32px; background: var(--surface);
  border: 1px solid var(--line); border-top: 3px solid var(--neutral); border-radius: 8px; }
main.good { border-top-color: var(--good); }
main.bad { border-top-color: var(--bad); }
.name { display: flex; align-items: center; gap: 10px; margin: 0 0 20px; color: var(--muted); font-size: 14px;
  font-weight: 600; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.3; font-weight: 600; }
.text { margin: 0; }
`;

/** The sign of the product, as on its screens. */
const mark = `<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
<rect width="28" height="28" rx="7" fill="#353c98"/>
<path fill="#8790ea" d="M6 6h5v5H6zM6 13h5v5H6zM13 6h5v5h-5z"/>
<circle cx="16.5" cy="16.5" r="4.6" fill="none" stroke="#fff" stroke-width="2"/>
<path d="M20 20l3 3" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>
</svg>`;

const styleHash = createHash('sha256').update(style, 'utf8').digest('base64');

/**
 * Nothing on a page comes from elsewhere, nothing of it runs, no other page may show it, and no address of it, which may
 * hold a code, goes on to another server.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The language of the pages, for example `fr`, and their texts in it. */
export interface PageLanguage {
  language: string;
  texts: PageTexts;
}

/** A page that says one thing. It is made of Pimscope's own words only: nothing that a request brought is in it. */
export function pageOf(page: PageKey, { language, texts }: PageLanguage): string {
  const { title, text } = texts[page];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Pimscope</title>
<style>${style}</style>
</head>
<body>
<main class="${moodOf(page)}">
<p class="name">${mark}Pimscope</p>
<h1>${title}</h1>
<p class="text">${text}</p>
</main>
</body>
</html>
`;
}
