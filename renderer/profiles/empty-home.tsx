import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../onboarding/draft.ts';
import { ConnectPicture } from './connect-picture.tsx';
import { ResumeTile } from './resume-tile.tsx';

interface EmptyHomeProps {
  onDemo: () => void;
  demoStarting: boolean;
  problem: ReactNode;
}

/** What stands on home before the first profile: a picture, a sentence, and the two ways to begin. */
export function EmptyHome({ onDemo, demoStarting, problem }: EmptyHomeProps) {
  const { t } = useTranslation(['home', 'common']);
  const connecting = useDraft((state) => state.open);
  return (
    <div className="ps-empty-home">
      <ConnectPicture />
      <Title order={2}>{t('empty.title')}</Title>
      <Text c="dimmed" maw={440} ta="center">
        {t('empty.sentence')}
      </Text>
      <Group gap="sm" justify="center" mt={4}>
        <Button size="md" component={Link} to="/connect">
          {t('empty.connect')}
        </Button>
        <Button size="md" variant="default" loading={demoStarting} onClick={onDemo}>
          {t('empty.demo')}
        </Button>
      </Group>
      {problem}
      {connecting && (
        <div className="ps-empty-resume">
          <ResumeTile />
        </div>
      )}
    </div>
  );
}
