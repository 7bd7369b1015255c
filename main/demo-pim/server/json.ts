/**
 * JSON as PHP writes it for Symfony's JsonResponse: slashes as `\/`, the characters `& < > ' "` inside strings
 * as `\u00XX`, everything outside ASCII as `\uXXXX`, so that a body is always pure ASCII.
 */
export function encodeJson(value: unknown): string {
  return escapeAsPhp(JSON.stringify(value));
}

/** The inside of a JSON string (without its quotation marks), escaped as `encodeJson` does. */
export function encodeText(text: string): string {
  return simple.test(text) ? text : escapeAsPhp(JSON.stringify(text)).slice(1, -1);
}

const simple = /^[\w .:,-]*$/;

const special = /\\.|[/<>&']|[\u0080-\uffff]/g;

function escapeAsPhp(json: string): string {
  return json.replace(special, (found) => {
    const character = found.charAt(0);
    if (character === '\\') return found === '\\"' ? '\\u0022' : found;
    if (character === '/') return '\\/';
    const hex = found.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${character < '\u0080' ? hex.toUpperCase() : hex}`;
  });
}
