import { useEffect } from 'react';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';

interface Visited {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  key: string;
  /** Null until the entity is read; nothing is noted before. */
  label: string | null;
}

const longestLabel = 500;

/** Notes once that an entity was looked at, as soon as its name is known. */
export function useVisit({ profileId, resource, parents, key, label }: Visited): void {
  const place = JSON.stringify([profileId, resource, parents, key]);
  const isRead = label !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted once for each place, not when a label changes
  useEffect(() => {
    if (!isRead) return;
    const visit = { resource, parents, key, label: label.slice(0, longestLabel) };
    // Not to be noted is no reason to disturb whoever reads.
    call(bridge().catalog.visit, { profileId, visit }).catch(() => undefined);
  }, [place, isRead]);
}
