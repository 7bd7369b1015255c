const mark = '[redacted]';

/**
 * `text` without any of `secrets`, in clear or in base64, and however it was encoded on the way back: a server or a
 * proxy in between may send back what it received, percent-encoded, form-encoded, in HTML, or in JSON as PHP writes it
 * (`\/`, `\u0026`). Secrets shorter than 4 characters are left, they would blacken half of the text.
 */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret.length >= 4).flatMap(formsOf);
  if (forms.length === 0) return text;
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return text.replace(new RegExp(longestFirst.map(patternOf).join('|'), 'gi'), mark);
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, '');
  return [secret, base64];
}

/**
 * Every character as it is, or escaped in one of the known ways, in capitals or not. Backslashes in a row count as one: their number
 * differs by escape, and trying all of them out would take for ever.
 */
function patternOf(form: string): string {
  return Array.from(form.replace(/\\+/g, '\\'), (char) =>
    /[a-z0-9]/i.test(char) ? char : `(?:${escapesOf(char).join('|')})`,
  ).join('');
}

function escapesOf(char: string): string[] {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const json = char.split('').map((unit) => `\\\\{1,3}u${hex(unit.charCodeAt(0), 4)}`);
  const percent = Array.from(Buffer.from(char, 'utf8'), (byte) => `%${hex(byte, 2)}`);
  const point = char.codePointAt(0) ?? 0;
  const named = names[char];
  return [
    char === '\\' ? '\\\\+' : `\\\\{0,3}${char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')}`,
    json.join(''),
    percent.join(''),
    `&#0{0,4}${point};`,
    `&#x0{0,4}${hex(point, 1)};`,
    ...(named === undefined ? [] : [`&${named};`]),
    ...(char === ' ' ? ['\\+'] : []),
  ];
}

const names: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};
