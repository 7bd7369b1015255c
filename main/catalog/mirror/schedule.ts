import { type KeptMirrors, nextRunOf } from './kept-mirrors.ts';

/** Brings mirrors up to date by themselves, and goes on with what the end of the app interrupted. */
export interface MirrorSchedule {
  /** Soon goes on with what was left, then looks every minute what is due. */
  start(): void;
  stop(): void;
}

export interface MirrorScheduleOptions {
  kept: KeptMirrors;
  /** False while the profile can't be used without a person, as with a locked vault. */
  isUsable: (profileId: string) => boolean;
  isOnline: () => boolean;
  isBusy: () => boolean;
  /** Begins a run and answers when it is over. */
  goOn: (profileId: string) => Promise<void>;
  update: (profileId: string) => Promise<void>;
  now: () => Date;
  after: (milliseconds: number, task: () => void) => () => void;
  report: (what: string, error: unknown) => void;
}

const lookMs = 60_000;
/** The app has other things to do when it starts. */
const firstLookMs = 5000;

export function createMirrorSchedule(options: MirrorScheduleOptions): MirrorSchedule {
  const { kept, isUsable, isOnline, isBusy, goOn, update, now, after, report } = options;
  let callOff: (() => void) | null = null;
  let looking = false;
  /** Left by the app when it ended; each is tried once. */
  let left: string[] = [];

  const next = (): (() => Promise<void>) | null => {
    const [interrupted] = left.filter(isUsable);
    if (interrupted !== undefined) {
      left = left.filter((one) => one !== interrupted);
      return () => goOn(interrupted);
    }
    const due = kept.all().flatMap(([profileId, mirror]) => {
      const at = nextRunOf(mirror);
      return at !== null && at <= now() && isUsable(profileId) ? [{ profileId, at: at.getTime() }] : [];
    });
    const [first] = due.sort((one, other) => one.at - other.at);
    return first === undefined ? null : () => update(first.profileId);
  };
  /** One after the other over all profiles, so that none is slowed down by another. */
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      while (callOff !== null && isOnline() && !isBusy()) {
        const run = next();
        if (run === null) return;
        await run();
      }
    } catch (error) {
      report('A mirror could not be brought up to date by itself', error);
    } finally {
      looking = false;
    }
  };
  const lookAfter = (milliseconds: number): void => {
    callOff = after(milliseconds, () => {
      void look();
      lookAfter(lookMs);
    });
  };
  return {
    start() {
      left = kept.all().flatMap(([profileId, { running }]) => (running === null ? [] : [profileId]));
      lookAfter(firstLookMs);
    },
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
