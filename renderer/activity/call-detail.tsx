import { Button, CloseButton, Skeleton, Text, Title } from '@mantine/core';
import { IconTerminal2 } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { shortAddress } from './activity-filters.ts';
import { CallFacts } from './call-facts.tsx';
import { CallPart } from './call-part.tsx';
import { copyText } from './copy-text.ts';

/** One call in full: headers and the beginning of the bodies, without secrets. Escape closes it. */
export function CallDetail({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation('activity');
  const detail = useQuery({
    queryKey: ['call', id],
    queryFn: ({ signal }) => call(bridge().activity.detail, { id }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const curl = useMutation({
    mutationFn: async () => {
      const { text } = await call(bridge().activity.curl, { id });
      return await copyText(text);
    },
    onSuccess: (copied) => {
      if (copied) tellDone(t('detail.curlCopied'));
    },
  });
  const { data } = detail;
  return (
    <aside
      className="ps-call"
      aria-label={t('detail.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="ps-call-head">
        <Title order={2}>
          {data ? (
            <>
              {data.method} <code>{shortAddress(data.url, false)}</code>
            </>
          ) : (
            t('detail.label')
          )}
        </Title>
        <CloseButton aria-label={t('detail.close')} onClick={onClose} />
      </div>
      <div className="ps-call-body">
        {detail.isPending && <Skeleton height={180} role="status" aria-label={t('detail.loading')} />}
        {detail.error && (
          <ProblemView problem={problemOf(detail.error)} handlers={{ retry: () => void detail.refetch() }} />
        )}
        {data && (
          <>
            <Button
              size="xs"
              variant="default"
              w="fit-content"
              leftSection={<IconTerminal2 size={14} aria-hidden />}
              loading={curl.isPending}
              onClick={() => curl.mutate()}
            >
              {t('detail.copyCurl')}
            </Button>
            {curl.error && <ProblemView problem={problemOf(curl.error)} compact />}
            {curl.data === false && (
              <Text role="alert" c="var(--ps-bad)">
                {t('detail.notCopied')}
              </Text>
            )}
            <CallFacts detail={data} />
            <CallPart title={t('detail.request')} headers={data.requestHeaders} body={data.requestBody} />
            {data.status !== null && (
              <CallPart title={t('detail.answer')} headers={data.answerHeaders} body={data.answerBody} />
            )}
            <Text size="xs" c="dimmed">
              {t('detail.redacted')}
            </Text>
          </>
        )}
      </div>
    </aside>
  );
}
