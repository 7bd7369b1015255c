import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card.tsx';
import { RecoverDialog } from './recover-dialog.tsx';

/** That secrets wait for a passphrase that was given up, and the way back for when it is found. */
export function RecoverCard({ count }: { count: number }) {
  const { t } = useTranslation('settings');
  const [asked, setAsked] = useState(false);
  return (
    <Card title={t('vault.recover.title')}>
      <Text>{t('vault.recover.text', { count })}</Text>
      <Button size="xs" variant="default" w="fit-content" onClick={() => setAsked(true)}>
        {t('vault.recover.button')}
      </Button>
      {asked && <RecoverDialog onClose={() => setAsked(false)} />}
    </Card>
  );
}
