import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { PassphraseInput } from '../settings/passphrase-input.tsx';
import { VaultDialog } from '../settings/vault-dialog.tsx';
import { useVaultChange } from '../settings/vault-queries.ts';

interface UnlockDialogProps {
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the passphrase of the vault. */
export function UnlockDialog({ onDone, onClose }: UnlockDialogProps) {
  const { t } = useTranslation('settings');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const change = useVaultChange(
    (typed: string) => call(bridge().secrets.unlock, { passphrase: typed }),
    () => {
      onClose();
      onDone();
    },
  );
  return (
    <VaultDialog
      title={t('vault.unlock.title')}
      lead={t('vault.unlock.lead')}
      submit={t('vault.unlock.submit')}
      change={change}
      onTry={() => setTried(true)}
      onSubmit={() => passphrase !== '' && change.mutate(passphrase)}
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
