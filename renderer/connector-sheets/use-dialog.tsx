import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectorUse, Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { dayIn, dayOf, useSetUses, withoutUse, withUse } from './uses.ts';

interface DialogProps {
  profile: Profile;
  /** The connector; null for a program without a sheet, which is named here. */
  fixed: Pick<ConnectorUse, 'connectorId' | 'name'> | null;
  /** What is noted already. */
  use?: ConnectorUse;
  onClose: () => void;
}

/** Notes that a program uses a profile, changes the note, or removes it. */
export function UseDialog({ profile, fixed, use, onClose }: DialogProps) {
  const { t } = useTranslation(['connectors', 'common']);
  const title = fixed ? t('uses.dialog', { connector: fixed.name }) : t('uses.dialogOther');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <UseForm profile={profile} fixed={fixed} {...(use ? { use } : {})} onClose={onClose} />
    </Modal>
  );
}

/** Days after which a secret is often rotated. */
const usual = [90, 180, 365];

function UseForm({ profile, fixed, use, onClose }: DialogProps) {
  const { t } = useTranslation(['connectors', 'common']);
  const [name, setName] = useState(fixed?.name ?? '');
  const [since, setSince] = useState(use?.since ?? dayOf(new Date()));
  const [notes, setNotes] = useState(use?.notes ?? '');
  const [rotateBy, setRotateBy] = useState(use?.rotateBy ?? '');
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useSetUses(profile.id);
  const save = (usedBy: ConnectorUse[], said: string) =>
    mutate(usedBy, {
      onSuccess: () => {
        tellDone(said);
        onClose();
      },
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    if (name.trim() === '' || since === '') return;
    const connectorId = fixed?.connectorId ?? name.trim();
    const next = { connectorId, name: name.trim(), since, notes, rotateBy: rotateBy || null };
    save(withUse(profile, next), t('uses.saved'));
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {!fixed && (
          <TextInput
            label={t('uses.name')}
            required
            maxLength={100}
            data-autofocus
            value={name}
            error={tried && name.trim() === '' && t('uses.nameMissing')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <TextInput
          type="date"
          label={t('uses.sinceLabel')}
          required
          value={since}
          error={tried && since === '' && t('uses.sinceMissing')}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <div>
          <TextInput
            type="date"
            label={t('uses.rotateLabel')}
            description={t('uses.rotateHint')}
            value={rotateBy}
            onChange={(event) => setRotateBy(event.currentTarget.value)}
          />
          <Group gap={6} mt={6}>
            {usual.map((days) => (
              <Button
                key={days}
                type="button"
                size="compact-xs"
                variant="default"
                onClick={() => setRotateBy(dayIn(days, new Date()))}
              >
                {t('uses.inDays', { count: days })}
              </Button>
            ))}
            <Button
              type="button"
              size="compact-xs"
              variant="subtle"
              disabled={rotateBy === ''}
              onClick={() => setRotateBy('')}
            >
              {t('uses.noReminder')}
            </Button>
          </Group>
        </div>
        <Textarea
          label={t('uses.notes')}
          description={t('uses.notesHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        {error && <ProblemView problem={problemOf(error)} />}
        <Group justify="space-between" gap="xs">
          {use ? (
            <Button
              type="button"
              variant="subtle"
              color="red"
              className="ps-danger"
              disabled={isPending}
              onClick={() => save(withoutUse(profile, use.connectorId), t('uses.removed'))}
            >
              {t('uses.remove')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button type="button" variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
