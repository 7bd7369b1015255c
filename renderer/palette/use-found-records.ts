import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Problem } from '../../preload/contract/problem.ts';
import { problemOf } from '../app/problem-error.ts';
import { findNested, type Unsearched } from './find-nested.ts';
import { type FoundRecord, findRecords, isUuid } from './find-records.ts';

/** Milliseconds without a key after which the PIM is asked. */
const pause = 250;

interface Found {
  records: readonly FoundRecord[];
  unsearched: readonly Unsearched[];
  isLooking: boolean;
  problem: Problem | null;
  lookFurther: { text: string; run: () => void } | null;
}

/**
 * What the PIM of the shown profile has under the typed text. Options, records and assets, which take many calls, are
 * looked for where nothing else was found, or on demand. A text that has changed cancels its question.
 */
export function useFoundRecords(profileId: string | null, text: string): Found {
  const typed = text.trim();
  const settled = useSettled(typed);
  const [further, setFurther] = useState('');
  const asks = profileId !== null && settled !== '' && settled === typed;
  const shared = { retry: false, staleTime: 60_000 } as const;
  const found = useQuery({
    ...shared,
    queryKey: ['profile', profileId, 'palette', settled],
    enabled: asks,
    queryFn: ({ signal }) => (profileId === null ? [] : findRecords(profileId, settled, signal)),
  });
  const first = asks ? found : null;
  const mayLie = asks && !isUuid(settled) && first?.isSuccess === true;
  const goesOn = mayLie && (first.data.length === 0 || further === settled);
  const nested = useQuery({
    ...shared,
    queryKey: ['profile', profileId, 'palette', settled, 'nested'],
    enabled: goesOn,
    queryFn: ({ signal }) =>
      profileId === null ? { records: [], unsearched: [] } : findNested(profileId, settled, signal),
  });
  const second = goesOn ? nested : null;
  const failed = first?.error ?? second?.error;
  return {
    records: [...(first?.data ?? []), ...(second?.data?.records ?? [])],
    unsearched: second?.data?.unsearched ?? [],
    isLooking:
      profileId !== null && typed !== '' && ((first?.isPending ?? true) || second?.isPending === true),
    problem: failed ? problemOf(failed) : null,
    lookFurther: mayLie && !goesOn ? { text: settled, run: () => setFurther(settled) } : null,
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
