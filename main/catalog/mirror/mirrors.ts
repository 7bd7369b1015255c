import type { CatalogOrigin } from '../../../preload/contract/catalog-resources.ts';
import type {
  MirrorEstimate,
  MirrorOptions,
  MirrorProgress,
  MirrorState,
} from '../../../preload/contract/mirror.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import type { Exchange } from '../../pim/exchange.ts';
import type { Pace } from '../../pim/pace.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { NetworkOf } from '../../pim/transport.ts';
import type { Sessions } from '../../profiles/sessions.ts';
import { createMainSide } from '../../workers/main-side.ts';
import type { CatalogSource } from '../catalog-source.ts';
import { estimateOf } from './estimate.ts';
import type { KeptMirror, KeptMirrors } from './kept-mirrors.ts';
import { createMirrorFiles } from './mirror-files.ts';
import { createMirrorRuns, type RunKind } from './mirror-runs.ts';
import { createMirrorStates } from './mirror-states.ts';
import type { Picture } from './pictures/main-pictures.ts';
import type { SmallPicture } from './pictures/scale-picture.ts';
import { createMirrorSchedule } from './schedule.ts';
import { createMirrorCatalogSource } from './source/mirror-catalog-source.ts';
import { removeMirrorFile, setAside } from './store/open-mirror.ts';
import { startMirrorWorker } from './worker/start-mirror-worker.ts';

/** The mirrors of all profiles. All throw ProblemError `profile-not-found`. */
export interface Mirrors {
  state(profileId: string): Promise<MirrorState>;
  /** @throws ProblemError as `PimClient.get`, `mirror-folder` */
  estimate(profileId: string, options: MirrorOptions, signal: AbortSignal): Promise<MirrorEstimate>;
  /** A person has chosen this folder: mirrors may be kept there. */
  allowFolder(folder: string): void;
  /** @throws ProblemError `mirror-busy` where more than the schedule changes, `mirror-off`, `mirror-folder`, `file-not-writable` */
  configure(profileId: string, options: MirrorOptions): Promise<MirrorState>;
  /** Begins filling; what comes of it is told by progress and state. @throws ProblemError as `configure` */
  start(profileId: string, options: MirrorOptions): Promise<MirrorState>;
  /** Stops what runs; what was read is kept. */
  pause(profileId: string): Promise<MirrorState>;
  /** Goes on with what was left. @throws ProblemError `mirror-busy`, `mirror-off` */
  resume(profileId: string): Promise<MirrorState>;
  /** Stops what runs; a mirror that was never filled is removed. */
  cancel(profileId: string): Promise<MirrorState>;
  remove(profileId: string): Promise<MirrorState>;
  /** Where the catalog is read from. */
  originOf(profileId: string): CatalogOrigin;
  /** Reads the catalog from there from now on. @throws ProblemError `mirror-off`, `file-not-writable` */
  browse(profileId: string, origin: CatalogOrigin): Promise<MirrorState>;
  /** Brings up to date; `full` reads everything again. @throws ProblemError `mirror-busy`, `mirror-off` */
  check(profileId: string, full: boolean): Promise<MirrorState>;
  /** The catalog as it is in the mirror. Also throws ProblemError `mirror-off`, `mirror-damaged`. */
  catalogOf(profileId: string): CatalogSource;
  /** The small picture of a file that is kept in the mirror; null where there is none. Also throws ProblemError `mirror-off`, `mirror-damaged`. */
  thumbnailOf(profileId: string, which: Picture, signal?: AbortSignal): Promise<SmallPicture | null>;
  /** A number that changes with what `catalogOf` answers; null where there is no mirror. */
  versionOf(profileId: string): Promise<number | null>;
  /** Removes the mirrors of profiles that are gone. */
  profilesChanged(profiles: readonly Pick<Profile, 'id'>[]): Promise<void>;
  /** Goes on with what the end of the app interrupted, and keeps to the schedules. */
  followSchedules(): void;
  /** Ends the workers; what was read is kept, and what runs goes on at the next start. */
  stop(): Promise<void>;
}

export interface MirrorsOptions {
  /** Where the files are, unless another folder was chosen. */
  folder: string;
  kept: KeptMirrors;
  workerFile: URL;
  userAgent: string;
  profiles: { get(id: string): Profile; list(): readonly Profile[] };
  sessions: Pick<Sessions, 'of'>;
  pace: Pace;
  networkOf: NetworkOf;
  resolveProxy: (url: string) => Promise<string>;
  record: (exchange: Exchange) => void;
  onProgress: (progress: MirrorProgress) => void;
  /** False while a profile can't be used without a person. */
  isUsable: (profileId: string) => boolean;
  isOnline: () => boolean;
  now: () => Date;
  after: (milliseconds: number, task: () => void) => () => void;
  report: (what: string, error: unknown) => void;
}

/** One worker reads from PIMs and writes, another one searches, so that neither waits for the other. */
export function createMirrors(options: MirrorsOptions): Mirrors {
  const { profiles, sessions, kept, now, report } = options;
  const known = new Set(profiles.list().map(({ id }) => id));
  const files = createMirrorFiles(options.folder);
  const mainSide = {
    ...createMainSide(options),
    progress(progress: MirrorProgress) {
      options.onProgress(progress);
      return undefined;
    },
  };
  const filling = startMirrorWorker(options.workerFile, mainSide);
  const searching = startMirrorWorker(options.workerFile, mainSide);

  const pathOf = (profileId: string) => files.pathOf(profileId, kept.of(profileId)?.options.folder ?? null);
  const fileOf = (profileId: string) => pathOf(profiles.get(profileId).id);
  const closeFile = (profileId: string) => searching.peer().call('close', { path: pathOf(profileId) });
  const runs = createMirrorRuns({
    kept,
    now,
    report,
    async work(profileId, kind, mirrorOptions, signal) {
      const { baseUrl } = await sessions.of(profiles.get(profileId));
      // A damaged file is set aside: nobody should go on reading it.
      await closeFile(profileId);
      const { userAgent } = options;
      const argument = {
        path: pathOf(profileId),
        profileId,
        baseUrl,
        userAgent,
        kind,
        options: mirrorOptions,
      };
      const outcome = await filling.peer().call('work', argument, signal);
      if (outcome.problem?.code === 'mirror-damaged') {
        await closeFile(profileId);
        setAside(pathOf(profileId), now());
      }
      const summary = await searching.peer().call('summary', { path: fileOf(profileId) });
      return { ...outcome, filled: summary !== null && summary.filledAt !== null };
    },
  });
  const states = createMirrorStates({
    kept,
    runs,
    summary: (profileId) => searching.peer().call('summary', { path: fileOf(profileId) }),
  });
  const state = (profileId: string) => states.state(profileId);
  const present = (profileId: string) => states.present(profileId);
  const begin = (profileId: string, kind: RunKind, mirrorOptions: MirrorOptions): Promise<MirrorState> => {
    runs.begin(profiles.get(profileId).id, kind, mirrorOptions);
    return state(profileId);
  };
  const drop = async (profileId: string): Promise<void> => {
    await runs.halt(profileId);
    runs.forgetProblem(profileId);
    await closeFile(profileId);
    removeMirrorFile(pathOf(profileId));
    kept.drop(profileId);
  };
  /** Moves the file where the folder is another one. */
  const settle = async (profileId: string, next: MirrorOptions): Promise<void> => {
    const folder = kept.of(profileId)?.options.folder ?? null;
    files.expectAllowed(next.folder, folder);
    if (runs.kindOf(profileId) !== null) throw new ProblemError(problem('mirror-busy'));
    if (next.folder === folder) return;
    await closeFile(profileId);
    await files.move(pathOf(profileId), files.pathOf(profileId, next.folder));
    kept.change(profileId, { options: next });
  };
  const goOn = async (profileId: string, kind: RunKind, mirror: KeptMirror): Promise<void> => {
    runs.begin(profileId, kind, mirror.options);
    await runs.ended(profileId);
  };
  const schedule = createMirrorSchedule({
    ...options,
    isUsable: (profileId) => known.has(profileId) && options.isUsable(profileId),
    isBusy: () => runs.isBusy(),
    async goOn(profileId) {
      const mirror = kept.of(profileId);
      if (mirror === null || mirror.running === null) return;
      const lastRun = { ...mirror.running, endedAt: null, calls: 0, changed: 0, removed: 0, problem: null };
      kept.change(profileId, { lastRun });
      await goOn(profileId, mirror.running.kind, mirror);
    },
    async update(profileId) {
      const mirror = kept.of(profileId);
      if (mirror !== null) await goOn(profileId, 'update', mirror);
    },
  });

  return {
    state,
    async estimate(profileId, mirrorOptions, signal) {
      const { client } = await sessions.of(profiles.get(profileId));
      files.expectAllowed(mirrorOptions.folder, kept.of(profileId)?.options.folder ?? null);
      const freeBytes = await files.freeBytes(mirrorOptions.folder);
      return { ...(await estimateOf(client, mirrorOptions, signal)), freeBytes };
    },
    allowFolder: (folder) => files.allow(folder),
    async configure(profileId, next) {
      const { options: before } = await present(profileId);
      const onlySchedule =
        JSON.stringify({ ...before, schedule: next.schedule }) === JSON.stringify({ ...before, ...next });
      if (!onlySchedule) await settle(profileId, next);
      kept.change(profileId, { options: next });
      return state(profileId);
    },
    async start(profileId, mirrorOptions) {
      await settle(profiles.get(profileId).id, mirrorOptions);
      return begin(profileId, kept.of(profileId)?.filled === true ? 'check' : 'fill', mirrorOptions);
    },
    async pause(profileId) {
      await runs.halt(profileId);
      return state(profileId);
    },
    async resume(profileId) {
      const { options: own, filled } = await present(profileId);
      return begin(profileId, filled ? 'update' : 'fill', own);
    },
    async cancel(profileId) {
      await runs.halt(profileId);
      if ((await state(profileId)).filledAt === null) await drop(profileId);
      return state(profileId);
    },
    async remove(profileId) {
      await drop(profiles.get(profileId).id);
      return state(profileId);
    },
    originOf: (profileId) => kept.of(profileId)?.origin ?? 'live',
    async browse(profileId, origin) {
      const mirror = kept.of(profiles.get(profileId).id);
      if (origin === 'mirror' && !(await present(profileId)).filled)
        throw new ProblemError(problem('mirror-off'));
      if ((mirror?.origin ?? 'live') !== origin) kept.change(profileId, { origin });
      return state(profileId);
    },
    async check(profileId, full) {
      const { options: own, filled } = await present(profileId);
      return begin(profileId, filled ? (full ? 'check' : 'update') : 'fill', own);
    },
    catalogOf: (profileId) =>
      createMirrorCatalogSource(
        () => searching.peer(),
        () => fileOf(profileId),
      ),
    thumbnailOf: async (profileId, { kind, code }, signal) =>
      searching.peer().call('thumbnail', { path: fileOf(profileId), kind, code }, signal),
    versionOf: async (profileId) => searching.peer().call('version', { path: fileOf(profileId) }),
    async profilesChanged(list) {
      const left = new Set(list.map(({ id }) => id));
      const gone = [...known].filter((id) => !left.has(id));
      known.clear();
      for (const id of left) known.add(id);
      for (const id of gone) await drop(id);
    },
    followSchedules: () => schedule.start(),
    async stop() {
      schedule.stop();
      await runs.stop();
      await Promise.all([filling.stop(), searching.stop()]);
    },
  };
}
