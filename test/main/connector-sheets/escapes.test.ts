import { isDeepStrictEqual, parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapes } from '../../../main/connector-sheets/escapes.ts';
import { readDotenv } from './support/read-dotenv.ts';
import { phpStrings } from './support/read-php.ts';
import { runShell } from './support/run-shell.ts';

const awkward = [
  'plain_Value-1.0:/@%+,=',
  '',
  ' blanks around ',
  "it's",
  `"quoted"`,
  `both ' and "`,
  '$HOME $' + '{HOME} $(id) `id`',
  'back\\slash \\n \\',
  "C:\\new\\'dir'\\",
  'a # no comment',
  'line\nbreak',
  'line\r\nbreak\n',
  "'\n'$!",
  'Grüße, naïve 日本 🙂',
  'tab\tand !bang',
  '?> <!-- {{clientId}} %20 &amp;',
  '-n',
  '~',
];
const marks = ["'", '"', '\\', '$', '`', '#', '!', '\n', '\r', ' ', '{', '}'];
const texts = fc.string({
  unit: fc.oneof(fc.constantFrom(...marks), fc.string({ minLength: 1, maxLength: 1 })),
});
const withoutNull = texts.filter((text) => !text.includes('\0'));

describe('values of a .env file', () => {
  it.each([
    ['plain_Value-1.0:/@', 'plain_Value-1.0:/@'],
    ['', ''],
    ['two words', `'two words'`],
    ['p$ss', `'p$ss'`],
    ["it's", `"it's"`],
    [`it's "x"`, `'it'"'"'s "x"'`],
  ])('%j is written as %s', (value, written) => {
    expect(escapes.dotenv(value)).toBe(written);
  });

  it('are read by Symfony as they were', () => {
    const read = (value: string) => readDotenv(`A=${escapes.dotenv(value)}\nB=${escapes.dotenv(value)}\n`);
    for (const value of awkward)
      expect(read(value)).toEqual(
        new Map([
          ['A', value],
          ['B', value],
        ]),
      );
    fc.assert(fc.property(withoutNull, (value) => read(value).get('B') === value));
  });

  it.skipIf(process.platform === 'win32')('are read by a shell as they were', async () => {
    const lines = awkward.map((value, index) => `V${index}=${escapes.dotenv(value)}`);
    const print = awkward.map((_value, index) => `printf '%s\\0' "$V${index}"`);
    const out = await runShell([...lines, ...print, ''].join('\n'));
    expect(out.split('\0').slice(0, -1)).toEqual(awkward);
  });

  it('are read by Node as they were, but for those on which readers differ', () => {
    const alike = (value: string) =>
      !(value.includes("'") && /["\\$`!\r\n]/.test(value)) && !value.includes('\r');
    for (const value of awkward.filter(alike)) {
      expect(parseEnv(`A=${escapes.dotenv(value)}\nB=1\n`)).toEqual({ A: value, B: '1' });
    }
  });
});

describe.skipIf(process.platform === 'win32')('words of a shell', () => {
  it('are read as they were', async () => {
    const out = await runShell(awkward.map((value) => `printf '%s\\0' ${escapes.shell(value)}\n`).join(''));
    expect(out.split('\0').slice(0, -1)).toEqual(awkward);
  });
});

describe('strings of PHP', () => {
  it.each([
    ["it's", String.raw`'it\'s'`],
    ['back\\slash\\', String.raw`'back\\slash\\'`],
    ['$x {$y} "z"', `'$x {$y} "z"'`],
  ])('%j is written as %s', (value, written) => {
    expect(escapes.php(value)).toBe(written);
  });

  it('are read as they were', () => {
    const read = (value: string) => phpStrings(`f(${escapes.php(value)}, ${escapes.php(value)});`);
    for (const value of awkward) expect(read(value)).toEqual([value, value]);
    fc.assert(fc.property(texts, (value) => isDeepStrictEqual(read(value), [value, value])));
  });
});

describe('strings of JSON', () => {
  it('are read as they were', () => {
    for (const value of awkward) expect(JSON.parse(escapes.json(value))).toBe(value);
  });
});
