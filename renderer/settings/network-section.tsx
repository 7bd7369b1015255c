import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LoopbackCard } from '../connected-app/loopback-card.tsx';
import { Card } from '../ui/card.tsx';
import { AuthorityList } from './authority-list.tsx';
import { NetworkForm } from './network-form.tsx';
import { useNetwork } from './network-queries.ts';

/** How PIMs are reached, and the listener that browsers reach. */
export function NetworkSection() {
  const { t } = useTranslation('settings');
  const network = useNetwork(null);
  return (
    <>
      <Card title={t('network.title')}>
        <Text c="dimmed">{t('network.lead')}</Text>
        {network ? <NetworkForm profileId={null} network={network} /> : <Skeleton height={200} />}
      </Card>
      <Card title={t('network.authorities.title')}>
        {network && <AuthorityList profileId={null} authorities={network.authorities} />}
      </Card>
      <Card title={t('network.listener')}>
        <LoopbackCard />
      </Card>
    </>
  );
}
