import i18next from 'i18next';
import { bridge, call } from '../app/pimscope.ts';
import { tellDone } from '../ui/tell.ts';
import { useVaultChange } from './vault-queries.ts';

/** Locks the vault now. */
export function useLockVault() {
  return useVaultChange(
    (_nothing: undefined) => call(bridge().secrets.lock, undefined),
    () => tellDone(i18next.t('settings:vault.lock.locked')),
  );
}
