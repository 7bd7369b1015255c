import { Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { TextToHandOn } from '../ui/text-to-hand-on.tsx';

/** What would be handed on, whole, before it is copied or saved. */
export function DiagnosticsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const report = useQuery({
    queryKey: ['diagnostics'],
    queryFn: ({ signal }) => call(bridge().support.diagnostics, undefined, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const save = useMutation({
    mutationFn: () => call(bridge().support.saveDiagnostics, undefined),
    onSuccess: ({ path }) => {
      if (path !== null) tellDone(t('files.diagnostics.saved'));
    },
  });
  return (
    <Modal
      opened
      size={860}
      onClose={onClose}
      title={t('files.diagnostics.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Text c="dimmed">{t('files.diagnostics.lead')}</Text>
        {report.isPending && (
          <Skeleton height={320} role="status" aria-label={t('files.diagnostics.loading')} />
        )}
        {report.error && (
          <ProblemView problem={problemOf(report.error)} handlers={{ retry: () => void report.refetch() }} />
        )}
        {report.data && (
          <TextToHandOn
            text={report.data.text}
            save={save}
            words={{
              preview: t('files.diagnostics.preview'),
              save: t('files.diagnostics.save'),
              copy: t('files.diagnostics.copy'),
              copied: t('files.diagnostics.copied'),
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}
