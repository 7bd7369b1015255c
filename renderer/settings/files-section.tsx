import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Folder } from '../../preload/contract/support.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { appInfoQuery } from '../app/settings-queries.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { BackupsCard } from './backups-card.tsx';
import { DiagnosticsDialog } from './diagnostics-dialog.tsx';
import { SettingRow } from './setting-row.tsx';

/** Where the data lies, its backups, and what to hand to whoever helps. */
export function FilesSection() {
  const { t } = useTranslation('settings');
  const info = useQuery(appInfoQuery).data;
  const [reporting, setReporting] = useState(false);
  const open = useMutation({
    mutationFn: (folder: Folder) => call(bridge().support.openFolder, { folder }),
  });
  return (
    <>
      <Card title={t('files.places')}>
        <SettingRow
          label={t('files.data')}
          text={<span className="ps-setting-path">{info?.userData ?? ''}</span>}
        >
          <Button size="xs" variant="default" onClick={() => open.mutate('data')}>
            {t('files.openFolder')}
          </Button>
        </SettingRow>
        <SettingRow label={t('files.logs')} text={t('files.logsText')}>
          <Button size="xs" variant="default" onClick={() => open.mutate('logs')}>
            {t('files.openLogs')}
          </Button>
        </SettingRow>
        {open.error && <ProblemView problem={problemOf(open.error)} />}
      </Card>
      <BackupsCard onOpenFolder={() => open.mutate('backups')} />
      <Card title={t('files.diagnostics.title')}>
        <Text c="dimmed">{t('files.diagnostics.text')}</Text>
        <Button size="xs" variant="default" w="fit-content" onClick={() => setReporting(true)}>
          {t('files.diagnostics.show')}
        </Button>
      </Card>
      {reporting && <DiagnosticsDialog onClose={() => setReporting(false)} />}
    </>
  );
}
