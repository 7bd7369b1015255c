const mark = '[redacted]';

/** Keys whose values never belong in a log, whatever they hold. */
const secretKeys = /secret|password|passwd|token|authorization|cookie|credential/i;

/** What secrets look like in running text: bearer and basic headers, and token parameters. */
const secretText: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${mark}`],
  [
    /((?:secret|password|passwd|access_?token|refresh_?token|code)(?:\\*["'])?\s*[=:]\s*)(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|(\\+["']).*?\2|[^\s"'&,}]+)/gi,
    `$1${mark}`,
  ],
];

/** A copy of what is to be logged, without anything that looks like a secret. Errors become their message and stack. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value instanceof Error) return redactText(value.stack ?? value.message);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, secretKeys.test(key) ? mark : redact(item, depth + 1)]),
  );
}

function redactText(text: string): string {
  return secretText.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
