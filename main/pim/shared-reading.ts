import { untilCancelled } from './until-cancelled.ts';

/** Reads when it is first asked, then gives the same to all. @throws what reading throws; `cancelled` */
export type SharedReading<T> = (signal?: AbortSignal) => Promise<T>;

/**
 * One reading for all who ask for it. What was read is kept, a failure is not. A caller that gives up leaves the others
 * waiting; when the last one gives up, the reading is broken off and the next caller begins another.
 */
export function sharedReading<T>(read: (signal: AbortSignal) => Promise<T>): SharedReading<T> {
  let current: { result: Promise<T>; stop: AbortController; waiting: number; done: boolean } | null = null;

  const begin = () => {
    const stop = new AbortController();
    const reading = { result: read(stop.signal), stop, waiting: 0, done: false };
    reading.result.then(
      () => {
        reading.done = true;
      },
      () => {
        if (current === reading) current = null;
      },
    );
    return reading;
  };

  return async (signal) => {
    current ??= begin();
    const reading = current;
    reading.waiting += 1;
    try {
      return await untilCancelled(() => reading.result, signal);
    } finally {
      reading.waiting -= 1;
      if (reading.waiting === 0 && !reading.done) {
        reading.stop.abort();
        if (current === reading) current = null;
      }
    }
  };
}
