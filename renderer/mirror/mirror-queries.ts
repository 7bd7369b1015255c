import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { MirrorOptions, MirrorState } from '../../preload/contract/mirror.ts';
import { bridge, call } from '../app/pimscope.ts';
import { useMirrorProgress } from './mirror-progress-store.ts';

/** How often the state is asked for while it changes by itself, in milliseconds. */
const askAgainMs = 1000;

/** Whether something is being read for a mirror. */
export function isBusy(state: Pick<MirrorState, 'status'> | undefined): boolean {
  return state?.status === 'filling' || state?.status === 'updating';
}

/** Whether a mirror can be browsed, also while it is brought up to date. */
export function isFilled(state: Pick<MirrorState, 'filledAt'> | undefined): boolean {
  return state !== undefined && state.filledAt !== null;
}

/** The mirror of a profile. It stands apart from what is asked anew where the catalog is read from elsewhere. */
export function mirrorStateQuery(profileId: string) {
  return queryOptions({
    queryKey: ['mirror', profileId, 'state'],
    queryFn: async ({ client, signal }) => {
      const next = await call(bridge().mirror.state, { profileId }, signal);
      const before = client.getQueryData<MirrorState>(['mirror', profileId, 'state']);
      if (before) followChange(client, profileId, before, next);
      return next;
    },
    staleTime: 5000,
    refetchInterval: ({ state }) => (isBusy(state.data) ? askAgainMs : false),
    refetchIntervalInBackground: true,
  });
}

/** What a mirror with these options takes; what does not change it is no part of its key. */
export function mirrorEstimateQuery(profileId: string, options: MirrorOptions) {
  const { limitBytes: _limit, schedule: _schedule, ...asked } = options;
  return queryOptions({
    queryKey: ['mirror', profileId, 'estimate', asked],
    queryFn: ({ signal }) => call(bridge().mirror.estimate, { profileId, options }, signal),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
}

/** Takes over the state that a call answered with. */
export function takeMirrorState(client: QueryClient, profileId: string, next: MirrorState): void {
  const { queryKey } = mirrorStateQuery(profileId);
  const before = client.getQueryData(queryKey);
  client.setQueryData(queryKey, next);
  if (before) followChange(client, profileId, before, next);
}

/** What was read of the catalog is no longer what would be answered: of another origin, or of an older mirror. */
function followChange(client: QueryClient, profileId: string, before: MirrorState, next: MirrorState): void {
  const isNewer = next.origin === 'mirror' && before.updatedAt !== next.updatedAt;
  if (before.origin !== next.origin || isNewer) askAnew(client, profileId);
  if (isBusy(before) && !isBusy(next)) useMirrorProgress.getState().forget(profileId);
}

/** All that was asked of a profile is asked again: at once where it is seen, else when it is next needed. */
function askAnew(client: QueryClient, profileId: string): void {
  const ofProfile = { queryKey: ['profile', profileId] };
  client.removeQueries({ ...ofProfile, type: 'inactive' });
  void client.invalidateQueries(ofProfile);
}

/** Follows what main tells of mirrors; returns the function that ends it. */
export function followMirrors(client: QueryClient): () => void {
  return bridge().on('mirrorProgress', (progress) => {
    useMirrorProgress.getState().take(progress);
    const { queryKey } = mirrorStateQuery(progress.profileId);
    // One that the schedule began.
    if (!isBusy(client.getQueryData(queryKey))) void client.invalidateQueries({ queryKey });
  });
}
