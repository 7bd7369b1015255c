import { redactSecrets } from '../pim/redaction.ts';

/** Where texts of others stand; everything else is of Pimscope's own making, or an address. */
const textKeys: ReadonlySet<string> = new Set([
  'answerBody',
  'requestBody',
  'body',
  'message',
  'why',
  'title',
]);

/**
 * A copy of data in whose texts of others none of `words` stands, however it was encoded. A user name can be an ordinary
 * word, so names and codes of Pimscope's own are left alone.
 */
export function withoutWords<T>(value: T, words: readonly string[]): T {
  const clean = (part: unknown, key: string): unknown => {
    if (key === 'username') return '[redacted]';
    if (typeof part === 'string') return textKeys.has(key) ? redactSecrets(part, words) : part;
    if (Array.isArray(part)) return part.map((one) => clean(one, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, clean(inner, name)]));
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, everything else is as it was
  return clean(value, '') as T;
}
