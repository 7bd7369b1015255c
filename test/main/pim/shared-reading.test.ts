import { describe, expect, it } from 'vitest';
import { sharedReading } from '../../../main/pim/shared-reading.ts';
import { problemOf } from '../support/test-transport.ts';

/** A reading that ends when it is told to; notes its starts and whether it was broken off. */
function scripted() {
  const runs: { signal: AbortSignal; end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const reading = sharedReading((signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    runs.push({ signal, end: resolve, fail: reject });
    return promise;
  });
  return { reading, runs };
}

describe('a shared reading', () => {
  it('runs once for all who ask, during it and after it', async () => {
    const { reading, runs } = scripted();
    const both = [reading(), reading()];
    runs[0]?.end('read');
    expect(await Promise.all(both)).toEqual(['read', 'read']);
    expect(await reading()).toBe('read');
    expect(runs).toHaveLength(1);
  });

  it('goes on for the others when one gives up', async () => {
    const { reading, runs } = scripted();
    const stop = new AbortController();
    const impatient = problemOf(reading(stop.signal));
    const patient = reading();
    stop.abort();
    expect((await impatient).code).toBe('cancelled');
    expect(runs[0]?.signal.aborted).toBe(false);
    runs[0]?.end('read');
    expect(await patient).toBe('read');
  });

  it('is broken off when all have given up, and begun anew for the next', async () => {
    const { reading, runs } = scripted();
    const stop = new AbortController();
    const only = problemOf(reading(stop.signal));
    stop.abort();
    await only;
    expect(runs[0]?.signal.aborted).toBe(true);
    const next = reading();
    runs[1]?.end('second');
    expect(await next).toBe('second');
  });

  it('tells a failure to all and does not keep it', async () => {
    const { reading, runs } = scripted();
    const both = [reading(), reading()].map((one) => expect(one).rejects.toThrow('broken'));
    runs[0]?.fail(new Error('broken'));
    await Promise.all(both);
    const next = reading();
    runs[1]?.end('second');
    expect(await next).toBe('second');
  });
});
