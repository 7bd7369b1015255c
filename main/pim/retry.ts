import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import { ProblemError, problem } from './problem-error.ts';

/** Time as the retry sees it, so that tests need not wait. */
interface RetryClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws ProblemError `cancelled` once `signal` is aborted */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 up to 1. */
  random(): number;
}

export interface RetryOptions {
  /** Calls in all, the first included; 4 unless given, 1 for none again. */
  attempts?: number;
  /** Pause before the first repetition; doubled each time. */
  baseMs?: number;
  /** The longest pause of our own. */
  maxMs?: number;
  /** The longest `Retry-After` that is waited for; with a longer one the answer is given back at once. */
  maxRetryAfterMs?: number;
  clock?: RetryClock;
}

/** Repeats reads that may succeed later. */
export type Retry = (task: () => Promise<Answer>, signal?: AbortSignal) => Promise<Answer>;

const systemClock: RetryClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  async sleep(ms, signal) {
    try {
      await sleepFor(ms, undefined, signal === undefined ? {} : { signal });
    } catch {
      throw new ProblemError(problem('cancelled'));
    }
  },
};

/**
 * Creates the repetition of reads: 408, 429, 5xx but 501, and connections that were cut, with growing pauses and
 * jitter (asked for by api.akeneo.com, responses). `Retry-After` wins over the own pause. Maintenance lasts minutes:
 * it is tried once more only. Gives back the last answer, or throws what the last call threw.
 */
export function createRetry(options: RetryOptions = {}): Retry {
  const { attempts = 4, baseMs = 500, maxMs = 10_000, maxRetryAfterMs = 30_000 } = options;
  const clock = options.clock ?? systemClock;

  return async (task, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await settle(task);
      const last = attempt >= (result.answer !== null && isMaintenance(result.answer) ? 2 : attempts);
      if (last || !isWorthRepeating(result)) return give(result);
      const backOff = Math.min(maxMs, baseMs * 2 ** (attempt - 1)) * (0.5 + clock.random() / 2);
      const asked = result.answer === null ? null : retryAfterMs(result.answer, clock.now());
      if (asked !== null && asked > maxRetryAfterMs) return give(result);
      await clock.sleep(asked ?? backOff, signal);
    }
  };
}

/** Milliseconds of the header `Retry-After` (seconds or a date; RFC 9110, section 10.2.3), or null. */
export function retryAfterMs(answer: Answer, now: number): number | null {
  const text = answer.headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Maintenance mode of a PIM (pim-community-dev, MaintenanceModeSubscriber.php). */
export function isMaintenance(answer: Answer): boolean {
  return answer.status === 503 && /^\s*Undergoing maintenance/i.test(answer.text);
}

type Result = { answer: Answer } | { answer: null; error: unknown };

async function settle(task: () => Promise<Answer>): Promise<Result> {
  try {
    return { answer: await task() };
  } catch (error) {
    return { answer: null, error };
  }
}

function give(result: Result): Answer {
  if (result.answer === null) throw result.error;
  return result.answer;
}

function isWorthRepeating(result: Result): boolean {
  if (result.answer === null) {
    return result.error instanceof ProblemError && result.error.problem.code === 'connection-cut';
  }
  const { status } = result.answer;
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}
