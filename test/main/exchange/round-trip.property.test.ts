import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntrySecrets } from '../../../main/exchange/entry.ts';
import { type ExchangedProfile, exchangedProfileSchema } from '../../../main/exchange/exchanged-profile.ts';
import { namedValues } from '../../../main/exchange/named-values.ts';
import { writeProfilesFile } from '../../../main/exchange/profiles-file.ts';
import { readSource } from '../../../main/exchange/read-source.ts';
import { readAddress } from '../../../main/pim/address.ts';
import { ProblemError } from '../../../main/pim/problem-error.ts';
import { environments } from '../../../preload/contract/names.ts';

const filled = (most: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).filter((text) => {
    const { length } = text.trim();
    return length > 0 && text.trim() === text && text.length <= most;
  });
const access: fc.Arbitrary<ExchangedProfile['access']> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('connection' as const),
      clientId: filled(60),
      username: filled(60),
      askPassword: fc.boolean(),
    },
    { requiredKeys: ['kind', 'clientId', 'username'] },
  ),
  fc.record({
    kind: fc.constant('app' as const),
    clientId: fc.uuid(),
    callbackUrl: fc.constantFrom('', 'http://127.0.0.1:43117/callback', 'https://x.example.com/cb?a=b'),
    scopes: fc.array(fc.constantFrom('read_products', 'write_assets', 'openid'), { maxLength: 5 }),
  }),
);
const profile: fc.Arbitrary<ExchangedProfile> = fc.record({
  id: fc.uuid(),
  name: filled(100),
  description: fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => text.length <= 1000),
  environment: fc.constantFrom(...environments),
  group: fc.oneof(fc.constant(''), filled(100)),
  baseUrl: fc.webUrl({ validSchemes: ['https'] }).filter((url) => readAddress(url).understood),
  access,
});
const secrets: fc.Arbitrary<EntrySecrets | null> = fc.option(
  fc.record({
    clientSecret: fc.string({ unit: 'binary' }),
    password: fc.option(fc.string({ unit: 'binary' })),
  }),
);

it('what is exported is read as it was', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(profile, { maxLength: 8 }),
      fc.date({ noInvalidDate: true }),
      async (profiles, day) => {
        const text = await writeProfilesFile({ exportedAt: day, profiles, secrets: null });
        const source = readSource(text);
        expect(source.unlock).toBeNull();
        for (const [index, one] of profiles.entries()) {
          const entry = source.entries[index];
          const { id, baseUrl, access: reached, ...details } = exchangedProfileSchema.parse(one);
          const reading = readAddress(baseUrl);
          expect(entry).toMatchObject({ id, details, valid: true, problem: null });
          expect(entry?.baseUrl).toBe(reading.understood ? reading.baseUrl : null);
          expect(entry?.access).toEqual(
            reached.kind === 'app' ? reached : { ...reached, askPassword: reached.askPassword === true },
          );
        }
        expect(source.entries).toHaveLength(profiles.length);
      },
    ),
    { numRuns: 200 },
  ));

// Few runs: each takes scrypt twice.
it('secrets come out as they went in, whatever they are', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(profile, secrets), { minLength: 1, maxLength: 4 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      async (pairs, passphrase) => {
        const each = pairs.map(([, one]) => one);
        const text = await writeProfilesFile({
          exportedAt: new Date(0),
          profiles: pairs.map(([one]) => one),
          secrets: { each, passphrase },
        });
        const source = readSource(text);
        expect(await source.unlock?.(passphrase)).toEqual(each);
      },
    ),
    { numRuns: 4 },
  ));

it('any text is an import or a refusal by name, never another error', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((text) => `{"type":"pimscope-profiles",${text}`),
      ),
      (text) => {
        try {
          for (const entry of readSource(text).entries) expect(entry.details.name.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
          expect(String(error)).toMatch(/^ProblemError: import-/);
        }
      },
    ),
    { numRuns: 500 },
  ));

it('a value in quotes is read from a .env file as it was written', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,20}$/), fc.string(), (name, value) => {
      fc.pre(!/[\r\n]/.test(value));
      const quoted = `"${value.replace(/[\\"$]/g, '\\$&')}"`;
      expect(namedValues(`# first\nexport ${name}=${quoted} # last\n`).get(name)).toBe(value);
    }),
    { numRuns: 500 },
  ));
