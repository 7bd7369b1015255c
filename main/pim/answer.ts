import type { Evidence } from '../../preload/contract/problem.ts';
import type { Json } from '../../preload/contract/read-item.ts';

/** What came back for one request: any status, body already parsed where it is JSON. */
export interface Answer {
  method: 'GET' | 'POST';
  /** The address that answered, after same-origin redirects. */
  url: string;
  status: number;
  /** Names in lower case; several values joined with `, `. */
  headers: Readonly<Record<string, string>>;
  /** The parsed body, or undefined where the body is not JSON. */
  json: Json | undefined;
  /** The body as text where it is not JSON, else empty. */
  text: string;
  /** The first 500 characters of the body without the secrets of the request; empty for granted tokens. */
  excerpt: string;
  /** Takes the secrets of the request out of a text that came with the answer. */
  redact: (text: string) => string;
  durationMs: number;
}

/** What may be shown of an answer. */
export function evidenceOf(answer: Answer): Evidence {
  return {
    request: `${answer.method} ${answer.url}`,
    status: answer.status,
    ...(answer.excerpt === '' ? {} : { body: answer.excerpt }),
  };
}

/** The string under `key` of a JSON object, or null. Used for the `message` and `error` of Akeneo's errors. */
export function textField(json: Json | undefined, key: string): string | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const value = json[key];
  return typeof value === 'string' ? value : null;
}

/** Whether the body is a web page. */
export function isHtml(answer: Answer): boolean {
  if (answer.json !== undefined) return false;
  return /^\s*<(!doctype html|html|head|body|!--)/i.test(answer.text) || /<html[\s>]/i.test(answer.text);
}
