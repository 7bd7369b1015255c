import { Button, Text } from '@mantine/core';
import { IconFolderSymlink, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { ExportSelected } from '../exchange/export-selected.tsx';
import { useHealth } from './health-store.ts';
import type { HomeActions } from './home-actions.ts';
import { useHome } from './home-store.ts';

interface SelectionBarProps {
  profiles: Profile[];
  /** What is shown now. */
  found: Profile[];
  actions: HomeActions;
}

/** What can be done with the profiles that are ticked; not there while none is. */
export function SelectionBar({ profiles, found, actions }: SelectionBarProps) {
  const { t } = useTranslation('home');
  const { selected, select, clearSelection } = useHome();
  const isRunning = useHealth(({ run }) => run?.status === 'running');
  const ids = profiles.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  if (ids.length === 0) return null;
  return (
    <section className="ps-selection" aria-label={t('selection.label')}>
      <Text component="span" fw={600} role="status">
        {t('selection.count', { count: ids.length })}
      </Text>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconStethoscope size={14} aria-hidden />}
        disabled={isRunning}
        onClick={() => actions.check(ids)}
      >
        {t('selection.check')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFolderSymlink size={14} aria-hidden />}
        onClick={() => actions.move(ids)}
      >
        {t('selection.move')}
      </Button>
      <ExportSelected profileIds={ids} />
      <Button
        size="xs"
        variant="subtle"
        onClick={() =>
          select(
            found.map(({ id }) => id),
            true,
          )
        }
      >
        {t('selection.all', { count: found.length })}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={clearSelection}>
        {t('selection.clear')}
      </Button>
    </section>
  );
}
