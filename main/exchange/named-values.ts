/** `NAME=value`, also after `export`; or `Name of it: value` as pages show it. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/;
const labelled = /^\s*([A-Za-z][\w .-]{0,60}?)\s*:\s+(.*)$/;
const address = /^\s*(https?:\/\/\S+)\s*$/i;

/**
 * The named values of a `.env` file or of pasted lines; of one that is named twice the last. As Symfony, Docker and
 * shells have it, `#` begins a comment only after a blank (symfony/dotenv, Dotenv.php): Node's own parser would cut a
 * password at it. A line with nothing but an address is the PIM's.
 */
export function namedValues(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    if (/^\s*#/.test(line)) continue;
    const [, lone] = address.exec(line) ?? [];
    const [, name, value] = assignment.exec(line) ?? labelled.exec(line) ?? [];
    if (lone !== undefined) values.set('URL', lone);
    else if (name !== undefined && value !== undefined) values.set(name, plain(value));
  }
  return values;
}

/** Without quotes, or without the comment behind it. */
function plain(value: string): string {
  const [, , quoted] = /^(["'])((?:\\.|(?!\1).)*)\1\s*(?:#.*)?$/.exec(value) ?? [];
  if (quoted === undefined) return value.replace(/\s+#.*$/, '').trim();
  return value.startsWith('"') ? quoted.replace(/\\(["\\$])/g, '$1') : quoted;
}
