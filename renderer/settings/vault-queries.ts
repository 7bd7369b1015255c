import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { VaultState } from '../../preload/contract/secrets.ts';
import { bridge, call } from '../app/pimscope.ts';
import { secretStorageQuery } from '../profiles/profile-queries.ts';

/** How secrets are kept on this computer; kept current by `followVault`. */
export const vaultQuery = queryOptions({
  queryKey: ['vault'],
  queryFn: ({ signal }) => call(bridge().secrets.vault, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Puts what main tells about the vault into the cache, also what other windows changed. */
export function followVault(queryClient: QueryClient): () => void {
  return bridge().on('vaultChanged', (vault) => takeVault(queryClient, vault));
}

/** What was shown of secrets is another thing now; what failed for want of the passphrase is asked again. */
export function takeVault(queryClient: QueryClient, vault: VaultState): void {
  const before = queryClient.getQueryData(vaultQuery.queryKey);
  queryClient.setQueryData(vaultQuery.queryKey, vault);
  void queryClient.invalidateQueries({ queryKey: secretStorageQuery.queryKey });
  const opened = before?.passphrase?.locked === true && vault.passphrase?.locked !== true;
  void queryClient.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      queryKey[0] === 'profile' && (queryKey[2] === 'secrets' || (opened && state.error !== null)),
  });
}

/** A change of the vault: its result is the vault as it is then. */
export function useVaultChange<A>(change: (argument: A) => Promise<VaultState>, onDone?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (vault) => {
      takeVault(queryClient, vault);
      onDone?.();
    },
  });
}
