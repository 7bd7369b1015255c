import { describe, expect, it } from 'vitest';
import { relativeTime } from '../../../renderer/ui/moment.ts';

const now = Date.parse('2026-06-15T12:00:00Z');

describe('a relative time', () => {
  it.each([
    ['2026-06-15T11:59:40Z', 'now'],
    ['2026-06-15T11:58:00Z', '2 minutes ago'],
    ['2026-06-15T09:00:00Z', '3 hours ago'],
    ['2026-06-14T11:00:00Z', 'yesterday'],
    ['2025-01-01T00:00:00Z', 'last year'],
    ['not a time', 'not a time'],
  ])('of %s is %s', (iso, text) => {
    expect(relativeTime(iso, now, 'en')).toBe(text);
  });
});
