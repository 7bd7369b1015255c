import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseUrlOf, readAddress, typedBaseUrl } from '../../../main/pim/address.ts';
import { addressReadingSchema } from '../../../preload/contract/pim-address.ts';

const host = fc.domain().filter((name) => !name.endsWith('akeneo.com'));
const port = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 65_535 }).map((number) => `:${number}`),
);
const directory = fc.constantFrom('', '/pim', '/a/b', '/shop-1');
/** What stands behind the base URL in what people paste. */
const behind = fc.constantFrom(
  ...['', '/', '//', '/#/dashboard', '/user/login', '/api/rest/v1', '/api/rest/v1/products?limit=10'],
  ...['/api/oauth/v1/token', '/connect/apps/v1/authorize?client_id=x', '?utm=1', '/index.php'],
);
const around = fc.constantFrom(
  ['', ''],
  [' ', '\n'],
  ['"', '"'],
  ['<', '>'],
  ['\u200B', '\uFEFF'],
  ['', ','],
);

it('the base URL is found whatever is pasted around and behind it', () =>
  fc.assert(
    fc.property(fc.constantFrom('https', 'http'), host, port, directory, behind, around, (...parts) => {
      const [scheme, name, at, path, rest, [before, after]] = parts;
      const expected = new URL(`${scheme}://${name}${at}`).origin + path;
      const reading = readAddress(`${before}${scheme}://${name}${at}${path}${rest}${after}`);
      expect(reading).toMatchObject({ understood: true, baseUrl: expected });
    }),
    { numRuns: 500 },
  ));

it('a base URL that was understood is understood as itself, with nothing to change', () =>
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), host), (text) => {
      const reading = readAddress(text);
      fc.pre(reading.understood);
      expect(readAddress(reading.baseUrl)).toEqual({ ...reading, changes: [] });
      expect(typedBaseUrl(reading.baseUrl)).toBe(reading.baseUrl);
      expect(baseUrlOf(new URL(reading.baseUrl))).toBe(reading.baseUrl);
    }),
    { numRuns: 1000 },
  ));

it('any text is an address or a refusal, and no password of it is repeated', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true, withQueryParameters: true })),
      fc.stringMatching(/^[a-z0-9]{12}$/).map((random) => `pw${random}`),
      (text, password) => {
        const reading = addressReadingSchema.parse(readAddress(text));
        if (reading.understood) expect(URL.canParse(reading.baseUrl)).toBe(true);
        const refused = readAddress(`https://user:${password}@${text}`);
        expect(JSON.stringify(refused)).not.toContain(password);
      },
    ),
    { numRuns: 1000 },
  ));
