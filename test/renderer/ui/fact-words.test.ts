import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyLanguage, startLanguage } from '../../../renderer/app/language.ts';
import { factName, factValue, resourceList } from '../../../renderer/ui/fact-words.ts';
import { problemTexts } from '../../../renderer/ui/problem-texts.ts';

describe('what a check saw, in the language of the screen', () => {
  beforeAll(() => {
    startLanguage();
    return applyLanguage('fr');
  });
  afterAll(() => applyLanguage('en'));

  it('is named, and values of main’s own are words', () => {
    expect(factName('validTo')).toBe('valable jusqu’au');
    expect(factValue('encrypted', 'yes')).toBe('oui');
    expect(factValue('unreadable', 'attributes/options, channels')).toBe('options d’attribut et canaux');
    expect(factValue('unreadable', '')).toBe('');
  });

  it('keeps what only the PIM or a newer main knows', () => {
    expect(factName('somethingNew')).toBe('somethingNew');
    expect(factValue('issuer', 'CN=Example')).toBe('CN=Example');
    expect(resourceList(['channels', 'new-things', 'locales'], 2)).toBe('canaux, new-things et 1 autre');
  });

  it('stands in the sentences of a problem, too', () => {
    const params = { host: 'h', resources: 'categories', names: 'categories, families/variants', count: 2 };
    const { detail } = problemTexts({ code: 'resources-not-readable', params, retryable: false });
    expect(detail).toContain('catégories et variantes de famille');
    const malformed = { field: 'secret', why: 'it is too short' };
    expect(
      problemTexts({ code: 'credentials-malformed', params: malformed, retryable: false }).detail,
    ).toContain('il est trop court');
    const ends = { host: 'h', days: 29, validTo: '2026-12-26T10:57:22.000Z' };
    const told = problemTexts({ code: 'certificate-ends-soon', params: ends, retryable: false }).detail;
    expect(told).toMatch(/26 déc\. 2026/);
    expect(told).not.toContain('T10:');
  });
});
