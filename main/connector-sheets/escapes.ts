export const escapeNames = ['dotenv', 'shell', 'php', 'json'] as const;

/** How a value is written into a document so that its reader gets exactly that value back. */
export const escapes = {
  /** A file of environment variables. */
  dotenv: dotenvValue,
  /** A word of a POSIX shell. */
  shell: shellWord,
  /** A string of PHP (php.net, "Single quoted"). */
  php: (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`,
  /** A string of JSON. */
  json: (value: string): string => JSON.stringify(value),
} as const satisfies Record<(typeof escapeNames)[number], (value: string) => string>;

/** Within single quotes nothing has a meaning but the quote itself. */
function shellWord(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** Read alike by everything, also by programs that take quotes for a part of the value, such as Docker's. */
const bare = /^[\w./:@%+,=-]*$/;
/** Where double quotes hold these, readers differ in what they make of it. */
const readDifferently = /["\\$`!\r\n]/;

/**
 * As `source .env` reads it, and Symfony's Dotenv, which Akeneo's samples in PHP stand on and which does the same
 * (symfony/dotenv, Dotenv.php). Other readers, such as the packages dotenv of Node and Python, agree on all values but
 * those with a single quote beside double quotes, backslashes, `$`, backticks, `!` or line breaks: for these no
 * spelling is read alike by all of them.
 */
function dotenvValue(value: string): string {
  if (bare.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  if (!readDifferently.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", `'"'"'`)}'`;
}
