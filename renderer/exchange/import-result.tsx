import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../preload/contract/exchange.ts';
import { ImportedRow } from './imported-row.tsx';

const outcomes = ['added', 'replaced', 'skipped', 'failed'] as const;

interface ResultProps {
  result: ImportResult;
  onMore: () => void;
}

/** What came of each entry, and what is still to be done for it. */
export function ImportResultView({ result, onMore }: ResultProps) {
  const { t } = useTranslation('exchange');
  const { items } = result;
  const counts = outcomes.map((outcome) => ({
    outcome,
    count: items.filter((item) => item.outcome === outcome).length,
  }));
  const open = items.filter(({ nextStep }) => nextStep !== 'none').length;
  const ready = items.some(({ profileId }) => profileId !== null) && open === 0;
  const home = useRef<HTMLAnchorElement>(null);
  useEffect(() => home.current?.focus(), []);
  return (
    <div className="ps-import">
      <div role="status">
        <Text fw={600}>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ outcome, count }) => t(`result.summary.${outcome}`, { count }))
            .join(' · ')}
        </Text>
        {open > 0 && <Text c="dimmed">{t('result.steps', { count: open })}</Text>}
        {ready && <Text c="dimmed">{t('result.ready')}</Text>}
      </div>
      <ul className="ps-import-rows">
        {items.map((item) => (
          <ImportedRow key={item.index} item={item} />
        ))}
      </ul>
      <Group gap="xs">
        <Button component={Link} to="/" ref={home} onClick={onMore}>
          {t('result.home')}
        </Button>
        <Button variant="default" onClick={onMore}>
          {t('result.more')}
        </Button>
      </Group>
    </div>
  );
}
