import { Button, Group, Skeleton, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../preload/contract/backups.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { exactTime } from '../ui/moment.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import './backups.css';

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => call(bridge().backups.list, undefined, signal),
});

/** The copies of profiles and settings, and the way back to one. */
export function BackupsCard({ onOpenFolder }: { onOpenFolder: () => void }) {
  const { t } = useTranslation('settings');
  const list = useQuery(backupsQuery);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const make = useMutation({
    mutationFn: () => call(bridge().backups.make, undefined),
    onSuccess: (_made, _nothing, _result, { client }) => {
      void client.invalidateQueries({ queryKey: backupsQuery.queryKey });
      tellDone(t('files.backups.made'));
    },
  });
  const move = useMutation({
    mutationFn: (to: 'chosen' | 'own') =>
      to === 'own'
        ? call(bridge().backups.useOwnFolder, undefined)
        : call(bridge().backups.chooseFolder, undefined),
    onSuccess: (moved, _to, _result, { client }) => {
      if (moved === null) return;
      client.setQueryData(backupsQuery.queryKey, moved);
      tellDone(t('files.backups.moved', { folder: moved.folder }));
    },
  });
  return (
    <Card title={t('files.backups.title')}>
      <Text c="dimmed">{t('files.backups.text')}</Text>
      {list.data && (
        <SettingRow
          label={t('files.backups.folderLabel')}
          text={<span className="ps-setting-path">{list.data.folder}</span>}
        >
          <Group gap="xs">
            {!list.data.isOwnFolder && (
              <Button size="xs" variant="default" onClick={() => move.mutate('own')}>
                {t('files.backups.own')}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              loading={move.isPending}
              onClick={() => move.mutate('chosen')}
            >
              {t('files.backups.choose')}
            </Button>
          </Group>
        </SettingRow>
      )}
      {move.error && <ProblemView problem={problemOf(move.error)} />}
      <Group gap="xs">
        <Button size="xs" variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t('files.backups.make')}
        </Button>
        <Button size="xs" variant="default" onClick={onOpenFolder}>
          {t('files.backups.folder')}
        </Button>
      </Group>
      {make.error && <ProblemView problem={problemOf(make.error)} />}
      {list.isPending && <Skeleton height={120} />}
      {list.error && (
        <ProblemView problem={problemOf(list.error)} handlers={{ retry: () => void list.refetch() }} />
      )}
      {list.data?.lastFailure && <ProblemView problem={list.data.lastFailure} tone="warning" />}
      {list.data?.backups.length === 0 && <Text>{t('files.backups.empty')}</Text>}
      {list.data && list.data.backups.length > 0 && (
        <ul className="ps-backups" aria-label={t('files.backups.list')}>
          {list.data.backups.map((backup) => (
            <BackupRow key={backup.id} backup={backup} onRestore={() => setRestoring(backup)} />
          ))}
        </ul>
      )}
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </Card>
  );
}

function BackupRow({ backup, onRestore }: { backup: Backup; onRestore: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const { at, reason, profiles, problem } = backup;
  const date = exactTime(at, i18n.language);
  return (
    <li data-backup={reason}>
      <div>
        <time dateTime={at}>{date}</time>
        <Text size="xs" c={problem ? 'var(--ps-bad)' : 'dimmed'}>
          {t(`files.backups.${reason}`)}
          {' · '}
          {problem ? problemTexts(problem).title : t('files.backups.profiles', { count: profiles ?? 0 })}
        </Text>
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={problem !== null}
        aria-label={t('files.backups.restoreOf', { date })}
        onClick={onRestore}
      >
        {t('files.backups.restore')}
      </Button>
    </li>
  );
}
