import { Button, CopyButton, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import './diagnostics.css';

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
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          <section className="ps-diagnostics" tabIndex={0} aria-label={t('files.diagnostics.preview')}>
            {report.data.text}
          </section>
        )}
        {save.error && <ProblemView problem={problemOf(save.error)} />}
        {report.data && (
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('files.diagnostics.save')}
            </Button>
            <CopyButton value={report.data.text} timeout={1500}>
              {({ copied, copy }) => (
                <Button
                  leftSection={
                    copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                  }
                  onClick={copy}
                >
                  {t(copied ? 'files.diagnostics.copied' : 'files.diagnostics.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
