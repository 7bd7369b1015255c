import type { Answer } from '../../server/call.ts';
import { type Html, html } from './html.ts';

// No form-action: after login a form's redirect may lead to an app's callback, which that would forbid.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = {
  'Content-Type': 'text/html; charset=UTF-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy,
};

/** A whole page. */
export function pageAnswer(
  status: number,
  title: string,
  body: Html,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Demo PIM</title>
<link rel="stylesheet" href="/demo-pim/pages.css">
<link rel="icon" href="/demo-pim/icon.svg" type="image/svg+xml">
<script src="/demo-pim/pages.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`;
  return { status, headers: { ...pageHeaders, ...headers }, body: page.text };
}

/** A part that the shell's script puts into its page. */
export function fragmentAnswer(title: string, content: Html, status = 200): Answer {
  const fragment = html`<div data-title="${title}">
${content}
</div>
`;
  return { status, headers: pageHeaders, body: fragment.text };
}

/** A part for who may not see it or asks for something that isn't there. */
export function fragmentError(status: 403 | 404): Answer {
  const [title, text] =
    status === 403
      ? ['Access denied', 'Your role does not allow this page.']
      : ['Page not found', 'There is nothing at this address of the demo PIM.'];
  return fragmentAnswer(title, html`<h1 tabindex="-1">${title}</h1><p>${text}</p>`, status);
}
