/**
 * Values of a file of environment variables as Symfony reads them (symfony/dotenv, Dotenv.php, lexValue): pieces in
 * single quotes, in double quotes, or bare, one after the other up to the end of the line.
 */
export function readDotenv(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let rest = text;
  while (rest !== '') {
    const [assigned, name = ''] = /^([A-Z][A-Z0-9_]*)=/.exec(rest) ?? [];
    if (assigned === undefined) throw new Error(`no assignment at ${JSON.stringify(rest.slice(0, 40))}`);
    rest = rest.slice(assigned.length);
    let value = '';
    while (rest !== '' && !rest.startsWith('\n')) {
      const [piece = '', single, double, bare = ''] =
        /^(?:'([^']*)'|"((?:\\.|[^"\\])*)"|([^\n"'\s]+))/.exec(rest) ?? [];
      if (piece === '') throw new Error(`no value at ${JSON.stringify(rest.slice(0, 40))}`);
      if (double !== undefined && /[$`\\]/.test(double)) throw new Error('double quotes would be expanded');
      if (/[$`\\#]/.test(bare)) throw new Error('a bare value would be expanded');
      value += single ?? double ?? bare;
      rest = rest.slice(piece.length);
    }
    values.set(name, value);
    rest = rest.replace(/^\n+/, '');
  }
  return values;
}
