import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PassphraseInputProps {
  label: string;
  value: string;
  onChange: (passphrase: string) => void;
  error?: ReactNode;
  autoFocus?: boolean;
}

/** A passphrase as it is typed, hidden unless it is to be seen. */
export function PassphraseInput({ label, value, onChange, error, autoFocus = false }: PassphraseInputProps) {
  const { t } = useTranslation('settings');
  const [shown, setShown] = useState(false);
  return (
    <PasswordInput
      label={label}
      autoComplete="off"
      maxLength={1000}
      value={value}
      error={error}
      visible={shown}
      onVisibilityChange={setShown}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      visibilityToggleButtonProps={{
        'aria-label': t(shown ? 'vault.set.hide' : 'vault.set.show'),
        tabIndex: 0,
        'aria-hidden': false,
      }}
    />
  );
}
