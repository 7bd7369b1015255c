import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetSchema } from '../../../main/connector-sheets/sheet.ts';
import { connectorSheetFor } from '../../../main/connector-sheets/sheet-for-profile.ts';
import patchworks from '../../../main/connector-sheets/sheets/patchworks.json' with { type: 'json' };
import { allSheets, sheetOf, usualSteps } from '../../../main/connector-sheets/sheets.ts';
import { ProblemError } from '../../../main/pim/problem-error.ts';
import { sheetForProfileSchema } from '../../../preload/contract/connector-sheets.ts';
import { appProfile, connectionProfile, subject } from './support/subjects.ts';

const folder = new URL('../../../main/connector-sheets/sheets/', import.meta.url);
const field = patchworks.fields[0];

describe('the sheets', () => {
  it('are all files of their folder, each under the name of its id', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
    expect(
      allSheets()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  it.each(allSheets().map((sheet) => [sheet.id, sheet] as const))('%s fits the contract', (_id, sheet) => {
    for (const profile of [connectionProfile(), appProfile()]) {
      const filled = connectorSheetFor(subject(profile), sheet);
      expect(sheetForProfileSchema.parse(filled)).toEqual(filled);
      expect(filled.steps.filter(({ fits }) => fits)).toHaveLength(1);
    }
  });

  it.each(allSheets().map((sheet) => [sheet.id, JSON.stringify(sheet)] as const))(
    '%s is worded neutrally',
    (_id, text) => {
      expect(text).not.toMatch(/\b(oops|sorry|we|our|please|simply|just)\b/i);
      expect(text.replace('$, !', '')).not.toMatch(/[a-z]!/i);
    },
  );

  it('have every text in French too', () => {
    const texts = JSON.stringify([allSheets(), usualSteps('app'), usualSteps('connection')]);
    const english = texts.match(/"en":/g) ?? [];
    expect(english.length).toBeGreaterThan(90);
    expect(texts.match(/"en":"(?:[^"\\]|\\.)*","fr":/g)).toHaveLength(english.length);
  });

  it('are not found under other names', () => {
    expect(() => sheetOf('other')).toThrow(ProblemError);
    expect(() => sheetOf('toString')).toThrow(ProblemError);
  });
});

describe('a sheet is refused', () => {
  const refused: [string, object][] = [
    ['with a part that does not exist', { fields: [{ ...field, value: '{{clientld}}' }] }],
    ['with a secret that is not said to be one', { fields: [{ ...field, value: '{{password}}' }] }],
    ['with a secret that is none', { fields: [{ ...field, secret: true }] }],
    [
      'with a secret beside something else',
      { fields: [{ ...field, value: 'Bearer {{password}}', secret: true }] },
    ],
    ['with two fields of one id', { fields: [field, field] }],
    ['without fields and document', { fields: [] }],
    [
      'with a scope that Akeneo does not have',
      {
        requirements: [{ kind: 'scope', scope: 'read_channels', because: { en: 'It does.' } }],
      },
    ],
    [
      'with a requirement that nobody judges',
      { requirements: [{ kind: 'speed', because: { en: 'It does.' } }] },
    ],
    ['with a text that has no English', { notes: [{ ...patchworks.notes[0], fact: { fr: 'Oui' } }] }],
    ['with a call for a kind of access that it does not take', { live: { app: ['channels'] } }],
    ['with a word too many', { colour: 'red' }],
    ['with documentation that is no https address', { documentation: 'javascript:alert(1)' }],
    [
      'with both fields and a document',
      {
        document: { fileName: 'a', escape: 'shell', lines: { connection: ['{{clientId}}'] } },
      },
    ],
    [
      'with lines for another kind of access',
      {
        fields: [],
        document: { fileName: 'a', escape: 'shell', lines: { app: ['{{clientId}}'] } },
      },
    ],
    [
      'with a name of a file that may lead elsewhere',
      {
        fields: [],
        document: { fileName: '{{profileName}}', escape: 'shell', lines: { connection: ['{{clientId}}'] } },
      },
    ],
  ];
  it.each(refused)('%s', (_why, change) => {
    expect(sheetSchema.safeParse(patchworks).success).toBe(true);
    expect(sheetSchema.safeParse({ ...patchworks, ...change }).success).toBe(false);
  });
});

describe('the steps in Akeneo', () => {
  const fitting = (version: string | null, edition: string | null, sheetId: string) => {
    const seen = version === null ? null : { ...verification, version, edition };
    const profile = connectionProfile({ lastVerification: seen });
    return connectorSheetFor(subject(profile), sheetOf(sheetId)).steps.find(({ fits }) => fits);
  };
  const verification = { at: '2026-11-20T08:00:00.000Z', outcome: 'works' as const, problem: null };

  it.each([
    ['4.0.120', 'CE', 'System > Connections'],
    ['5.0.3', 'EE', 'Connect > Connection settings'],
    ['7.0.42', 'GE', 'Connect > Connection settings'],
    ['20261101', 'Serenity', 'Connect > Connection settings'],
    [null, null, 'Connect > Connection settings'],
  ])('of %s (%s) lead through %s', (version, edition, menu) => {
    const steps = fitting(version, edition, 'curl')?.steps.map(({ en }) => en) ?? [];
    expect(steps.some((step) => step.includes(menu))).toBe(true);
    expect(steps.some((step) => step.includes('Choose Create'))).toBe(true);
  });

  it('of Patchworks are Connect, Connection settings, Create', () => {
    const steps = fitting('7.0.42', 'EE', 'patchworks')?.steps.map(({ en }) => en) ?? [];
    expect(steps[0]).toContain('open Connect');
    expect(steps[1]).toContain('Choose Connection settings');
    expect(steps[2]).toContain('Choose Create');
  });

  it('cover every release for each kind of access', () => {
    for (const kind of ['connection', 'app'] as const) {
      const releases = usualSteps(kind).flatMap((group) => group.releases);
      expect(releases.toSorted()).toEqual(['4.0', '5.0', '6.0', '7.0', 'SaaS']);
    }
  });
});
