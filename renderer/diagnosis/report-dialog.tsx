import { Group, Modal, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFormat } from '../../preload/contract/diagnosis.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { TextToHandOn } from '../ui/text-to-hand-on.tsx';

const formats: ReportFormat[] = ['markdown', 'json'];

/** The report as it would be passed on, to be looked at before it is copied or saved. */
export function ReportDialog({ diagnosisId, onClose }: { diagnosisId: string; onClose: () => void }) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const [format, setFormat] = useState<ReportFormat>('markdown');
  const report = useQuery({
    queryKey: ['report', diagnosisId, format],
    queryFn: ({ signal }) => call(bridge().diagnosis.report, { diagnosisId, format }, signal),
  });
  const save = useMutation({
    mutationFn: () => call(bridge().diagnosis.saveReport, { diagnosisId, format }),
    onSuccess: ({ path }) => {
      if (path !== null) tellDone(t('report.saved'));
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('report.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Text c="dimmed">{t('report.lead')}</Text>
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('report.format')}
            value={format}
            onChange={setFormat}
            data={formats.map((value) => ({ value, label: t(`report.${value}`) }))}
          />
          {report.data && (
            <Text size="xs" c="dimmed">
              {report.data.fileName}
            </Text>
          )}
        </Group>
        {report.isPending && <Skeleton height={320} role="status" aria-label={t('report.loading')} />}
        {report.error && <ProblemView problem={problemOf(report.error)} />}
        {report.data && (
          <TextToHandOn
            text={report.data.text}
            save={save}
            words={{
              preview: t('report.preview'),
              save: t('report.save'),
              copy: t('report.copy'),
              copied: t('report.copied'),
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}
