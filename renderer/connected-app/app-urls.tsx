import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CopyIcon } from '../ui/copy-code.tsx';
import { loopbackQuery } from './loopback-queries.ts';

/** The two URLs that are entered in Akeneo when a custom app is created, to be copied. */
export function AppUrls() {
  const { t } = useTranslation('app');
  const state = useQuery(loopbackQuery).data;
  return (
    <section className="ps-app-urls" aria-label={t('loopback.title')}>
      <Url name={t('loopback.activateUrl')} url={state?.activateUrl ?? ''} />
      <Url name={t('field.callbackUrl')} url={state?.callbackUrl ?? ''} />
    </section>
  );
}

function Url({ name, url }: { name: string; url: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <span>
        <code title={url}>{url}</code>
        <CopyIcon text={url} what={name} />
      </span>
    </div>
  );
}
