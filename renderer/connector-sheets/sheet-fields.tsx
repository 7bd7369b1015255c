import { Button, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetField, SheetForProfile } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { mendOfSecrets, useMend } from '../profiles/mend-access.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useSheetText } from './sheet-text.ts';

interface FieldsProps {
  sheet: SheetForProfile;
  profile: Profile;
  /** Whether the connector takes the profile's kind of access. */
  fits: boolean;
}

/** The fields of the connector's form in its order, each to be copied; main copies, so no secret comes here. */
export function SheetFields({ sheet, profile, fits }: FieldsProps) {
  const { t } = useTranslation('connectors');
  const { name, fields, id: sheetId, profileId } = sheet;
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const ready = fields.filter(({ state }) => state === 'ready');
  const { mutate, isPending, data, variables, error, reset } = useMutation({
    mutationFn: ({ id }: SheetField) =>
      call(bridge().connectorSheets.copyField, { profileId, sheetId, fieldId: id }),
    onSuccess: (result, { id }) => {
      if (result.copied) setCopied((known) => new Set(known).add(id));
    },
  });
  const said = data && variables && sentence(variables.label);
  return (
    <Card
      title={t('fields.title', { connector: name })}
      aside={
        <Text size="xs" c="dimmed" className="ps-tabular">
          {t('fields.copied', { count: copied.size, total: ready.length })}
        </Text>
      }
    >
      <Text c="dimmed">
        {fits
          ? t('fields.lead')
          : t('sheet.otherAccess', { connector: name, kind: t(`access.${profile.access.kind}`) })}
      </Text>
      <ol className="ps-fields">
        {fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            copied={copied.has(field.id)}
            busy={isPending && variables?.id === field.id}
            profile={profile}
            onCopy={() => {
              reset();
              mutate(field);
            }}
          />
        ))}
      </ol>
      <Text size="xs" c="dimmed" role="status" className="ps-copy-said">
        {said}
      </Text>
      {error && variables && (
        <ProblemView problem={problemOf(error)} handlers={{ retry: () => mutate(variables) }} />
      )}
    </Card>
  );

  function sentence(field: string): string {
    if (!data?.copied) return t('fields.notCopied', { field });
    const { secret } = data;
    if (!secret) return t('fields.justCopied', { field });
    const done = t('fields.justCopiedSecret', { field, seconds: secret.clearedAfterSeconds });
    return secret.hiddenFromHistory ? done : `${done} ${t('fields.history')}`;
  }
}

interface FieldProps {
  field: SheetField;
  copied: boolean;
  busy: boolean;
  profile: Profile;
  onCopy: () => void;
}

function Field({ field, copied, busy, profile, onCopy }: FieldProps) {
  const { t } = useTranslation('connectors');
  const text = useSheetText();
  const ask = useMend((state) => state.ask);
  const { label, state, shown, secret, required, hint } = field;
  return (
    <li className="ps-field" data-field={field.id} data-state={state}>
      <div className="ps-field-label">
        <Text component="span" fw={500}>
          {label}
        </Text>
        {secret && <span className="ps-tag">{t('fields.secret')}</span>}
        {!required && (
          <Text component="span" size="xs" c="dimmed">
            {t('fields.optional')}
          </Text>
        )}
      </div>
      <div className="ps-field-value">
        {shown === null ? (
          <Text c="dimmed">{t(`field.${state}`)}</Text>
        ) : (
          <code data-secret={secret !== null}>{shown}</code>
        )}
        {hint && (
          <Text size="xs" c="dimmed">
            {text(hint)}
          </Text>
        )}
      </div>
      <div className="ps-field-act">
        {state === 'ready' && (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            aria-label={t(copied ? 'fields.copiedLabel' : 'fields.copyLabel', { field: label })}
            data-copied={copied}
            leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            onClick={onCopy}
          >
            {t(copied ? 'fields.again' : 'fields.copy')}
          </Button>
        )}
        {state === 'missing' && (
          <Button
            size="xs"
            variant="default"
            onClick={() => ask(profile.id, mendOfSecrets(profile), { part: 'secret' })}
          >
            {t('fields.enter')}
          </Button>
        )}
      </div>
    </li>
  );
}
