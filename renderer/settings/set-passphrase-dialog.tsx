import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { tellDone } from '../ui/tell.ts';
import { isRepeated, NewPassphraseFields } from './new-passphrase.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { VaultDialog } from './vault-dialog.tsx';
import { useVaultChange } from './vault-queries.ts';

interface SetPassphraseDialogProps {
  /** A passphrase is set already: it is asked for, and everything moves under it. */
  isSet?: boolean;
  onClose: () => void;
}

/** Moves all secrets under a passphrase: a new one, or the one that is set. */
export function SetPassphraseDialog({ isSet = false, onClose }: SetPassphraseDialogProps) {
  const { t } = useTranslation('settings');
  const [value, setValue] = useState({ passphrase: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const change = useVaultChange(
    (passphrase: string) => call(bridge().secrets.moveToPassphrase, { passphrase }),
    () => {
      tellDone(t(isSet ? 'vault.ways.moved' : 'vault.set.done'));
      onClose();
    },
  );
  const isComplete = isSet ? value.passphrase !== '' : isRepeated(value);
  return (
    <VaultDialog
      title={t('vault.set.title')}
      lead={t(isSet ? 'vault.set.existing' : 'vault.set.lead')}
      submit={t(isSet ? 'vault.set.move' : 'vault.set.submit')}
      change={change}
      onTry={() => setTried(true)}
      onSubmit={() => isComplete && change.mutate(value.passphrase)}
      onClose={onClose}
    >
      {isSet ? (
        <PassphraseInput
          autoFocus
          label={t('vault.unlock.passphrase')}
          value={value.passphrase}
          error={tried && value.passphrase === '' && t('vault.set.missing')}
          onChange={(passphrase) => setValue({ passphrase, repeated: '' })}
        />
      ) : (
        <NewPassphraseFields autoFocus value={value} tried={tried} onChange={setValue} />
      )}
    </VaultDialog>
  );
}
