import type { CheckAllProgress, HealthItem } from '../../preload/contract/health.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import type { VerificationSummary } from '../../preload/contract/verification.ts';
import { createPace } from '../pim/pace.ts';
import { throwIfCancelled } from '../pim/problem-error.ts';
import type { CheckProfile, ProfileCheck } from './check-profile.ts';
import type { ProfileStore } from './profile-store.ts';

/** Told as the check of a profile begins and as it ends. */
export type ReportProgress = (progress: Omit<CheckAllProgress, 'attemptId' | 'over'>) => void;

/**
 * Checks several profiles, at most three at a time and never two of one host, whichever windows ask. Results are
 * remembered as they come.
 * @returns how each ended, in the order of the ids
 * @throws ProblemError `cancelled`; what ended before is remembered
 */
export type CheckAll = (
  profileIds: readonly string[],
  report: ReportProgress,
  signal: AbortSignal,
) => Promise<HealthItem[]>;

export interface CheckAllOptions {
  profiles: Pick<ProfileStore, 'list' | 'noteAll'>;
  check: CheckProfile;
  /** Runs a task after so many milliseconds; what it returns calls that off. */
  after: (milliseconds: number, task: () => void) => () => void;
}

const atOnce = { perProfile: 3, perHost: 1 };

/** Results of so many milliseconds are written and shown together: each write is one of the whole file. */
const togetherMs = 400;

export function createCheckAll({ profiles, check, after }: CheckAllOptions): CheckAll {
  // One key for all: the pace then counts the checks as it counts calls.
  const pace = createPace(atOnce);
  const results = collect(profiles, after);

  return async (profileIds, report, signal) => {
    throwIfCancelled(signal);
    const known = new Map(profiles.list().map((profile) => [profile.id, profile]));
    const wanted = [...new Set(profileIds)].flatMap((id) => known.get(id) ?? []);
    const items = new Map<string, HealthItem>();
    const running = new Set<string>();
    const tell = (item: HealthItem | null): void =>
      report({ total: wanted.length, done: items.size, running: [...running], item });

    const checkOne = (profile: Profile): Promise<void> =>
      pace.run({ profileKey: 'checks', host: hostOf(profile), signal }, async () => {
        running.add(profile.id);
        tell(null);
        try {
          const current = profiles.list().find(({ id }) => id === profile.id);
          const ended = current === undefined ? null : await check(current, signal);
          if (ended?.needs === null) results.add(profile.id, ended.summary);
          const item = itemOf(profile.id, ended);
          items.set(profile.id, item);
          running.delete(profile.id);
          tell(item);
        } finally {
          running.delete(profile.id);
        }
      });

    const ends = await Promise.allSettled(wanted.map(checkOne));
    results.flush();
    throwIfCancelled(signal);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return wanted.flatMap(({ id }) => items.get(id) ?? []);
  };
}

/** Remembers results a few at a time. */
function collect(profiles: Pick<ProfileStore, 'noteAll'>, after: CheckAllOptions['after']) {
  const waiting = new Map<string, { lastVerification: VerificationSummary }>();
  let callOff: (() => void) | null = null;
  const flush = (): void => {
    callOff?.();
    callOff = null;
    if (waiting.size === 0) return;
    const notes = new Map(waiting);
    waiting.clear();
    profiles.noteAll(notes);
  };
  return {
    add(profileId: string, lastVerification: VerificationSummary): void {
      waiting.set(profileId, { lastVerification });
      callOff ??= after(togetherMs, flush);
    },
    flush,
  };
}

function itemOf(profileId: string, check: ProfileCheck | null): HealthItem {
  if (check === null) return { profileId, outcome: null, problem: null, needs: null };
  if (check.needs !== null) return { profileId, outcome: null, problem: check.problem, needs: check.needs };
  const { outcome, problem } = check.summary;
  return { profileId, outcome, problem, needs: null };
}

/** All demo profiles lead to the one demo PIM, whatever port it had. */
function hostOf({ demo, baseUrl }: Profile): string {
  if (demo) return 'demo';
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}
