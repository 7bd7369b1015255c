import { setImmediate } from 'node:timers/promises';
import type {
  ActivityDetail,
  ActivityEntry,
  ActivityFilter,
  ActivityPage,
  ActivityRates,
} from '../../preload/contract/activity.ts';
import { activityDetailSchema, activityEntrySchema } from '../../preload/contract/activity.ts';
import type { Exchange } from '../pim/exchange.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { asCurl } from './as-curl.ts';
import { createLineWriter, type LineWriter } from './line-writer.ts';
import { matches } from './matches.ts';
import { ratesOf, type TimedCall } from './rates.ts';
import type { RotatingFile } from './rotating-file.ts';

/** Every call of every profile, on disk. Nothing here ever holds a call up or fails it. */
export interface Activity {
  /** Takes a call note; returns at once. */
  record(exchange: Exchange): void;
  /** A call of a profile has begun; what it returns is called when it has ended. */
  started(profileId: string): () => void;
  /** Newest first; `before` is the `next` of the page before. */
  list(filter: ActivityFilter, before: number | null, limit: number): Promise<ActivityPage>;
  /** @throws ProblemError `call-not-found` */
  detail(id: number): Promise<ActivityDetail>;
  /** As a command for a shell. @throws ProblemError `call-not-found` */
  curl(id: number): Promise<string>;
  /** Of the last so many seconds, at most 15 minutes; calls that still run are among them, up to now. */
  rates(profileId: string | null, seconds: number): ActivityRates;
  /** Writes what waits. Resolves also where that fails. */
  flush(): Promise<void>;
}

export interface ActivityOptions {
  file: RotatingFile;
  now: () => Date;
  /** Told of calls soon after they ended, several at once. */
  onAdded: (entries: ActivityEntry[]) => void;
  /** Told once when calls can't be written; and again only after writing had worked in between. */
  onNotWritten: (error: unknown) => void;
  /** Milliseconds between two writes; 250 unless given. */
  pauseMs?: number;
}

/** What Akeneo allows (api.akeneo.com, good practices). */
const limits = { inFlight: 4, perSecond: 100 };
const keptMs = 15 * 60_000;
const mostTimed = 30_000;
const linesAtOnce = 200;

export function createActivity(options: ActivityOptions): Activity {
  const { file, now, onAdded } = options;
  const writer: LineWriter<ActivityDetail> = createLineWriter({
    write: (details) => file.append(details.map((detail) => JSON.stringify(detail))),
    onWritten: (details) => onAdded(details.map((detail) => activityEntrySchema.parse(detail))),
    onFailed: options.onNotWritten,
    pauseMs: options.pauseMs ?? 250,
  });
  const timed: TimedCall[] = [];
  const running = new Set<{ profileId: string; startMs: number }>();
  // Grows also from run to run: microseconds since 1970 leave room for every call of a run.
  let id = now().getTime() * 1000;

  const newestFirst = async function* (): AsyncGenerator<ActivityDetail> {
    await writer.flush();
    const recent = writer.unwritten().toReversed();
    yield* recent;
    const told = new Set(recent.map((one) => one.id));
    let lineNumber = 0;
    for await (const lines of file.read()) {
      for (const line of lines.reverse()) {
        lineNumber += 1;
        // Reading a whole file at once would hold up everything else.
        if (lineNumber % linesAtOnce === 0) await setImmediate();
        const detail = read(line);
        if (detail !== null && !told.has(detail.id)) yield detail;
      }
    }
  };

  const detail: Activity['detail'] = async (wanted) => {
    for await (const one of newestFirst()) if (one.id === wanted) return one;
    throw new ProblemError(problem('call-not-found'));
  };

  return {
    record(exchange) {
      id = Math.max(id + 1, now().getTime() * 1000);
      writer.add(detailOf(exchange, id));
      const { profileId, status, startedAt, durationMs } = exchange;
      const startMs = Date.parse(startedAt);
      timed.push({ profileId, status, startMs, endMs: startMs + durationMs });
      if (timed.length > mostTimed) timed.splice(0, mostTimed / 10);
    },
    started(profileId) {
      const call = { profileId, startMs: now().getTime() };
      running.add(call);
      return () => running.delete(call);
    },
    async list(filter, before, limit) {
      const entries: ActivityEntry[] = [];
      for await (const one of newestFirst()) {
        if ((before !== null && one.id >= before) || !matches(one, filter)) continue;
        if (entries.length === limit) return { entries, next: entries.at(-1)?.id ?? null };
        entries.push(activityEntrySchema.parse(one));
      }
      return { entries, next: null };
    },
    detail,
    curl: async (wanted) => asCurl(await detail(wanted)),
    rates(profileId, seconds) {
      const nowMs = now().getTime();
      const fromMs = nowMs - Math.min(seconds * 1000, keptMs);
      const isShown = (call: { profileId: string | null }) =>
        profileId === null || call.profileId === profileId;
      const inFlight = [...running].filter(isShown);
      const untilNow = inFlight.map((call) => ({ ...call, endMs: nowMs + 1, status: null }));
      return {
        seconds: ratesOf([...timed.filter(isShown), ...untilNow], fromMs),
        inFlight: inFlight.length,
        limits,
      };
    },
    flush: () => writer.flush(),
  };
}

function detailOf({ excerpt, ...rest }: Exchange, id: number): ActivityDetail {
  return { id, ...rest, answerBody: excerpt };
}

/** A line that is damaged, or of another release, is passed over. */
function read(line: string): ActivityDetail | null {
  try {
    return activityDetailSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
