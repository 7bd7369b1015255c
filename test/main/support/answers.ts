import type { Answer } from '../../../main/pim/answer.ts';
import type { Json } from '../../../preload/contract/read-item.ts';

/** An answer as the transport gives it: a string is a body that is no JSON. */
export function answerOf(
  status: number,
  body: Json,
  headers: Record<string, string> = {},
  url = 'https://pim.example.com/api/rest/v1/channels',
): Answer {
  const isText = typeof body === 'string';
  return {
    method: 'GET',
    url,
    status,
    headers,
    json: isText ? undefined : body,
    text: isText ? body : '',
    excerpt: isText ? body : JSON.stringify(body),
    redact: (text) => text,
    durationMs: 1,
  };
}
