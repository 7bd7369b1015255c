import { Button, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { Card } from '../ui/card.tsx';
import { AuthorityList } from './authority-list.tsx';
import { NetworkForm } from './network-form.tsx';
import { useNetwork } from './network-queries.ts';

/** How this PIM is reached, in words, and the way to change it. */
export function ProfileNetworkCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation('settings');
  const [opened, setOpened] = useState(false);
  return (
    <Card title={t('profileNetwork.title')}>
      <Summary profile={profile} />
      <Button size="xs" variant="default" w="fit-content" onClick={() => setOpened(true)}>
        {t('profileNetwork.change')}
      </Button>
      {opened && <ProfileNetworkDialog profile={profile} onClose={() => setOpened(false)} />}
    </Card>
  );
}

function Summary({ profile }: { profile: Profile }) {
  const { t } = useTranslation('settings');
  const network = useNetwork(profile.id);
  const proxy = network?.proxy ?? null;
  const authorities = network?.authorities.length ?? 0;
  const hasTimes = (network?.connectSeconds ?? network?.answerSeconds ?? null) !== null;
  const host = proxy?.mode === 'own' ? `${proxy.host}:${proxy.port}` : '';
  return (
    <div>
      <Text>{t(`profileNetwork.${proxy?.mode ?? 'inherit'}`, { host })}</Text>
      {authorities > 0 && (
        <Text size="xs" c="dimmed">
          {t('profileNetwork.authorities', { count: authorities })}
        </Text>
      )}
      {hasTimes && (
        <Text size="xs" c="dimmed">
          {t('profileNetwork.times')}
        </Text>
      )}
    </div>
  );
}

function ProfileNetworkDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const network = useNetwork(profile.id);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('profileNetwork.dialog', { name: profile.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {network && (
        <Stack gap="lg">
          <NetworkForm profileId={profile.id} network={network} />
          <Stack gap="xs">
            <Title order={3}>{t('network.authorities.title')}</Title>
            <AuthorityList profileId={profile.id} authorities={network.authorities} />
          </Stack>
        </Stack>
      )}
    </Modal>
  );
}
