import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { tellDone } from '../ui/tell.ts';
import { VaultDialog } from './vault-dialog.tsx';
import { useVaultChange } from './vault-queries.ts';

/** Gives a passphrase up: what it opens is put aside, so that secrets can be entered again. */
export function LostPassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const change = useVaultChange(
    (_nothing: undefined) => call(bridge().secrets.forgetPassphrase, undefined),
    () => {
      tellDone(t('vault.lost.done'));
      onClose();
    },
  );
  return (
    <VaultDialog
      danger
      title={t('vault.lost.title')}
      lead={t('vault.lost.lead')}
      submit={t('vault.lost.submit')}
      change={change}
      onSubmit={() => change.mutate(undefined)}
      onClose={onClose}
    />
  );
}
