import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NetworkChange, NetworkSettings } from '../../preload/contract/network.ts';
import { bridge, call } from '../app/pimscope.ts';
import { settingsQuery } from '../app/settings-queries.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';

const nothingSet: NetworkSettings = {
  proxy: null,
  connectSeconds: null,
  answerSeconds: null,
  authorities: [],
};

/** How PIMs are reached: of a profile, or with null of all. Undefined until it is known. */
export function useNetwork(profileId: string | null): NetworkSettings | undefined {
  const settings = useQuery(settingsQuery).data;
  const profiles = useQuery(profilesQuery).data;
  if (profileId === null) return settings?.network;
  const profile = profiles?.find(({ id }) => id === profileId);
  return profile && (profile.network ?? nothingSet);
}

/** Whatever failed for the way it took is asked for again; main tells the new settings by itself. */
function useTakeNetwork(profileId: string | null) {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({
      queryKey: profileId === null ? settingsQuery.queryKey : ['profiles'],
    });
    void queryClient.invalidateQueries({
      predicate: ({ queryKey, state }) => queryKey[0] === 'profile' && state.error !== null,
    });
  };
}

export function useSetNetwork(profileId: string | null, onDone: () => void) {
  const take = useTakeNetwork(profileId);
  return useMutation({
    mutationFn: (change: NetworkChange) => call(bridge().network.set, { profileId, change }),
    onSuccess: () => {
      take();
      onDone();
    },
  });
}

/** `added` is null when nobody chose a file. */
export function useAddAuthorities(profileId: string | null, onDone: (added: number | null) => void) {
  const take = useTakeNetwork(profileId);
  return useMutation({
    mutationFn: () => call(bridge().network.addAuthorities, { profileId }),
    onSuccess: (result) => {
      take();
      onDone(result?.added ?? null);
    },
  });
}

export function useRemoveAuthority(profileId: string | null, onDone: () => void) {
  const take = useTakeNetwork(profileId);
  return useMutation({
    mutationFn: (fingerprint: string) => call(bridge().network.removeAuthority, { profileId, fingerprint }),
    onSuccess: () => {
      take();
      onDone();
    },
  });
}
