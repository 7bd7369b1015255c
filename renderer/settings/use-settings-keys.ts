import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { bridge } from '../app/pimscope.ts';
import { useLockVault } from './use-lock-vault.ts';
import { followVault, vaultQuery } from './vault-queries.ts';

/** Follows the vault, and opens the settings or locks the vault by key or menu, on every screen. */
export function useSettingsKeys(): void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { mutate: lock } = useLockVault();

  useEffect(() => followVault(queryClient), [queryClient]);

  useEffect(() => {
    const openSettings = () => void navigate({ to: '/settings' });
    const lockVault = () => {
      const { passphrase } = queryClient.getQueryData(vaultQuery.queryKey) ?? {};
      if (passphrase?.locked === false) lock(undefined);
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey === event.metaKey || event.altKey) return;
      const act =
        event.key === ',' && !event.shiftKey
          ? openSettings
          : event.code === 'KeyL' && event.shiftKey
            ? lockVault
            : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    const unfollow = bridge().on('menuCommand', (command) => {
      if (command === 'settings') openSettings();
      if (command === 'lock-vault') lockVault();
    });
    return () => {
      window.removeEventListener('keydown', press);
      unfollow();
    };
  }, [navigate, queryClient, lock]);
}
