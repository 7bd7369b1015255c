import { CloseButton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from './notices-queries.ts';
import { bridge, call } from './pimscope.ts';
import './notices-bar.css';

/** What a person must know about this computer's files, above the screen until it is dismissed. */
export function NoticesBar() {
  const { t } = useTranslation(['shell', 'common']);
  const notices = useQuery(noticesQuery);
  const dismiss = useMutation({
    mutationFn: (id: string) => call(bridge().app.dismissNotice, { id }),
    onSuccess: (_nothing, id, _result, { client }) =>
      client.setQueryData(noticesQuery.queryKey, (known) => known?.filter((notice) => notice.id !== id)),
  });
  if (!notices.data?.length) return null;
  return (
    <section className="ps-notices" aria-label={t('notices.label')}>
      <ul>
        {notices.data.map((notice) => (
          <li key={notice.id} data-notice={notice.code}>
            <IconInfoCircle size={18} aria-hidden />
            <span>{t(`notices.${notice.code}`, { replace: notice.params })}</span>
            <CloseButton
              size="sm"
              aria-label={t('notices.dismiss')}
              onClick={() => dismiss.mutate(notice.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
