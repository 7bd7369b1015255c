import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Whether the password is asked for after each start instead of being kept. */
export function AskPassword({
  checked,
  onChange,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { t } = useTranslation('app');
  return (
    <Checkbox
      mt={12}
      size="sm"
      label={t('password.each')}
      description={t('password.eachText')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
