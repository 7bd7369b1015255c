import { Button, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** For an address that names no resource of Akeneo. */
export function UnknownResource({ profileId, resource }: { profileId: string; resource: string }) {
  const { t } = useTranslation('explorer');
  const navigate = useNavigate();
  return (
    <div className="ps-catalog-message">
      <Title order={2}>{t('unknown.title')}</Title>
      <Text my="sm">{t('unknown.detail', { resource })}</Text>
      <Button
        variant="default"
        onClick={() => void navigate({ to: '/profiles/$profileId/catalog', params: { profileId } })}
      >
        {t('unknown.back')}
      </Button>
    </div>
  );
}
