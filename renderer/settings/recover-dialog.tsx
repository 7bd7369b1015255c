import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { tellDone } from '../ui/tell.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import { VaultDialog } from './vault-dialog.tsx';
import { takeVault } from './vault-queries.ts';

/** Brings back what a passphrase opens that was given up as lost. */
export function RecoverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const recover = useMutation({
    mutationFn: () => call(bridge().secrets.recover, { passphrase }),
    onSuccess: ({ restored, vault }) => {
      takeVault(queryClient, vault);
      void queryClient.invalidateQueries({ queryKey: ['profile'] });
      tellDone(t('vault.recover.done', { count: restored }));
      onClose();
    },
  });
  return (
    <VaultDialog
      title={t('vault.recover.dialogTitle')}
      lead={t('vault.recover.lead')}
      submit={t('vault.recover.submit')}
      change={recover}
      onTry={() => setTried(true)}
      onSubmit={() => passphrase !== '' && recover.mutate()}
      onClose={onClose}
    >
      <PassphraseInput
        autoFocus
        label={t('vault.unlock.passphrase')}
        value={passphrase}
        error={tried && passphrase === '' && t('vault.set.missing')}
        onChange={setPassphrase}
      />
    </VaultDialog>
  );
}
