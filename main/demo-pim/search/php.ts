/** The name that PHP's gettype() has for a value that came from JSON. */
export function phpType(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'object') return 'array';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isInteger(value) ? 'integer' : 'double';
}

/** Whether a JSON value is an object or a list: both are arrays in PHP. */
export function isPhpArray(value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] {
  return typeof value === 'object' && value !== null;
}

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON; throws what `refuse` makes of the parser's message. */
export function parseJson(text: string, refuse: (message: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse('Syntax error');
    throw error;
  }
}
