/** A query parameter with its value. */
export type Parameter = readonly [string, string];

const readable: readonly (readonly [RegExp, string])[] = [
  [/%2F/g, '/'],
  [/%3F/g, '?'],
  [/%40/g, '@'],
  [/%3A/g, ':'],
  [/%3B/g, ';'],
  [/%2C/g, ','],
];

/** A query as Symfony's URL generator writes it: `:` `,` `/` and a few more stay readable. */
export function encodeQuery(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${encodePart(name)}=${encodePart(value)}`).join('&');
}

/** A code as part of a path; slashes stay. */
export function encodePathPart(code: string): string {
  return encodePart(code);
}

const simple = /^[\w.-]*$/;

function encodePart(text: string): string {
  if (simple.test(text)) return text;
  let part = encodeURIComponent(text.toWellFormed()).replace(
    /['()]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  for (const [pattern, character] of readable) part = part.replace(pattern, character);
  return part;
}
