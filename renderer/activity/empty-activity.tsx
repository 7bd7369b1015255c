import { Button, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActivityPicture } from './activity-picture.tsx';

interface EmptyActivityProps {
  /** Whether filters hide what there may be. */
  filtered: boolean;
  profileId: string;
  onClear: () => void;
}

/** No call to show: what will appear here, or that the filters match none. */
export function EmptyActivity({ filtered, profileId, onClear }: EmptyActivityProps) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  if (filtered) {
    return (
      <div className="ps-activity-empty" role="status">
        <Text>{t('empty.noMatch')}</Text>
        <Button size="xs" variant="default" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      </div>
    );
  }
  return (
    <div className="ps-activity-empty">
      <ActivityPicture />
      <Title order={2}>{t('empty.title')}</Title>
      <Text c="dimmed">{t('empty.text')}</Text>
      <Button
        mt="xs"
        onClick={() => void navigate({ to: '/profiles/$profileId/diagnosis', params: { profileId } })}
      >
        {t('empty.run')}
      </Button>
    </div>
  );
}
