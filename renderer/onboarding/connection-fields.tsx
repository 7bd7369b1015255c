import { Anchor, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { credentialHints, type Hint } from './credential-hints.ts';
import type { ConnectionFields } from './draft.ts';
import { parseCredentials } from './parse-credentials.ts';
import './connection-fields.css';

export const fieldNames = ['clientId', 'clientSecret', 'username', 'password'] as const;

interface FieldsProps {
  fields: ConnectionFields;
  onChange: (fields: ConnectionFields) => void;
  /** Whether missing values are said. */
  showMissing: boolean;
  onFocus?: (field: keyof ConnectionFields) => void;
  /** For credentials that look like those of a connected app. */
  onUseApp?: () => void;
}

/**
 * The four values of a connection. Secrets are masked; blanks around a pasted value are dropped; a pasted block with
 * several values is taken apart.
 */
export function ConnectionFieldsForm(props: FieldsProps) {
  const { fields, onChange, showMissing, onFocus, onUseApp } = props;
  const { t } = useTranslation(['onboarding', 'common']);
  const [pasted, setPasted] = useState<(keyof ConnectionFields)[]>([]);
  const hints = credentialHints(fields);
  // Where some values are known already, the first that is missing gets the focus.
  const [first] = useState(() =>
    Math.max(
      0,
      fieldNames.findIndex((field) => fields[field] === ''),
    ),
  );

  const set = (field: keyof ConnectionFields, value: string) => onChange({ ...fields, [field]: value });
  const swap = () => onChange({ ...fields, clientId: fields.clientSecret, clientSecret: fields.clientId });

  const paste = (field: keyof ConnectionFields, event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    const block = parseCredentials(text);
    if (block) {
      event.preventDefault();
      const { clientId, clientSecret, username, password } = { ...fields, ...block };
      onChange({ clientId, clientSecret, username, password });
      setPasted(fieldNames.filter((name) => block[name] !== undefined));
      return;
    }
    setPasted([]);
    // A blank at the end may belong to a password; a line break never does.
    const bare = field === 'password' ? text.replace(/[\r\n\t]+/g, '') : text.trim();
    if (bare === text) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    set(field, value.slice(0, selectionStart ?? 0) + bare + value.slice(selectionEnd ?? value.length));
  };

  return (
    <Stack gap="md">
      {fieldNames.map((field, index) => {
        const Field = field === 'clientSecret' || field === 'password' ? SecretField : PlainField;
        const hint = hints.find((each) => each.field === field);
        return (
          <Field
            key={field}
            field={field}
            // In a dialog the focus trap looks for the attribute, elsewhere React sets the focus.
            autoFocus={index === first}
            data-autofocus={index === first || undefined}
            value={fields[field]}
            error={showMissing && fields[field].trim() === ''}
            hint={hint && <FieldHint hint={hint} onSwap={swap} onUseApp={onUseApp} />}
            onChange={(value) => set(field, value)}
            onPaste={(event) => paste(field, event)}
            onFocus={() => onFocus?.(field)}
          />
        );
      })}
      <Text role="status" size="xs" c="dimmed" className="ps-pasted">
        {pasted.length > 0 &&
          t('credentials.pasted', {
            fields: pasted.map((field) => t(`common:field.${field}`)).join(', '),
          })}
      </Text>
    </Stack>
  );
}

interface FieldProps {
  field: keyof ConnectionFields;
  autoFocus: boolean;
  'data-autofocus': true | undefined;
  value: string;
  error: boolean;
  hint: ReactNode;
  onChange: (value: string) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  onFocus: () => void;
}

function useFieldProps({ field, error, hint, onChange, ...rest }: FieldProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  const label = t(`common:field.${field}`);
  return {
    ...rest,
    label,
    name: field,
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
    description: hint,
    error: error ? t('credentials.missing', { field: label }) : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  };
}

function PlainField(props: FieldProps) {
  return <TextInput {...useFieldProps(props)} />;
}

function SecretField(props: FieldProps) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const field = t(`field.${props.field}`);
  return (
    <PasswordInput
      {...useFieldProps(props)}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{
        'aria-label': t(visible ? 'field.hide' : 'field.show', { field }),
        tabIndex: 0,
        'aria-hidden': false,
      }}
    />
  );
}

interface FieldHintProps {
  hint: Hint;
  onSwap: () => void;
  onUseApp: (() => void) | undefined;
}

function FieldHint({ hint, onSwap, onUseApp }: FieldHintProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  return (
    <span className="ps-hint">
      {t(`credentials.hint.${hint.code}`)}{' '}
      {hint.code === 'swapped' && (
        <Anchor component="button" type="button" onClick={onSwap}>
          {t('credentials.hint.swap')}
        </Anchor>
      )}
      {hint.code === 'client-id-of-app' && onUseApp && (
        <Anchor component="button" type="button" onClick={onUseApp}>
          {t('credentials.hint.useApp')}
        </Anchor>
      )}
    </span>
  );
}
