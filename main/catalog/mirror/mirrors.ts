import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {
  MirrorEstimate,
  MirrorOptions,
  MirrorPage,
  MirrorProgress,
  MirrorQuery,
  MirrorRecord,
  MirrorSort,
  MirrorState,
} from '../../../preload/contract/mirror.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import type { Exchange } from '../../pim/exchange.ts';
import type { Pace } from '../../pim/pace.ts';
import { ProblemError, problem, toProblem } from '../../pim/problem-error.ts';
import type { NetworkOf } from '../../pim/transport.ts';
import type { Sessions } from '../../profiles/sessions.ts';
import { estimateOf } from './estimate.ts';
import { removeMirrorFile } from './store/open-mirror.ts';
import { createMainSide } from './worker/main-side.ts';
import { startMirrorWorker } from './worker/start-mirror-worker.ts';

/** The mirrors of all profiles. All throw ProblemError `profile-not-found`. */
export interface Mirrors {
  state(profileId: string): Promise<MirrorState>;
  /** @throws ProblemError as `PimClient.get` */
  estimate(profileId: string, options: MirrorOptions, signal: AbortSignal): Promise<MirrorEstimate>;
  /** Begins filling; what comes of it is told by progress and state. @throws ProblemError `mirror-busy` */
  start(profileId: string, options: MirrorOptions): Promise<MirrorState>;
  /** Stops what runs; what was read is kept. */
  pause(profileId: string): Promise<MirrorState>;
  /** Goes on with what was left. @throws ProblemError `mirror-busy`, `mirror-off` */
  resume(profileId: string): Promise<MirrorState>;
  /** Stops what runs; a mirror that was never filled is removed. */
  cancel(profileId: string): Promise<MirrorState>;
  remove(profileId: string): Promise<MirrorState>;
  /** Brings up to date; `full` reads everything again. @throws ProblemError `mirror-busy`, `mirror-off` */
  check(profileId: string, full: boolean): Promise<MirrorState>;
  /** @throws ProblemError `mirror-off`, `mirror-damaged`, `cancelled` */
  search(profileId: string, request: SearchRequest, signal: AbortSignal): Promise<MirrorPage>;
  count(profileId: string, query: MirrorQuery, signal: AbortSignal): Promise<number>;
  record(
    profileId: string,
    which: { kind: MirrorQuery['kind']; id: number | null; key: string | null },
  ): Promise<MirrorRecord>;
  /** Removes the mirrors of profiles that are gone. */
  profilesChanged(profiles: readonly Pick<Profile, 'id'>[]): Promise<void>;
  /** Ends the workers; what was read is kept. */
  stop(): Promise<void>;
}

export interface SearchRequest {
  query: MirrorQuery;
  sort: MirrorSort;
  offset: number;
  limit: number;
}

export interface MirrorsOptions {
  /** Where the files are. */
  folder: string;
  workerFile: URL;
  userAgent: string;
  profiles: { get(id: string): Profile; list(): readonly Profile[] };
  sessions: Pick<Sessions, 'of'>;
  pace: Pace;
  networkOf: NetworkOf;
  resolveProxy: (url: string) => Promise<string>;
  record: (exchange: Exchange) => void;
  onProgress: (progress: MirrorProgress) => void;
}

interface Running {
  status: 'filling' | 'updating';
  stop: AbortController;
  ended: Promise<void>;
}

const noMirror: MirrorState = {
  status: 'off',
  options: null,
  products: 0,
  models: 0,
  bytes: 0,
  filledAt: null,
  updatedAt: null,
  odd: 0,
  problem: null,
};

/** One worker reads from PIMs and writes, another one searches, so that neither waits for the other. */
export function createMirrors(options: MirrorsOptions): Mirrors {
  const { folder, profiles, sessions } = options;
  const running = new Map<string, Running>();
  const ends = new Map<string, Problem>();
  const known = new Set(profiles.list().map(({ id }) => id));
  const mainSide = createMainSide(options);
  const filling = startMirrorWorker(options.workerFile, mainSide);
  const searching = startMirrorWorker(options.workerFile, mainSide);

  const pathOf = (profileId: string) => join(folder, `${encodeURIComponent(profileId)}.db`);
  const fileOf = (profileId: string) => pathOf(profiles.get(profileId).id);
  const summary = (profileId: string) => searching.peer().call('summary', { path: fileOf(profileId) });

  const state = async (profileId: string): Promise<MirrorState> => {
    const active = running.get(profileId);
    const ended = ends.get(profileId) ?? null;
    const found = await summary(profileId).catch((error: unknown) => {
      ends.set(profileId, toProblem(error));
      return null;
    });
    if (found === null) {
      return { ...noMirror, status: active?.status ?? 'off', problem: ends.get(profileId) ?? ended };
    }
    const status = active?.status ?? (found.filledAt === null ? 'paused' : 'ready');
    return { ...found, status, problem: ended ?? found.problem };
  };
  const begin = async (
    profileId: string,
    status: Running['status'],
    mirrorOptions: MirrorOptions | null,
  ): Promise<MirrorState> => {
    const profile = profiles.get(profileId);
    if (running.has(profileId)) throw new ProblemError(problem('mirror-busy'));
    const stop = new AbortController();
    ends.delete(profileId);
    const work = async (): Promise<void> => {
      const path = pathOf(profileId);
      try {
        const { baseUrl } = await sessions.of(profile);
        // A damaged file is set aside: nobody should go on reading it.
        await searching.peer().call('close', { path });
        const argument = { path, profileId, baseUrl, userAgent: options.userAgent, options: mirrorOptions };
        await filling.peer().call('work', argument, stop.signal);
      } catch (error) {
        const found = toProblem(error);
        if (found.code !== 'cancelled') ends.set(profileId, found);
      } finally {
        running.delete(profileId);
      }
    };
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    running.set(profileId, { status, stop, ended });
    void work().finally(resolve);
    return state(profileId);
  };
  const halt = async (profileId: string): Promise<void> => {
    const active = running.get(profileId);
    active?.stop.abort();
    await active?.ended;
  };
  const drop = async (profileId: string): Promise<void> => {
    await halt(profileId);
    ends.delete(profileId);
    await searching.peer().call('close', { path: pathOf(profileId) });
    removeMirrorFile(pathOf(profileId));
  };
  const optionsOf = async (profileId: string): Promise<{ options: MirrorOptions; filled: boolean }> => {
    const found = await summary(profileId);
    if (found === null || found.options === null) throw new ProblemError(problem('mirror-off'));
    return { options: found.options, filled: found.filledAt !== null };
  };

  return {
    state,
    async estimate(profileId, mirrorOptions, signal) {
      const { client } = await sessions.of(profiles.get(profileId));
      const { bavail, bsize } = await statfs(dirname(folder));
      return { ...(await estimateOf(client, mirrorOptions, signal)), freeBytes: bavail * bsize };
    },
    start: (profileId, mirrorOptions) => begin(profileId, 'filling', mirrorOptions),
    async pause(profileId) {
      await halt(profileId);
      return state(profileId);
    },
    async resume(profileId) {
      const { options: own, filled } = await optionsOf(profileId);
      return filled ? begin(profileId, 'updating', null) : begin(profileId, 'filling', own);
    },
    async cancel(profileId) {
      await halt(profileId);
      if ((await state(profileId)).filledAt === null) await drop(profileId);
      return state(profileId);
    },
    async remove(profileId) {
      await drop(profiles.get(profileId).id);
      return state(profileId);
    },
    async check(profileId, full) {
      const { options: own, filled } = await optionsOf(profileId);
      return begin(profileId, filled ? 'updating' : 'filling', full || !filled ? own : null);
    },
    search: async (profileId, request, signal) =>
      searching.peer().call('page', { path: fileOf(profileId), ...request }, signal),
    count: async (profileId, query, signal) =>
      searching.peer().call('count', { path: fileOf(profileId), query }, signal),
    record: async (profileId, which) =>
      searching.peer().call('record', { path: fileOf(profileId), ...which }),
    async profilesChanged(list) {
      const left = new Set(list.map(({ id }) => id));
      const gone = [...known].filter((id) => !left.has(id));
      known.clear();
      for (const id of left) known.add(id);
      for (const id of gone) await drop(id);
    },
    async stop() {
      await Promise.all([...running.keys()].map(halt));
      await Promise.all([filling.stop(), searching.stop()]);
    },
  };
}
