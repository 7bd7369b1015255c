import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCredentials } from '../onboarding/parse-credentials.ts';
import { AppHintList } from './app-hint-list.tsx';
import { appHints } from './app-hints.ts';
import '../onboarding/connection-fields.css';

/** What is entered about a connected app. */
export interface AppFields {
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
}

export const appFieldNames = ['clientId', 'clientSecret', 'callbackUrl'] as const;
export type AppFieldName = (typeof appFieldNames)[number];

interface AppFieldsProps {
  fields: AppFields;
  onChange: (fields: AppFields) => void;
  /** Whether missing values are said. */
  showMissing: boolean;
  /** An empty secret is fine: the one that is stored is used. */
  secretKept?: boolean;
  onFocus?: (field: AppFieldName) => void;
  /** For credentials that look like those of a connection. */
  onUseConnection?: () => void;
}

/** The three values of a connected app. A pasted block with several values is taken apart. */
export function AppFieldsForm(props: AppFieldsProps) {
  const { fields, onChange, showMissing, secretKept = false, onFocus, onUseConnection } = props;
  const { t } = useTranslation(['app', 'common']);
  const [secretShown, setSecretShown] = useState(false);
  const hints = appHints(fields);
  const swap = () => onChange({ ...fields, clientId: fields.clientSecret, clientSecret: fields.clientId });
  const set = (field: AppFieldName, value: string) => onChange({ ...fields, [field]: value });

  const paste = (field: AppFieldName, event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    const block = parseCredentials(text);
    if (block?.clientId || block?.clientSecret) {
      event.preventDefault();
      const { clientId, clientSecret, callbackUrl } = { ...fields, ...block };
      onChange({ clientId, clientSecret, callbackUrl });
      return;
    }
    // None of the three values has a blank at its edge.
    const bare = text.trim();
    if (bare === text) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    set(field, value.slice(0, selectionStart ?? 0) + bare + value.slice(selectionEnd ?? value.length));
  };

  const common = (field: AppFieldName) => ({
    label: t(field === 'callbackUrl' ? 'field.callbackUrl' : `common:field.${field}`),
    name: field,
    value: fields[field],
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    maxLength: 4000,
    className: 'ps-credential',
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    description: (
      <AppHintList
        hints={hints.filter((hint) => hint.field === field)}
        onUseConnection={onUseConnection}
        onSwap={swap}
      />
    ),
    error:
      showMissing && isMissing(fields, field, secretKept)
        ? t('field.missing', {
            field: t(field === 'callbackUrl' ? 'field.callbackUrl' : `common:field.${field}`),
          })
        : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(field, event.currentTarget.value),
    onFocus: () => onFocus?.(field),
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => paste(field, event),
  });

  return (
    <Stack gap="md">
      <TextInput {...common('clientId')} autoFocus data-autofocus />
      <PasswordInput
        {...common('clientSecret')}
        placeholder={secretKept ? t('field.secretKept') : undefined}
        visible={secretShown}
        onVisibilityChange={setSecretShown}
        visibilityToggleButtonProps={{
          'aria-label': t(secretShown ? 'common:field.hide' : 'common:field.show', {
            field: t('common:field.clientSecret'),
          }),
          tabIndex: 0,
          'aria-hidden': false,
        }}
      />
      <TextInput {...common('callbackUrl')} inputMode="url" />
    </Stack>
  );
}

/** Whether a value that is needed is not there. */
export function isMissing(fields: AppFields, field: AppFieldName, secretKept: boolean): boolean {
  if (field === 'clientSecret' && secretKept) return false;
  if (field === 'callbackUrl') return !/^https?:\/\/[^\s]+$/i.test(fields.callbackUrl.trim());
  return fields[field].trim() === '';
}
