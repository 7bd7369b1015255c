import type { Answer } from '../pim/answer.ts';
import type { Retry } from '../pim/retry.ts';

/** Lets fewer calls of a filling be in flight as soon as the PIM says 429, and probes back up. */
export interface AdaptiveLimit {
  /** Runs a call when it may; its answer decides on the limit. */
  run(task: () => Promise<Answer>): Promise<Answer>;
  /** Calls that may be in flight now. */
  limit(): number;
  /** Calls made. */
  calls(): number;
}

/**
 * Halved at 429, up by one after as many good answers as are allowed in flight (additive increase, multiplicative
 * decrease); `Retry-After` is honoured by the retry around it.
 */
export function createAdaptiveLimit(most: number): AdaptiveLimit {
  const waiting: (() => void)[] = [];
  let limit = most;
  let running = 0;
  let good = 0;
  let calls = 0;

  const startWaiting = () => {
    while (running < limit) {
      const start = waiting.shift();
      if (start === undefined) return;
      running += 1;
      start();
    }
  };
  const learn = (status: number) => {
    if (status === 429) {
      limit = Math.max(1, Math.floor(limit / 2));
      good = 0;
      return;
    }
    good += 1;
    if (good < limit || limit === most) return;
    limit += 1;
    good = 0;
  };
  return {
    async run(task) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      startWaiting();
      await promise;
      calls += 1;
      try {
        const answer = await task();
        learn(answer.status);
        return answer;
      } finally {
        running -= 1;
        startWaiting();
      }
    },
    limit: () => limit,
    calls: () => calls,
  };
}

/** The retry of a filling: every attempt goes through the limit. */
export function limitedRetry(retry: Retry, limit: AdaptiveLimit): Retry {
  return (task, signal) => retry(() => limit.run(task), signal);
}
