import type { SheetCheck } from '../../../preload/contract/connector-sheets.ts';
import type { Sheet } from '../sheet.ts';
import { type LiveWays, runLive } from './live-run.ts';
import { type CheckSubject, judgeRequirements } from './requirements.ts';

export interface CheckSheetOptions {
  subject: CheckSubject;
  sheet: Sheet;
  /** Null where no call is to be made. */
  ways: LiveWays | null;
  now: () => Date;
  signal: AbortSignal;
}

/** Would a profile work with a connector? @throws ProblemError `cancelled` */
export async function checkSheet({
  subject,
  sheet,
  ways,
  now,
  signal,
}: CheckSheetOptions): Promise<SheetCheck> {
  const requirements = judgeRequirements(subject, sheet);
  const live = ways === null ? null : await runLive(sheet, subject, ways, signal);
  return {
    sheetId: sheet.id,
    profileId: subject.profile.id,
    checkedAt: now().toISOString(),
    works: verdict([...requirements, ...(live ?? [])]),
    requirements,
    live,
  };
}

function verdict(all: readonly { state: 'ok' | 'problem' | 'unknown' }[]): SheetCheck['works'] {
  if (all.some(({ state }) => state === 'problem')) return 'no';
  return all.some(({ state }) => state === 'unknown') ? 'unknown' : 'yes';
}
