import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Problem } from '../../preload/contract/problem.ts';
import { problemOf } from '../app/problem-error.ts';
import { type FoundRecord, findRecords } from './find-records.ts';

/** Milliseconds without a key after which the PIM is asked. */
const pause = 250;

/** What the PIM of the shown profile has under the typed text. A text that has changed cancels its question. */
export function useFoundRecords(
  profileId: string | null,
  text: string,
): { records: readonly FoundRecord[]; isLooking: boolean; problem: Problem | null } {
  const typed = text.trim();
  const settled = useSettled(typed);
  const asks = profileId !== null && settled !== '' && settled === typed;
  const found = useQuery({
    queryKey: ['profile', profileId, 'palette', settled],
    enabled: asks,
    retry: false,
    staleTime: 60_000,
    queryFn: ({ signal }) => (profileId === null ? [] : findRecords(profileId, settled, signal)),
  });
  const current = asks ? found : null;
  return {
    records: current?.data ?? [],
    isLooking: profileId !== null && typed !== '' && (current?.isPending ?? true),
    problem: current?.error ? problemOf(current.error) : null,
  };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
