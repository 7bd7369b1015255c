import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../main/pim/answer.ts';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import { createRetry, type RetryOptions } from '../../../main/pim/retry.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import { answerOf } from '../support/answers.ts';
import { problemOf } from '../support/test-transport.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

/** A retry whose pauses are noted instead of waited for, over a list of results. */
function scripted(results: (Answer | ProblemCode)[], options: RetryOptions = {}) {
  const pauses: number[] = [];
  let calls = 0;
  const retry = createRetry({
    ...options,
    clock: {
      now: () => now,
      random: () => 1,
      sleep: (ms) => {
        pauses.push(ms);
        return Promise.resolve();
      },
    },
  });
  const run = () =>
    retry(() => {
      const result = results[Math.min(calls, results.length - 1)] ?? 'internal-error';
      calls += 1;
      return typeof result === 'string'
        ? Promise.reject(new ProblemError(problem(result)))
        : Promise.resolve(result);
    });
  return { run, pauses, calls: () => calls };
}

const good = answerOf(200, {});

describe('retry', () => {
  it.each([408, 429, 500, 502, 503, 504])('repeats after %i until it succeeds', async (status) => {
    const { run, calls } = scripted([answerOf(status, {}), answerOf(status, {}), good]);
    expect((await run()).status).toBe(200);
    expect(calls()).toBe(3);
  });

  it.each([200, 301, 400, 401, 403, 404, 422, 501])('does not repeat after %i', async (status) => {
    const { run, calls } = scripted([answerOf(status, {}), good]);
    expect((await run()).status).toBe(status);
    expect(calls()).toBe(1);
  });

  it('repeats a call whose connection was cut', async () => {
    const { run, calls } = scripted(['connection-cut', good]);
    await run();
    expect(calls()).toBe(2);
  });

  it.each([
    'timed-out',
    'host-not-found',
    'connection-refused',
    'certificate-untrusted',
    'cancelled',
  ] as const)('tells %s at once', async (code) => {
    const { run, calls } = scripted([code, good]);
    expect(await problemOf(run())).toMatchObject({ code });
    expect(calls()).toBe(1);
  });

  it('doubles its pauses up to a limit and gives the last answer back', async () => {
    const { run, pauses, calls } = scripted([answerOf(500, {})], { attempts: 6, baseMs: 1000, maxMs: 5000 });
    expect((await run()).status).toBe(500);
    expect(calls()).toBe(6);
    expect(pauses).toEqual([1000, 2000, 4000, 5000, 5000]);
  });

  it('spreads its pauses over half of their length', async () => {
    const pauses: number[] = [];
    const sleep = (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    };
    const retry = createRetry({
      attempts: 2,
      baseMs: 1000,
      clock: { now: () => now, random: () => 0, sleep },
    });
    await retry(() => Promise.resolve(answerOf(500, {})));
    expect(pauses).toEqual([500]);
  });

  it.each([
    ['7', 7000],
    ['0', 0],
    ['Sun, 22 Nov 2026 12:00:05 GMT', 5000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', 500],
  ])('waits for Retry-After: %s', async (header, pause) => {
    const { run, pauses } = scripted([answerOf(429, {}, { 'retry-after': header }), good]);
    await run();
    expect(pauses).toEqual([pause]);
  });

  it('gives the answer back at once when Retry-After asks for too much', async () => {
    const { run, calls } = scripted([answerOf(429, {}, { 'retry-after': '3600' }), good]);
    expect((await run()).status).toBe(429);
    expect(calls()).toBe(1);
  });

  it('tries a PIM under maintenance once more only', async () => {
    const { run, calls } = scripted([answerOf(503, 'Undergoing maintenance.')]);
    expect((await run()).status).toBe(503);
    expect(calls()).toBe(2);
  });

  it('stops pausing when it is cancelled', async () => {
    const stop = new AbortController();
    const retry = createRetry({ baseMs: 60_000 });
    const run = retry(() => {
      queueMicrotask(() => setImmediate(() => stop.abort()));
      return Promise.resolve(answerOf(503, {}));
    }, stop.signal);
    expect(await problemOf(run)).toMatchObject({ code: 'cancelled' });
  });
});
