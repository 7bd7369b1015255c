import { describe, expect, it } from 'vitest';
import { dayIn, dayInWords, daysLeft, withoutUse, withUse } from '../../../renderer/connector-sheets/uses.ts';
import { profile } from '../support/sample-answers.ts';

const use = { connectorId: 'nexla', name: 'Nexla', since: '2026-01-01', notes: '', rotateBy: null };
const late = new Date(2026, 9, 24, 23, 30);

describe('uses', () => {
  it('counts days where this computer is, over a change of the clocks too', () => {
    expect(daysLeft('2026-10-24', late)).toBe(0);
    expect(daysLeft('2026-10-26', late)).toBe(2);
    expect(daysLeft('2026-10-23', late)).toBe(-1);
    expect(dayIn(2, late)).toBe('2026-10-26');
    expect(dayIn(90, late)).toBe('2027-01-22');
  });

  it('says a day in words without moving it', () => {
    expect(dayInWords('2026-12-01', 'en')).toBe('Dec 1, 2026');
    expect(dayInWords('soon', 'en')).toBe('soon');
  });

  it('puts a use in the place of the one under its id, and keeps the others', () => {
    const other = { ...use, connectorId: 'erp', name: 'ERP' };
    const known = profile(1, { usedBy: [use, other] });
    const changed = { ...use, notes: 'New' };
    expect(withUse(known, changed)).toEqual([changed, other]);
    expect(withUse(profile(1), use)).toEqual([use]);
    expect(withoutUse(known, 'nexla')).toEqual([other]);
  });
});
