import { Button, Checkbox, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, RestoredProfile } from '../../preload/contract/backups.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { exactTime } from '../ui/moment.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';

/** What a restore would do to each profile; done only with *Restore*. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const [withSettings, setWithSettings] = useState(false);
  const preview = useQuery({
    queryKey: ['backups', backup.id],
    queryFn: ({ signal }) => call(bridge().backups.preview, { id: backup.id }, signal),
    gcTime: 0,
  });
  const restore = useMutation({
    mutationFn: () => call(bridge().backups.restore, { id: backup.id, settings: withSettings }),
    onSuccess: ({ profiles }, _nothing, _result, { client }) => {
      void client.invalidateQueries();
      tellDone(t('files.restore.done', { count: profiles }));
      onClose();
    },
  });
  const changed = preview.data?.profiles.filter(({ change }) => change !== 'same') ?? [];
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('files.restore.title', { date: exactTime(backup.at, i18n.language) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('files.restore.lead')}</Text>
        {preview.isPending && <Skeleton height={120} />}
        {preview.error && <ProblemView problem={problemOf(preview.error)} />}
        {preview.data && changed.length === 0 && <Text>{t('files.restore.allSame')}</Text>}
        {changed.length > 0 && (
          <ul className="ps-restored" aria-label={t('files.restore.list')}>
            {changed.map((profile) => (
              <RestoredRow key={`${profile.name} ${profile.baseUrl} ${profile.change}`} profile={profile} />
            ))}
          </ul>
        )}
        <Checkbox
          label={t('files.restore.settings')}
          description={t('files.restore.settingsText')}
          checked={withSettings}
          onChange={(event) => setWithSettings(event.currentTarget.checked)}
        />
        {restore.error && (
          <ProblemView problem={problemOf(restore.error)} handlers={{ retry: () => restore.mutate() }} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!preview.data} loading={restore.isPending} onClick={() => restore.mutate()}>
            {t('files.restore.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function RestoredRow({ profile }: { profile: RestoredProfile }) {
  const { t } = useTranslation('settings');
  const { name, environment, baseUrl, change } = profile;
  return (
    <li data-change={change}>
      <div>
        <Text fw={500}>
          {name} <EnvironmentBadge environment={environment} />
        </Text>
        <Text size="xs" c="dimmed">
          {hostOf(baseUrl)}
        </Text>
      </div>
      <span className="ps-tag" {...(change === 'goes' ? { 'data-tone': 'bad' } : {})}>
        {t(`files.restore.${change}`)}
      </span>
    </li>
  );
}
