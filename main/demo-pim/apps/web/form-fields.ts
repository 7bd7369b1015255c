import type { Call } from '../../server/call.ts';

/** The fields of a form, or of a JSON object; what is absent or no text is empty. */
export function formFields(call: Pick<Call, 'headers' | 'body'>): (name: string) => string {
  const text = call.body.toString('utf8');
  const isJson = call.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json';
  const fields = isJson ? jsonFields(text) : new Map(new URLSearchParams(text));
  return (name) => fields.get(name) ?? '';
}

function jsonFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    // Malformed JSON has no fields, so that the first check for an empty one answers.
    if (error instanceof SyntaxError) return fields;
    throw error;
  }
  if (typeof content !== 'object' || content === null) return fields;
  for (const [name, value] of Object.entries(content)) if (typeof value === 'string') fields.set(name, value);
  return fields;
}
