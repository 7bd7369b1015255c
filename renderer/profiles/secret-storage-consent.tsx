import { Checkbox, Text } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ConsentProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  showMissing: boolean;
}

/** Says that this computer has no keyring, and asks whether the secrets may stay in memory until the app ends. */
export function SecretStorageConsent({ checked, onChange, showMissing }: ConsentProps) {
  const { t } = useTranslation();
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
      </div>
    </section>
  );
}
