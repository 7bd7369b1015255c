import { Button, Group, Text } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportResult } from '../../preload/contract/exchange.ts';
import { Card } from '../ui/card.tsx';
import { CopyCode } from '../ui/copy-code.tsx';

interface DoneProps {
  result: NonNullable<ExportResult>;
  onAgain: () => void;
}

/** Where the file is, what is in it, and what is not as it was chosen. */
export function ExportDone({ result, onAgain }: DoneProps) {
  const { t } = useTranslation('exchange');
  const { path, profiles, withSecrets, exceptions } = result;
  const home = useRef<HTMLAnchorElement>(null);
  useEffect(() => home.current?.focus(), []);
  return (
    <Card
      title={
        <span className="ps-done-title" role="status">
          <IconCircleCheckFilled size={20} aria-hidden />
          {t('export.done', { count: profiles })}
        </span>
      }
    >
      <CopyCode code={path} what={t('export.path')} />
      <Text>{t(withSecrets ? 'export.doneWith' : 'export.doneWithout')}</Text>
      {exceptions.length > 0 && (
        <section aria-label={t('export.exceptions')}>
          <h3 className="ps-contents-title">{t('export.exceptions')}</h3>
          <ul className="ps-exceptions">
            {exceptions.map(({ profileId, name, reason }) => (
              <li key={profileId}>
                <Text fw={500}>{name}</Text>
                <Text c="dimmed">{t(`export.reason.${reason}`)}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group gap="xs" mt="xs">
        <Button component={Link} to="/" ref={home}>
          {t('export.home')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('export.again')}
        </Button>
      </Group>
    </Card>
  );
}
