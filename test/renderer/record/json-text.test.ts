import { describe, expect, it } from 'vitest';
import { jsonText, wholeJsonText } from '../../../renderer/record/json-text.ts';

describe('JSON to read', () => {
  it('is all there where no string is long', () => {
    const json = { a: ['b', 1, null], c: { d: true } };
    expect(jsonText(json)).toEqual({ text: wholeJsonText(json), cut: 0 });
  });

  it('has strings of megabytes cut, and says how many', () => {
    const json = { story: 'x'.repeat(10_000_000), name: 'Chair', other: 'y'.repeat(60_000) };
    const { text, cut } = jsonText(json);
    expect(cut).toBe(2);
    expect(text.length).toBeLessThan(110_000);
    expect(text).toContain('"name": "Chair"');
    expect(wholeJsonText(json).length).toBeGreaterThan(10_000_000);
  });
});
