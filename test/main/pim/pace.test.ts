import { describe, expect, it } from 'vitest';
import { createPace, type PaceTicket } from '../../../main/pim/pace.ts';
import { problemOf } from '../support/test-transport.ts';

const ticket = (profileKey: string, rest: Partial<PaceTicket> = {}): PaceTicket => ({
  profileKey,
  host: 'pim.example.com',
  ...rest,
});

/** Tasks that run until they are told to end, and the order in which they started. */
function tasks() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    started,
    task: (name: string) => () => {
      started.push(name);
      const { promise, resolve } = Promise.withResolvers<string>();
      ends.set(name, () => resolve(name));
      return promise;
    },
    end: async (name: string, run: Promise<unknown>) => {
      ends.get(name)?.();
      await run;
    },
  };
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('pace', () => {
  it('lets 4 calls of a profile run at once, the others in the order of their coming', async () => {
    const pace = createPace();
    const { task, started, end } = tasks();
    const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => pace.run(ticket('one'), task(name)));
    await settled();
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    await end('c', runs[2] ?? Promise.reject(new Error('no run')));
    await settled();
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const [index, name] of ['a', 'b', 'd', 'e'].entries()) {
      const run = [runs[0], runs[1], runs[3], runs[4]][index];
      await end(name, run ?? Promise.resolve());
      await settled();
    }
    expect(started.at(-1)).toBe('f');
    await end('f', runs[5] ?? Promise.resolve());
  });

  it('tells of each call from its place to its end, also of one that fails, and of none that waits', async () => {
    const inFlight: string[] = [];
    const pace = createPace({ perProfile: 1, perHost: 10 }, (profile) => {
      inFlight.push(profile);
      return () => inFlight.splice(inFlight.indexOf(profile), 1);
    });
    const first = Promise.withResolvers<void>();
    const runs = [
      pace.run(ticket('one'), () => first.promise),
      pace.run(ticket('one'), async () => 'second'),
    ];
    await settled();
    expect(inFlight).toEqual(['one']);
    first.reject(new Error('broken'));
    await expect(runs[0]).rejects.toThrow('broken');
    expect(await runs[1]).toBe('second');
    expect(inFlight).toEqual([]);
  });

  it('lets 10 calls of all profiles reach one host, and others reach another', async () => {
    const pace = createPace();
    const { task, started } = tasks();
    for (const profile of ['p', 'q', 'r']) {
      for (const number of [1, 2, 3, 4]) void pace.run(ticket(profile), task(`${profile}${number}`));
    }
    void pace.run(ticket('s', { host: 'other.example.com' }), task('other'));
    await settled();
    expect(started).toHaveLength(11);
    expect(started).toContain('other');
    expect(started).not.toContain('r3');
  });

  it('a profile that waits for its own limit does not hold up the others', async () => {
    const pace = createPace();
    const { task, started } = tasks();
    for (const number of [1, 2, 3, 4, 5]) void pace.run(ticket('busy'), task(`busy${number}`));
    void pace.run(ticket('calm'), task('calm'));
    await settled();
    expect(started).toEqual(['busy1', 'busy2', 'busy3', 'busy4', 'calm']);
  });

  it('prefers what a person waits for', async () => {
    const pace = createPace({ perProfile: 1, perHost: 1 });
    const { task, started, end } = tasks();
    const first = pace.run(ticket('one'), task('first'));
    void pace.run(ticket('one', { priority: 'background' }), task('background'));
    void pace.run(ticket('one', { priority: 'user' }), task('user'));
    await settled();
    await end('first', first);
    await settled();
    expect(started).toEqual(['first', 'user']);
  });

  it('forgets a waiting call at once when it is cancelled, and never starts it', async () => {
    const pace = createPace({ perProfile: 1, perHost: 1 });
    const { task, started, end } = tasks();
    const stop = new AbortController();
    const first = pace.run(ticket('one'), task('first'));
    const second = problemOf(pace.run(ticket('one', { signal: stop.signal }), task('second')));
    const third = pace.run(ticket('one'), task('third'));
    stop.abort();
    expect(await second).toMatchObject({ code: 'cancelled' });
    await end('first', first);
    await settled();
    expect(started).toEqual(['first', 'third']);
    await end('third', third);
  });

  it('refuses a call that was cancelled before it came', async () => {
    const { task, started } = tasks();
    const run = createPace().run(ticket('one', { signal: AbortSignal.abort() }), task('never'));
    expect(await problemOf(run)).toMatchObject({ code: 'cancelled' });
    expect(started).toEqual([]);
  });

  it('gives the place of a failed call to the next', async () => {
    const pace = createPace({ perProfile: 1, perHost: 1 });
    await expect(pace.run(ticket('one'), () => Promise.reject(new Error('failed')))).rejects.toThrow(
      'failed',
    );
    expect(await pace.run(ticket('one'), () => Promise.resolve('next'))).toBe('next');
  });
});
