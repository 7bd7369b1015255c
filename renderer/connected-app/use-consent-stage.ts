import { useEffect, useState } from 'react';
import type { ConsentStage } from '../../preload/contract/consent.ts';
import { bridge } from '../app/pimscope.ts';

/** Where the consent of an attempt stands, as main tells it; null before it begins and after it is over. */
export function useConsentStage(attemptId: string | null): ConsentStage | null {
  const [told, setTold] = useState<{ attemptId: string; stage: ConsentStage } | null>(null);
  useEffect(
    () =>
      bridge().on('consentProgress', (progress) => {
        if (progress.attemptId === attemptId) setTold(progress);
      }),
    [attemptId],
  );
  if (told === null || told.attemptId !== attemptId || told.stage.kind === 'over') return null;
  return told.stage;
}
