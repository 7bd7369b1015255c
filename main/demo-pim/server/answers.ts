import type { Answer } from './call.ts';
import { encodeJson } from './json.ts';

const jsonHeaders = { 'Content-Type': 'application/json' };

/** 200 with a JSON body, or another status. */
export function jsonAnswer(value: unknown, status = 200): Answer {
  return { status, headers: jsonHeaders, body: encodeJson(value) };
}

/** 200 with a body that is JSON already. */
export function rawJsonAnswer(body: string | Buffer): Answer {
  return { status: 200, headers: jsonHeaders, body };
}

/** A page for people. */
export function htmlAnswer(
  status: number,
  title: string,
  content: string,
  headers: Record<string, string> = {},
): Answer {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${content}\n</body>\n</html>\n`;
  return { status, headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers }, body: page };
}

/** A redirect with the page that Symfony puts beside it. */
export function redirectAnswer(status: 301 | 302, location: string): Answer {
  const shown = location.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
  return htmlAnswer(status, `Redirecting to ${shown}`, `Redirecting to <a href="${shown}">${shown}</a>.`, {
    Location: location,
  });
}
