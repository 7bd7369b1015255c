import { describe, expect, it } from 'vitest';
import { ratesOf } from '../../../main/activity/rates.ts';

const zero = Date.parse('2026-11-26T08:00:00Z');
const call = (fromMs: number, toMs: number, status = 200) => ({
  profileId: null,
  startMs: zero + fromMs,
  endMs: zero + toMs,
  status,
});
const brief = (calls: ReturnType<typeof call>[], fromMs = 0) =>
  ratesOf(calls, zero + fromMs).map(({ at, calls: started, inFlight, tooMany }) => [
    (Date.parse(at) - zero) / 1000,
    started,
    inFlight,
    tooMany,
  ]);

describe('rates', () => {
  it('count calls in the second in which they start, and the most in flight at once', () => {
    expect(brief([call(0, 300), call(100, 200), call(250, 400), call(1500, 1600)])).toEqual([
      [0, 3, 2, 0],
      [1, 1, 1, 0],
    ]);
  });

  it('show a long call as in flight in every second that it lasts', () => {
    expect(brief([call(500, 3500)])).toEqual([
      [0, 1, 1, 0],
      [1, 0, 1, 0],
      [2, 0, 1, 0],
      [3, 0, 1, 0],
    ]);
  });

  it('do not add up calls that follow each other', () => {
    expect(brief([call(0, 100), call(100, 200), call(200, 300)])).toEqual([[0, 3, 1, 0]]);
  });

  it('count a call that begins within the millisecond in which another ends as following it', () => {
    expect(brief([call(0, 10.9), call(10, 20.7), call(20, 30)])).toEqual([[0, 3, 1, 0]]);
  });

  it('count 429 when the answer came', () => {
    expect(brief([call(900, 1100, 429)])).toEqual([
      [0, 1, 1, 0],
      [1, 0, 1, 1],
    ]);
  });

  it('leave out what was over before, and nothing else', () => {
    expect(brief([call(0, 100), call(900, 2100), call(2000, 2050)], 2000)).toEqual([[2, 1, 2, 0]]);
  });
});
