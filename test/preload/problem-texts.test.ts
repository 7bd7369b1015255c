import { describe, expect, it } from 'vitest';
import texts from '../../preload/contract/language/en/problems.json' with { type: 'json' };
import { problemCodes } from '../../preload/contract/problem.ts';

describe('the texts of problems', () => {
  it('exist for every code, and for nothing else', () => {
    expect(Object.keys(texts).toSorted()).toEqual([...problemCodes].toSorted());
  });

  it.each(Object.entries(texts))(
    '%s has a title, a detail and a next step, in neutral words',
    (_code, text) => {
      for (const part of ['title', 'detail', 'remedy'] as const) {
        expect(text[part].length).toBeGreaterThan(3);
        expect(text[part]).not.toMatch(/!|\b(oops|sorry|we|our)\b/i);
      }
    },
  );
});
