import { Button, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { Card } from '../ui/card.tsx';
import { UseDialog } from './use-dialog.tsx';
import { UseFacts } from './use-facts.tsx';

interface UseCardProps {
  profile: Profile;
  connectorId: string;
  name: string;
}

/** Whether this connector uses the profile: since when, with which notes, and when its secret is to be rotated. */
export function UseCard({ profile, connectorId, name }: UseCardProps) {
  const { t } = useTranslation('connectors');
  const [editing, setEditing] = useState(false);
  const use = profile.usedBy?.find((one) => one.connectorId === connectorId);
  return (
    <Card title={t('uses.title')}>
      {use ? (
        <UseFacts profile={profile} use={use} />
      ) : (
        <>
          <Text c="dimmed">{t('uses.unmarked')}</Text>
          <Button
            size="xs"
            variant="default"
            w="fit-content"
            leftSection={<IconLink size={14} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('uses.mark', { connector: name })}
          </Button>
        </>
      )}
      {editing && (
        <UseDialog profile={profile} fixed={{ connectorId, name }} onClose={() => setEditing(false)} />
      )}
    </Card>
  );
}
