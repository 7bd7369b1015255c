import { Button, Checkbox, Text } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetPassphraseDialog } from '../settings/set-passphrase-dialog.tsx';
import { vaultQuery } from '../settings/vault-queries.ts';

interface ConsentProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  showMissing: boolean;
}

/** Says that this computer has no keyring, and asks whether the secrets may stay in memory until the app ends, or under a passphrase. */
export function SecretStorageConsent({ checked, onChange, showMissing }: ConsentProps) {
  const { t } = useTranslation(['common', 'settings']);
  const isSet = useQuery(vaultQuery).data?.passphrase != null;
  const [setting, setSetting] = useState(false);
  return (
    <section className="ps-note" data-tone="warning" aria-label={t('secretStorage.title')}>
      <IconLockOpen size={18} aria-hidden />
      <div>
        <Text fw={600}>{t('secretStorage.title')}</Text>
        <Text mb={10}>{t('secretStorage.detail')}</Text>
        <Checkbox
          label={t('secretStorage.consent')}
          description={t('secretStorage.after')}
          checked={checked}
          aria-invalid={showMissing}
          error={showMissing ? t('secretStorage.missing') : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <Button size="xs" variant="default" mt={12} onClick={() => setSetting(true)}>
          {t('settings:vault.offer')}
        </Button>
        {setting && <SetPassphraseDialog isSet={isSet} onClose={() => setSetting(false)} />}
      </div>
    </section>
  );
}
