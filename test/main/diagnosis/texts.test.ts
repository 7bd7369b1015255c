import { describe, expect, it } from 'vitest';
import * as names from '../../../preload/contract/diagnosis-names.ts';
import words from '../../../preload/contract/language/en/diagnosis.json' with { type: 'json' };

describe('the texts of the diagnosis', () => {
  it.each([
    ['check', names.diagnosisCheckIds],
    ['degree', names.degrees],
    ['causes', names.causes],
    ['place', names.akeneoPlaces],
    ['server', names.serverSettings],
    ['asker', names.askers],
  ] as const)('exist for every %s, and for nothing else', (part, expected) => {
    expect(Object.keys(words[part]).toSorted()).toEqual([...expected].toSorted());
  });

  it('are neutral', () => {
    expect(JSON.stringify(words)).not.toMatch(/!|\b(oops|sorry|we|our)\b/i);
  });
});
