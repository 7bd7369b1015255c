import type { ConnectionFields } from './draft.ts';

/** What a pasted block may hold: the values of a connection, or those of an app. */
interface Pasted extends ConnectionFields {
  callbackUrl: string;
}

type FieldName = keyof Pasted;

const labels: [FieldName, RegExp][] = [
  ['clientId', /^(?:api )?client ?id$/],
  ['clientSecret', /^(?:api )?(?:client ?)?secret$/],
  ['username', /^(?:api )?(?:user ?name|user|login)$/],
  ['password', /^(?:api )?(?:user ?)?(?:password|passwd|pwd)$/],
  ['callbackUrl', /^(?:callback|redirect) ?(?:url|uri)$/],
];

/** A label in running text with its `:`, `=` or line break; longer words around it are no label. */
const labelInText =
  /(?:^|[\s,;{"'])(?:export\s+)?["']?((?:[A-Za-z0-9]+[_.-])*?(?:client[ _-]?id|client[ _-]?secret|secret|user[ _-]?name|user|login|password|passwd|pwd|callback[ _-]?ur[li]|redirect[ _-]?ur[li]))["']?[ \t]*(?:[:=]|\r?\n)/gi;

/**
 * Takes a pasted block with several values apart: lines as Akeneo shows them, `Label: value` on one or many lines,
 * `.env` lines, JSON. Null when fewer than two values are found, so that a single value is pasted as it is.
 */
export function parseCredentials(text: string): Partial<Pasted> | null {
  const found = fromJson(text) ?? fromText(text);
  return Object.keys(found).length >= 2 ? found : null;
}

function fieldOf(label: string): FieldName | undefined {
  const plain = label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_.\-\s]+/g, ' ')
    .trim();
  return labels.find(([, pattern]) => pattern.test(plain) || pattern.test(lastWords(plain)))?.[0];
}

/** `akeneo pim client id` -> `client id`: prefixes of environment variables say nothing here. */
function lastWords(label: string): string {
  const words = label.split(' ');
  const two = words.slice(-2).join(' ');
  return labels.some(([, pattern]) => pattern.test(two)) ? two : words.slice(-1).join(' ');
}

function fromJson(text: string): Partial<Pasted> | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return null;
  try {
    const found: Partial<Pasted> = {};
    collect(JSON.parse(trimmed), found);
    return found;
  } catch (error) {
    // Text that only looks like JSON is read as lines.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function collect(value: unknown, found: Partial<Pasted>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('key' in value && 'value' in value && typeof value.key === 'string') {
    take(value.key, value.value, found);
    return;
  }
  for (const [key, content] of Object.entries(value)) {
    if (typeof content === 'object') collect(content, found);
    else take(key, content, found);
  }
}

function take(label: string, value: unknown, found: Partial<Pasted>): void {
  const field = fieldOf(label);
  if (field && typeof value === 'string' && value.trim() !== '') found[field] ??= value.trim();
}

function fromText(text: string): Partial<Pasted> {
  const found: Partial<Pasted> = {};
  const matches = [...text.matchAll(labelInText)];
  matches.forEach((match, index) => {
    const end = matches[index + 1]?.index ?? text.length;
    const rest = text.slice(match.index + match[0].length, end).trim();
    take(match[1] ?? '', clean(rest.split(/\r?\n/)[0] ?? ''), found);
  });
  return found;
}

/** Drops closing commas and one pair of quotes around a value. */
function clean(value: string): string {
  const bare = value.trim().replace(/[,;]$/, '').trim();
  return bare.replace(/^(["'])(.*)\1$/, '$2');
}
