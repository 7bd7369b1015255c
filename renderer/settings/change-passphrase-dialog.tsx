import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { tellDone } from '../ui/tell.ts';
import { isRepeated, NewPassphraseFields } from './new-passphrase.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { VaultDialog } from './vault-dialog.tsx';
import { useVaultChange } from './vault-queries.ts';

/** Seals everything anew under another passphrase. */
export function ChangePassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState({ passphrase: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const change = useVaultChange(
    (next: string) => call(bridge().secrets.changePassphrase, { current, next }),
    () => {
      tellDone(t('vault.change.done'));
      onClose();
    },
  );
  return (
    <VaultDialog
      title={t('vault.change.title')}
      lead={t('vault.change.lead')}
      submit={t('vault.change.submit')}
      change={change}
      onTry={() => setTried(true)}
      onSubmit={() => current !== '' && isRepeated(value) && change.mutate(value.passphrase)}
      onClose={onClose}
    >
      <PassphraseInput
        autoFocus
        label={t('vault.set.current')}
        value={current}
        error={tried && current === '' && t('vault.set.missing')}
        onChange={setCurrent}
      />
      <NewPassphraseFields value={value} tried={tried} onChange={setValue} />
    </VaultDialog>
  );
}
