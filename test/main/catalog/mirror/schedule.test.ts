import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  createKeptMirrors,
  keptMirrorsFileSchema,
  nextRunOf,
} from '../../../../main/catalog/mirror/kept-mirrors.ts';
import { createMirrorSchedule } from '../../../../main/catalog/mirror/schedule.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';
import { type MirrorOptions, mirrorDefaults } from '../../../../preload/contract/mirror.ts';
import { realJsonFile, temporaryFolder } from '../../support/real-json-file.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A schedule on a pretended clock; what it begins lasts until it is said to be over. */
function scheduleHouse() {
  let time = Date.parse('2026-11-26T10:00:00Z');
  const timers: { at: number; task: () => void }[] = [];
  const begun: string[] = [];
  let end: (() => void) | null = null;
  const is = { online: true, busy: false, usable: true };
  const path = join(temporaryFolder(), 'mirrors.json');
  const open = () =>
    createKeptMirrors(
      openVersionedFile({
        file: realJsonFile(path),
        version: 1,
        migrations: {},
        schema: keptMirrorsFileSchema,
        empty: { mirrors: {} },
        onUnusable: (why) => expect.fail(why),
        now: () => new Date(time),
      }),
    );
  const kept = open();
  const run = (what: string) => (profileId: string) => {
    begun.push(`${what} ${profileId}`);
    is.busy = true;
    return new Promise<void>((resolve) => {
      end = () => {
        is.busy = false;
        kept.change(profileId, { running: null, filled: true, lastRun: runAt(time) });
        resolve();
      };
    });
  };
  const schedule = createMirrorSchedule({
    kept,
    isUsable: () => is.usable,
    isOnline: () => is.online,
    isBusy: () => is.busy,
    goOn: run('go on'),
    update: run('update'),
    now: () => new Date(time),
    after: (milliseconds, task) => {
      const timer = { at: time + milliseconds, task };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
    report: (what, error) => expect.fail(`${what} ${String(error)}`),
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    is,
    kept,
    begun,
    schedule,
    open,
    timers,
    async pass(milliseconds: number) {
      const until = time + milliseconds;
      for (;;) {
        const [next] = timers.toSorted((one, other) => one.at - other.at);
        if (next === undefined || next.at > until) break;
        timers.splice(timers.indexOf(next), 1);
        time = next.at;
        next.task();
        await settled();
      }
      time = until;
    },
    async finish() {
      end?.();
      end = null;
      await settled();
    },
    add(profileId: string, schedule: MirrorOptions['schedule'], hoursAgo: number) {
      const lastRun = runAt(time - hoursAgo * hour);
      kept.change(profileId, { options: { ...mirrorDefaults, schedule }, filled: true, lastRun });
    },
  };
}

function runAt(time: number) {
  const at = new Date(time).toISOString();
  return {
    kind: 'update' as const,
    startedAt: at,
    endedAt: at,
    calls: 3,
    changed: 0,
    removed: 0,
    problem: null,
  };
}

it('brings up to date what is overdue at the start, the longest first, one after the other, then as often as wished', async () => {
  const house = scheduleHouse();
  house.add('hourly', 'hourly', 2);
  house.add('daily', 'daily', 50);
  house.add('fresh', 'daily', 1);
  house.add('never', 'off', 1000);
  house.schedule.start();
  await house.pass(minute);
  expect(house.begun).toEqual(['update daily']);
  await house.pass(5 * minute);
  expect(house.begun).toHaveLength(1);
  await house.finish();
  expect(house.begun).toEqual(['update daily', 'update hourly']);
  await house.finish();
  await house.pass(59 * minute);
  expect(house.begun).toHaveLength(2);
  await house.pass(2 * minute);
  expect(house.begun.slice(2)).toEqual(['update hourly']);
  await house.finish();
  house.schedule.stop();
  await house.pass(100 * hour);
  expect(house.begun).toHaveLength(3);
  expect(house.timers).toEqual([]);
});

it('waits while offline, while a person fills another mirror, and while a vault is locked', async () => {
  const house = scheduleHouse();
  house.add('one', 'hourly', 2);
  house.is.online = false;
  house.schedule.start();
  await house.pass(10 * minute);
  house.is.online = true;
  house.is.busy = true;
  await house.pass(10 * minute);
  house.is.busy = false;
  house.is.usable = false;
  await house.pass(10 * minute);
  expect(house.begun).toEqual([]);
  house.is.usable = true;
  await house.pass(minute);
  expect(house.begun).toEqual(['update one']);
});

it('goes on with what the end of the app interrupted, once, and not with what a person paused', async () => {
  const house = scheduleHouse();
  house.kept.change('interrupted', { running: { kind: 'fill', startedAt: '2026-11-26T09:00:00Z' } });
  house.kept.change('paused', { running: null });
  // As read again after the restart.
  expect(house.open().of('interrupted')?.running).toEqual({
    kind: 'fill',
    startedAt: '2026-11-26T09:00:00Z',
  });
  house.schedule.start();
  await house.pass(minute);
  expect(house.begun).toEqual(['go on interrupted']);
  await house.finish();
  await house.pass(hour);
  expect(house.begun).toHaveLength(1);
});

it('counts from the last attempt, also one that failed, and not before a mirror is filled', () => {
  const { kept, add } = scheduleHouse();
  add('one', 'hourly', 0);
  const one = kept.of('one');
  if (one === null) return expect.fail('not kept');
  expect(nextRunOf(one)?.toISOString()).toBe('2026-11-26T11:00:00.000Z');
  expect(nextRunOf({ ...one, filled: false })).toBeNull();
  expect(nextRunOf({ ...one, lastRun: null })).toBeNull();
  kept.drop('one');
  expect(kept.of('one')).toBeNull();
});
