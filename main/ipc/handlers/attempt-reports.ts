import type { AttemptReports } from '../../profiles/onboarding.ts';
import type { Broadcast } from '../broadcast.ts';

/** Tells the screens what an attempt does, under its id. */
export function attemptReports(broadcast: Broadcast, attemptId: string): AttemptReports {
  return {
    check: (check) => broadcast('checkProgress', { attemptId, check }),
    consent: (stage) => broadcast('consentProgress', { attemptId, stage }),
  };
}
