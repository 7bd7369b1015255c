/** The strings in single quotes of a PHP source, as PHP reads them: `\\` and `\'` are escapes, nothing else is. */
export function phpStrings(source: string): string[] {
  return [...source.matchAll(/'((?:[^'\\]|\\[\s\S])*)'/g)].map(([, raw = '']) =>
    raw.replace(/\\([\\'])/g, '$1'),
  );
}
