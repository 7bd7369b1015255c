import { describe, expect, it } from 'vitest';
import { createCheckAll, type ReportProgress } from '../../../main/profiles/check-all.ts';
import type { CheckProfile, ProfileCheck } from '../../../main/profiles/check-profile.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import type { VerificationSummary } from '../../../preload/contract/verification.ts';

const summary = (outcome: VerificationSummary['outcome']): VerificationSummary => ({
  at: '2026-11-22T10:00:00.000Z',
  outcome,
  problem: outcome === 'failed' ? 'client-rejected' : null,
  version: null,
  edition: null,
});
const works: ProfileCheck = { needs: null, summary: summary('works') };

function profile(id: string, host: string, more: Partial<Profile> = {}): Profile {
  return {
    id,
    name: id,
    description: '',
    environment: 'other',
    group: '',
    baseUrl: `https://${host}`,
    access: { kind: 'connection', clientId: 'c', username: 'u' },
    demo: false,
    createdAt: '',
    lastUsedAt: null,
    lastVerification: null,
    ...more,
  };
}

/** Checks that end when the test says so, and a clock that the test turns. */
function room(profiles: Profile[]) {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<ProfileCheck>>();
  const written: string[][] = [];
  let flush: () => void = () => undefined;
  const check: CheckProfile = ({ id }, signal) => {
    begun.push(id);
    const end = Promise.withResolvers<ProfileCheck>();
    signal.addEventListener('abort', () => end.reject(new DOMException('', 'AbortError')));
    ends.set(id, end);
    return end.promise;
  };
  const list = [...profiles];
  const checkAll = createCheckAll({
    profiles: { list: () => list, noteAll: (notes) => written.push([...notes.keys()]) },
    check,
    after: (_milliseconds, task) => {
      flush = task;
      return () => undefined;
    },
  });
  const progress: Parameters<ReportProgress>[0][] = [];
  const controller = new AbortController();
  return {
    begun,
    written,
    progress,
    list,
    controller,
    tick: () => flush(),
    run: (ids: string[] = list.map(({ id }) => id)) =>
      checkAll(ids, (step) => progress.push(step), controller.signal),
    /** Ends a check and lets the next one begin. */
    async end(id: string, result: ProfileCheck = works) {
      ends.get(id)?.resolve(result);
      await new Promise(setImmediate);
    },
  };
}

const settle = () => new Promise(setImmediate);

describe('a check of several profiles', () => {
  it('has three at a time, and one after the other on a host', async () => {
    const { run, begun, end } = room([
      profile('a1', 'a.example'),
      profile('a2', 'a.example'),
      profile('b', 'b.example'),
      profile('c', 'c.example'),
      profile('d', 'd.example'),
    ]);
    const ended = run();
    await settle();
    expect(begun).toEqual(['a1', 'b', 'c']);
    await end('b');
    expect(begun).toEqual(['a1', 'b', 'c', 'd']);
    await end('c');
    expect(begun).not.toContain('a2');
    await end('a1');
    expect(begun.at(-1)).toBe('a2');
    await end('d');
    await end('a2');
    expect((await ended).map(({ profileId }) => profileId)).toEqual(['a1', 'a2', 'b', 'c', 'd']);
  });

  it('keeps to that however many windows ask at once, and takes all demo profiles for one PIM', async () => {
    const { run, begun, end } = room([
      profile('a', 'a.example'),
      profile('demo1', '127.0.0.1:1', { demo: true }),
      profile('demo2', '127.0.0.1:2', { demo: true }),
    ]);
    const both = Promise.all([run(['a', 'demo1']), run(['a', 'demo2'])]);
    await settle();
    expect(begun).toEqual(['a', 'demo1']);
    await end('demo1');
    await end('a');
    expect(begun).toEqual(['a', 'demo1', 'demo2', 'a']);
    await end('demo2');
    await end('a');
    await both;
  });

  it('tells how far it is, what runs, and how each ended', async () => {
    const { run, progress, end } = room([profile('a', 'a.example'), profile('b', 'b.example')]);
    const ended = run();
    await settle();
    await end('a', { needs: null, summary: summary('failed') });
    await end('b', { needs: 'password', problem: 'password-needed' });
    expect(await ended).toEqual([
      { profileId: 'a', outcome: 'failed', problem: 'client-rejected', needs: null },
      { profileId: 'b', outcome: null, problem: 'password-needed', needs: 'password' },
    ]);
    expect(progress.map(({ done, running }) => [done, running])).toEqual([
      [0, ['a']],
      [0, ['a', 'b']],
      [1, ['b']],
      [2, []],
    ]);
  });

  it('remembers results a few at a time, and none for those that a person is needed for', async () => {
    const { run, written, end, tick } = room(['a', 'b', 'c', 'd'].map((id) => profile(id, `${id}.example`)));
    const ended = run();
    await settle();
    await end('a');
    await end('b', { needs: 'authorize', problem: null });
    expect(written).toEqual([]);
    tick();
    expect(written).toEqual([['a']]);
    await end('c');
    await end('d');
    await ended;
    expect(written).toEqual([['a'], ['c', 'd']]);
  });

  it('stops at once when it is cancelled, and keeps what ended before', async () => {
    const { run, written, begun, end, controller } = room(
      ['a', 'b', 'c', 'd'].map((id) => profile(id, `${id}.example`)),
    );
    const ended = run();
    await settle();
    await end('a');
    controller.abort();
    await expect(ended).rejects.toThrow('cancelled');
    expect(written).toEqual([['a']]);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves out what is not there, and what was removed meanwhile', async () => {
    const { run, begun, list, end } = room(['a', 'b', 'c', 'd'].map((id) => profile(id, `${id}.example`)));
    const ended = run(['a', 'unknown', 'b', 'c', 'd']);
    await settle();
    list.splice(3, 1);
    await end('a');
    await end('b');
    await end('c');
    expect(await ended).toContainEqual({ profileId: 'd', outcome: null, problem: null, needs: null });
    expect(begun).toEqual(['a', 'b', 'c']);
  });
});
